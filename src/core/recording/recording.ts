import type { ConsentChoice, ConsentPhase, ConsentTool } from '../consent/consent.ts';
import type { Cookie } from '../cookie/cookie.ts';
import type { CookieOffer } from '../cookie/set-cookie.ts';
import type { StackFrame } from './read-stack.ts';

/**
 * How a visit is recorded: in a new private window; in the tab as it stands; or there, once the portal's cookies and
 * page storage have been set aside (they are given back at the end).
 */
export const RECORDING_WAYS = ['private-window', 'as-it-stands', 'clean-start'] as const;
export type RecordingWay = (typeof RECORDING_WAYS)[number];

/** The three recordings of a full audit: the visitor chooses nothing, refuses, accepts. */
export const AUDIT_STEPS = ['nothing', 'refused', 'accepted'] as const;
export type AuditStep = (typeof AUDIT_STEPS)[number];

/** Which recording of which full audit. */
export interface AuditPlan {
	/** Shared by the recordings of one full audit. */
	readonly id: string;
	readonly step: AuditStep;
}

/** Why a recording ended: the person stopped it, its tab or window was closed, or half an hour was over. */
export const RECORDING_ENDS = ['stopped', 'tab-closed', 'too-long'] as const;
export type RecordingEnd = (typeof RECORDING_ENDS)[number];

/** A recording never lasts longer, ms. */
export const MAX_RECORDING_MS = 30 * 60_000;

/** What set a cookie, or asked for it. */
export type Origin =
	| {
			readonly by: 'answer';
			/** Address of the answer, short (see `shortAddress`). */
			readonly url: string;
			/** As the browser names it: `main_frame`, `sub_frame`, `script`, `image`, `xmlhttprequest`… */
			readonly resource: string;
			readonly status: number;
			/** The origin or document that asked for it; null where the browser does not tell. */
			readonly initiator: string | null;
			/** The addresses that led to it by redirection, first to last; empty where there were none. */
			readonly redirects: readonly string[];
			/** False where another tab, or none, asked for it. */
			readonly inTab: boolean;
	  }
	| {
			readonly by: 'script';
			readonly api: 'document.cookie' | 'cookieStore';
			/** Address of the document whose script it was, short; `about:srcdoc` and the like as they are. */
			readonly document: string;
			/** True for the page itself, false for a frame in it. */
			readonly isTop: boolean;
			/** Innermost first, without our own; empty where the browser tells none. The page's word. */
			readonly stack: readonly StackFrame[];
	  }
	/** Nothing that was seen explains it: a service worker, the browser, another extension. */
	| { readonly by: 'unknown' };

/** One time that a cookie was set, renewed or removed. */
export interface CookieMoment {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly what: 'set' | 'renewed' | 'removed';
	readonly phase: ConsentPhase;
	readonly origin: Origin;
	/** Seconds that were asked for; null for a session cookie; absent where it is not known, and for removals. */
	readonly asked?: number | null;
}

/** What became of one cookie during a visit (the report's row of the same key tells the rest). */
export interface RecordedCookie {
	/** See `cookieKey`. */
	readonly key: string;
	/** Whether it was there when the recording began. */
	readonly wasThere: boolean;
	/** When it was gone; null while it is there at the end. Milliseconds. */
	readonly goneAt: number | null;
	/** First to last, at most `MOST_MOMENTS`. */
	readonly moments: readonly CookieMoment[];
	/** How often it was set or renewed in all. */
	readonly times: number;
}
export const MAX_MOMENTS = 20;

/** Why the jar did not keep what was asked for, as far as the rules tell (RFC 6265bis 5.7). */
export const NOT_KEPT_REASONS = [
	'not-secure',
	'prefix',
	'domain',
	'same-site-none-not-secure',
	'partitioned-not-secure',
	'http-only-from-script',
	'http-only-exists',
	'too-large',
	'third-party',
	/** Its host is not granted to us: it may have been kept. */
	'not-visible',
	'unknown',
] as const;
export type NotKeptReason = (typeof NOT_KEPT_REASONS)[number];

/** What was offered and the jar did not keep. */
export interface NotKept {
	readonly at: number;
	readonly phase: ConsentPhase;
	readonly offer: CookieOffer;
	/** Host that it would have been for. */
	readonly host: string;
	readonly origin: Origin;
	readonly reason: NotKeptReason;
	/** How often the same was offered. */
	readonly times: number;
}

/** A page that was visited. */
export interface RecordedPage {
	readonly at: number;
	/** Short (see `shortAddress`). */
	readonly url: string;
	/** By a load of its own, or by a script that changed the address. */
	readonly how: 'load' | 'script';
}

/** A visit as it was recorded: part of an audit, whose report has a row for every cookie that was seen. No values. */
export interface Recording {
	readonly way: RecordingWay;
	readonly plan: AuditPlan | null;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly endedAt: number;
	readonly end: RecordingEnd;
	/** Whether the person was signed in, as far as the page shows; null: not known. */
	readonly signedIn: boolean | null;
	/** Cookies of the portal that were there when it began. */
	readonly cookiesAtStart: number;
	readonly pages: readonly RecordedPage[];
	/** Hosts that answered, as far as we may see them, in alphabetical order. */
	readonly hosts: readonly string[];
	readonly cookies: readonly RecordedCookie[];
	readonly notKept: readonly NotKept[];
	/** Consent managers and signals that were found. */
	readonly tools: readonly ConsentTool[];
	/** First to last. */
	readonly choices: readonly ConsentChoice[];
	/** Whether more happened than could be kept. */
	readonly isCut: boolean;
}

/** Something that was told while recording, in the order in which it arrived. What a recording is made of. */
export type RecordingEvent =
	| {
			readonly kind: 'jar';
			readonly at: number;
			readonly cookie: Cookie;
			readonly removed: boolean;
			/** As the browser words it. */
			readonly cause: string;
	  }
	| {
			readonly kind: 'answer';
			/** When the browser received it, ms. */
			readonly at: number;
			/** The same for the answers of one chain of redirections. */
			readonly requestId: string;
			/** Short (see `shortAddress`). */
			readonly url: string;
			readonly resource: string;
			readonly status: number;
			readonly initiator: string | null;
			readonly inTab: boolean;
			readonly offers: readonly CookieOffer[];
	  }
	| {
			readonly kind: 'script';
			readonly at: number;
			readonly api: 'document.cookie' | 'cookieStore';
			/** The document's address, and the host whose cookies it may set. */
			readonly document: string;
			readonly host: string;
			readonly isTop: boolean;
			readonly inTab: boolean;
			readonly offer: CookieOffer;
			/** As the script engine words it. */
			readonly stack: string;
	  }
	| { readonly kind: 'page'; readonly at: number; readonly url: string; readonly how: RecordedPage['how'] }
	| { readonly kind: 'tool'; readonly at: number; readonly tool: ConsentTool }
	| { readonly kind: 'choice'; readonly at: number; readonly choice: ConsentChoice };

/** A recording under way, as pages see it: in session storage under `RECORDING_KEY`; absent when nothing is recorded. */
export interface RecordingState {
	readonly id: string;
	readonly tabId: number;
	readonly store: string;
	readonly host: string;
	readonly isPrivate: boolean;
	readonly way: RecordingWay;
	readonly plan: AuditPlan | null;
	/** `ending`: what was set aside is given back, and the report is made. */
	readonly stage: 'starting' | 'recording' | 'ending';
	readonly startedAt: number;
	/** Cookies set so far (each once), and how many of them the policy does not declare. */
	readonly cookies: number;
	readonly undeclared: number;
	readonly phase: ConsentPhase;
	/** Whether a consent manager or the portal's own banner was recognised. */
	readonly recognised: boolean;
	/** Short addresses of pages visited, each once, first to last. */
	readonly pages: readonly string[];
}
export const RECORDING_KEY = 'recording';
