import type { ConsentChoice, ConsentPhase, ConsentTool } from '../consent/consent.ts';
import type { CookieOffer } from '../cookie/set-cookie.ts';
import type { Automation } from './automation.ts';
import type { StackFrame } from './read-stack.ts';

/**
 * How to record: in a new private window; in the current tab as it is; or in the tab after setting aside the portal's
 * cookies and page storage (restored at the end).
 */
export const RECORDING_WAYS = ['private-window', 'as-it-stands', 'clean-start'] as const;
export type RecordingWay = (typeof RECORDING_WAYS)[number];

/**
 * How a visit can have been recorded: in one of these ways; by a driven browser in a context of its own, without cookies;
 * by another program, which wrote a HAR file of it.
 */
export const RECORDED_WAYS = [...RECORDING_WAYS, 'fresh-context', 'har'] as const;
export type RecordedWay = (typeof RECORDED_WAYS)[number];

/** The three recordings of a full audit: the visitor chooses nothing, refuses, accepts. */
export const AUDIT_STEPS = ['nothing', 'refused', 'accepted'] as const;
export type AuditStep = (typeof AUDIT_STEPS)[number];

/** Assigns a recording to a full audit. */
export interface AuditPlan {
	/** Shared by the recordings of one full audit. */
	readonly id: string;
	readonly step: AuditStep;
}

/** Why a recording ended: the person stopped it, its tab or window was closed, or half an hour was over. */
export const RECORDING_ENDS = ['stopped', 'tab-closed', 'too-long'] as const;
export type RecordingEnd = (typeof RECORDING_ENDS)[number];

/**
 * Whether the browser reported answers: all the time; during a part, where the permission was given or withdrawn in the
 * course; never, without the permission or where Chromium needs a restart first.
 */
export const ANSWERS_OBSERVED = ['observed', 'partly', 'not-observed'] as const;
export type AnswersObserved = (typeof ANSWERS_OBSERVED)[number];

/** Whether answers can be observed: Chromium reports them from its first start after the permission was given. */
export type AnswerAccess = 'not-allowed' | 'after-restart' | 'working';

/** Maximum duration of a recording. */
export const MAX_RECORDING_MS = 30 * 60_000;

/** The source that set or requested a cookie. */
export type Origin =
	| {
			readonly by: 'answer';
			/** Short address of the response (see `shortAddress`). */
			readonly url: string;
			/** As the browser names it: `main_frame`, `sub_frame`, `script`, `image`, `xmlhttprequest`… */
			readonly resource: string;
			readonly status: number;
			/** Origin or document that sent the request; null if the browser gives none. */
			readonly initiator: string | null;
			/** Redirecting addresses, first to last. */
			readonly redirects: readonly string[];
			/** False if another tab, or none, sent the request. */
			readonly inTab: boolean;
	  }
	| {
			readonly by: 'script';
			readonly api: 'document.cookie' | 'cookieStore';
			/** Short address of the script's document; `about:srcdoc` and alike unchanged. */
			readonly document: string;
			/** True for the page itself, false for a frame in it. */
			readonly isTop: boolean;
			/** Innermost first, without our own frames; empty if the browser gives none. */
			readonly stack: readonly StackFrame[];
	  }
	/** Not by a response of a HAR file: short address of the first request that carried it. */
	| { readonly by: 'sent'; readonly url: string }
	/** No recorded event explains it: a service worker, the browser, another extension. */
	| { readonly by: 'unknown' }
	/** The same where answers were not observed, or not all the time: one may have set it. */
	| { readonly by: 'not-observed' };

/** A setting, renewal or removal of a cookie. */
export interface CookieMoment {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly what: 'set' | 'renewed' | 'removed';
	readonly phase: ConsentPhase;
	readonly origin: Origin;
	/** Requested lifetime in seconds; null for a session cookie; absent if unknown and for removals. */
	readonly asked?: number | null;
}

/** A cookie's changes during a recording; its attributes are in the report's row of the same key. */
export interface RecordedCookie {
	/** See `cookieKey`. */
	readonly key: string;
	/** Whether the jar held it at the start. */
	readonly wasThere: boolean;
	/** Milliseconds since the epoch; null if the jar holds it at the end. */
	readonly goneAt: number | null;
	/** First to last, at most `MAX_MOMENTS`. */
	readonly moments: readonly CookieMoment[];
	/** Number of settings and renewals, including those beyond `moments`: a lower bound if a limit was reached. */
	readonly times: number;
	/** Of a HAR file that has its name alone: the attributes in its row stand for unknown ones. Absent: they are known. */
	readonly attributes?: 'unknown';
}
export const MAX_MOMENTS = 20;

/** Why the jar did not store an offer, by the rules of RFC 6265bis 5.7. */
export const NOT_KEPT_REASONS = [
	'not-secure',
	'prefix',
	'domain',
	'same-site-none-not-secure',
	'partitioned-not-secure',
	'http-only-from-script',
	'http-only-exists',
	'too-large',
	/** Firefox stores no cookie without a name. */
	'nameless',
	'third-party',
	/** Its host is not granted: the jar may hold it. */
	'not-visible',
	'unknown',
] as const;
export type NotKeptReason = (typeof NOT_KEPT_REASONS)[number];

/** An offer that the jar did not store. */
export interface NotKept {
	readonly at: number;
	readonly phase: ConsentPhase;
	readonly offer: CookieOffer;
	/** Host that offered it. */
	readonly host: string;
	readonly origin: Origin;
	readonly reason: NotKeptReason;
	/** Number of equal offers. */
	readonly times: number;
}

/**
 * Limits of a recording, in the order in which reports name them: events in the log; cookies that a page's script may
 * report; changes of one cookie, or offers of it, listed one by one; cookies that came and went; offers that were not
 * kept; pages; hosts; choices.
 */
export const RECORDING_LIMITS = [
	'events',
	'script-offers',
	'repetitions',
	'cookies',
	'not-kept',
	'pages',
	'hosts',
	'choices',
] as const;
export type RecordingLimit = (typeof RECORDING_LIMITS)[number];

/** A limit that was reached, and how many entries were left out; null if unknown. */
export interface ReachedLimit {
	readonly limit: RecordingLimit;
	readonly omitted: number | null;
}

/** A page of a recording. */
export interface RecordedPage {
	readonly at: number;
	/** Short (see `shortAddress`). */
	readonly url: string;
	readonly how: (typeof PAGE_WAYS)[number];
}

/**
 * How a tab came to show an address: a load (from the network or the browser's HTTP cache), a change within the page, a
 * page restored from the back/forward cache, a page that the site's service worker answered for; unknown.
 */
export const PAGE_WAYS = ['load', 'script', 'restored', 'service-worker', 'unknown'] as const;

/**
 * A press of the person's pointer or key: when it began and ended, ms, and nothing else of it. `isHidden`: the focus was in
 * a frame that hides its presses; there may have been any number between the two.
 */
export interface RecordedClick {
	readonly since: number;
	readonly at: number;
	readonly isHidden: boolean;
}

/** The HAR file that a visit was read from. */
export interface RecordedCapture {
	/** The program that wrote it. */
	readonly creator: { readonly name: string; readonly version: string };
	/** Of the file's octets, hexadecimal. */
	readonly sha256: string;
	/** Numbers of its entries, and of those that could not be read. */
	readonly entries: number;
	readonly skipped: number;
}

/** A recorded visit, part of an audit whose report has a row for every cookie of the recording. No cookie values. */
export interface Recording {
	readonly way: RecordedWay;
	readonly plan: AuditPlan | null;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly endedAt: number;
	readonly end: RecordingEnd;
	/** Whether the person was signed in, by the page; null if unknown. */
	readonly signedIn: boolean | null;
	/** Number of cookies of the portal at the start. */
	readonly cookiesAtStart: number;
	readonly pages: readonly RecordedPage[];
	/** Granted hosts that responded, in alphabetical order. */
	readonly hosts: readonly string[];
	readonly cookies: readonly RecordedCookie[];
	readonly notKept: readonly NotKept[];
	/** Detected consent managers and signals. */
	readonly tools: readonly ConsentTool[];
	/** First to last. */
	readonly choices: readonly ConsentChoice[];
	/** Where no choice was recognised: the moments at which the person may have made one; absent without any. */
	readonly clicks?: readonly RecordedClick[];
	/** Absent if a person made the visit. */
	readonly automation?: Automation;
	/** Absent in recordings of earlier versions, which observed answers at all times: see `answersIn`. */
	readonly answers?: AnswersObserved;
	/** Whether a limit was reached. */
	readonly isCut: boolean;
	/** The limits that were reached, in the order of `RECORDING_LIMITS`; absent in recordings of earlier versions. */
	readonly limits?: readonly ReachedLimit[];
	/** Of a visit that was read from a HAR file; absent otherwise. */
	readonly capture?: RecordedCapture;
}

/** The limits that a recording reached; of an earlier version it is only known that there was one. */
export const limitsIn = ({ isCut, limits }: Pick<Recording, 'isCut' | 'limits'>): readonly ReachedLimit[] =>
	limits ?? (isCut ? [{ limit: 'events', omitted: null }] : []);

/** Keys of the cookies whose attributes are unknown: a HAR file has their names alone. */
export const unknownAttributes = (recording: Pick<Recording, 'cookies'> | null): ReadonlySet<string> =>
	new Set(recording?.cookies.flatMap(({ key, attributes }) => (attributes === undefined ? [] : key)));

/** Whether answers were observed in a recording. */
export const answersIn = ({ answers = 'observed' }: Pick<Recording, 'answers'>): AnswersObserved => answers;
