import type { Cookie } from '../cookie/cookie.ts';
import type { RecordingEvent } from '../recording/recording-event.ts';

/** A program and its version, as a capture names it; either may be empty. */
export interface NamedProgram {
	readonly name: string;
	readonly version: string;
}

/** Why an entry of a capture cannot be read. */
export const ENTRY_PROBLEMS = ['no-object', 'no-address', 'no-time', 'other-day'] as const;
export type EntryProblem = (typeof ENTRY_PROBLEMS)[number];

/** An entry that cannot be read. */
export interface SkippedEntry {
	/** 1-based. */
	readonly entry: number;
	readonly problem: EntryProblem;
}

/** Attributes of a cookie that the program which wrote the capture took from its browser's jar. */
export type SentAttributes = Omit<Cookie, 'store' | 'firstPartyDomain' | 'name'>;

/** The first request that carried a cookie to a host. */
export interface SentCookie {
	/** When the request began, ms. */
	readonly at: number;
	/** Short (see `shortAddress`). */
	readonly url: string;
	readonly host: string;
	readonly name: string;
	/** Null where the capture has the name alone. */
	readonly attributes: SentAttributes | null;
}

/** A response, as a recording would note it. */
export type CapturedAnswer = Extract<RecordingEvent, { kind: 'answer' }>;

/** A HAR file without any value: what a recorded visit is built from. */
export interface Capture {
	/** The program that wrote it. */
	readonly creator: NamedProgram;
	/** The browser that made the visit. */
	readonly browser: NamedProgram;
	/** Of the file's octets, hexadecimal. */
	readonly sha256: string;
	/** Ms since the epoch. */
	readonly startedAt: number;
	readonly endedAt: number;
	/** Number of entries in the file. */
	readonly entries: number;
	/** Number of entries that cannot be read, and the first of them. */
	readonly skipped: number;
	readonly firstSkipped: readonly SkippedEntry[];
	/** Responses that a recording would note, in order of time. */
	readonly answers: readonly CapturedAnswer[];
	/** In order of time. */
	readonly sent: readonly SentCookie[];
	/** Number of responses with cookies, or of sent cookies, beyond the limits. */
	readonly omitted: number;
}

/** Why a file gives no capture. */
export const CAPTURE_FAILURES = [
	'too-large',
	'broken-json',
	'no-har',
	'no-entries',
	'unreadable-entries',
	'no-page',
	'no-cookies',
	'too-complex',
] as const;

/** A file that gives no capture. */
export interface CaptureFailure {
	readonly failure: (typeof CAPTURE_FAILURES)[number];
	/** `line:column` of broken JSON. */
	readonly place?: string;
	/** The first entries that cannot be read. */
	readonly skipped?: readonly SkippedEntry[];
	/** Numbers of entries and of hosts, where there are any. */
	readonly entries?: number;
	readonly hosts?: number;
}

/** The outcome of reading a HAR file. */
export type CaptureReading = { readonly capture: Capture } | CaptureFailure;
