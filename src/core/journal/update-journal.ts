import { type Cookie, cookieKey } from '../cookie/cookie.ts';
import type { PolicyInForce } from '../policy/resolve-policy.ts';
import { clampMoments } from './clamp-moments.ts';
import type { CookieEvent, CookieHistory, PolicyChange, PortalJournal } from './journal.ts';
import { limitJournal, MAX_POLICIES } from './journal-limits.ts';

/** Key of the portal's own entry in `changed`; no cookie key is empty. */
export const PORTAL_ENTRY = '';

/** A cookie that expires within this time of a jar read may be missing from it. */
const READ_TOLERANCE_MS = 1000;

/** A read of a portal's jar, and the events before it. */
export interface JournalInput {
	readonly store: string;
	readonly host: string;
	/** All cookies of the portal, read after `at`. */
	readonly cookies: readonly Cookie[];
	/** Events since the last read, in order of arrival. */
	readonly events: readonly CookieEvent[];
	readonly policy: Pick<PolicyInForce, 'kind' | 'site' | 'title' | 'fingerprint' | 'sourceFingerprint'>;
	/** When the read began, ms since the epoch. */
	readonly at: number;
}

export interface UpdatedJournal {
	readonly journal: PortalJournal;
	/** Keys of entries that changed in more than `lastSeen`; `PORTAL_ENTRY` for the portal's own. */
	readonly changed: ReadonlySet<string>;
	/** Keys of entries dropped above the limit. */
	readonly dropped: ReadonlySet<string>;
}

/** Seconds from a moment to the expiry; null for session cookies and expired ones. */
function secondsFrom(at: number, expires: number | null): number | null {
	const seconds = expires === null ? 0 : expires - at / 1000;
	return seconds > 0 ? seconds : null;
}

function longest(a: number | null, b: number | null): number | null {
	return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function newHistory(cookie: Cookie, at: number): CookieHistory {
	return {
		key: cookieKey(cookie),
		name: cookie.name,
		domain: cookie.domain,
		firstSeen: at,
		lastSeen: at,
		goneAt: null,
		timesSet: 0,
		lastCause: 'unknown',
		lastSet: null,
		expires: cookie.expires,
		longestLifetime: null,
		verdicts: [],
	};
}

/** Applies a setting; `over`: it replaced an existing cookie. */
function withSet(history: CookieHistory, { cookie, at, cause }: CookieEvent, over: boolean): CookieHistory {
	return {
		...history,
		lastSeen: Math.max(history.lastSeen, at),
		goneAt: null,
		timesSet: history.timesSet + 1,
		lastCause: over ? 'overwrite' : cause,
		lastSet: { at, expires: cookie.expires },
		expires: cookie.expires,
		longestLifetime: longest(history.longestLifetime, secondsFrom(at, cookie.expires)),
	};
}

/** When a cookie expired, if by the given moment (ms); null if it did not, or was seen after that date. */
function expiryBy(by: number, { expires, lastSeen }: CookieHistory): number | null {
	const end = expires === null ? Number.POSITIVE_INFINITY : expires * 1000;
	return end <= by && end >= lastSeen - READ_TOLERANCE_MS ? end : null;
}

/** Applies a removal. If the cookie expired before, that is the cause: browsers send no event on expiry. */
function withRemoval(history: CookieHistory, { at, cause }: CookieEvent): CookieHistory {
	const expiry = expiryBy(at, history);
	// It may have expired before its first event was handled.
	const goneAt = Math.max(history.firstSeen, expiry ?? at);
	if (history.goneAt !== null) {
		// A read missed it before the event arrived: the event is more precise, unless it is about a later removal.
		const isBetter = history.lastCause === 'unknown' || goneAt < history.goneAt;
		if (!isBetter) return history;
		return {
			...history,
			goneAt: Math.min(goneAt, history.goneAt),
			lastCause: expiry === null ? cause : 'expired',
		};
	}
	const lastSeen = Math.max(history.lastSeen, goneAt);
	return { ...history, lastSeen, goneAt, lastCause: expiry === null ? cause : 'expired' };
}

/** Applies a cookie that the jar holds. */
function withPresent(history: CookieHistory, { expires }: Cookie, at: number): CookieHistory {
	return {
		...history,
		lastSeen: Math.max(history.lastSeen, at),
		goneAt: null,
		// It reappeared without an event.
		lastCause: history.goneAt === null ? history.lastCause : 'unknown',
		expires,
		longestLifetime: longest(history.longestLifetime, secondsFrom(at, expires)),
	};
}

/** Applies a disappearance without an event. */
function withMissing(history: CookieHistory, at: number): CookieHistory {
	const expiry = expiryBy(at + READ_TOLERANCE_MS, history);
	const lastCause = expiry === null ? 'unknown' : 'expired';
	return { ...history, goneAt: Math.max(history.firstSeen, expiry ?? at), lastCause };
}

/**
 * Applies events. An update sends two, a removal with cause `overwrite` and a setting: they count as one setting.
 */
function applyEvents(
	cookies: Map<string, CookieHistory>,
	{ events, at: readAt }: Pick<JournalInput, 'events' | 'at'>,
): void {
	const over = new Set<string>();
	for (const given of events) {
		// An event after the read: the clock was set back in between.
		const event = given.at > readAt ? { ...given, at: readAt } : given;
		const { cookie, removed, cause, at } = event;
		const key = cookieKey(cookie);
		const before = cookies.get(key) ?? newHistory(cookie, at);
		const history = before.firstSeen <= at ? before : { ...before, firstSeen: at };
		if (removed && cause === 'overwrite') {
			over.add(key);
			cookies.set(key, history);
		} else if (removed) {
			over.delete(key);
			cookies.set(key, withRemoval(history, event));
		} else cookies.set(key, withSet(history, event, over.delete(key)));
	}
}

function withPolicy(
	policies: readonly PolicyChange[],
	{ policy, at }: JournalInput,
): readonly PolicyChange[] {
	const { kind, site, title, fingerprint, sourceFingerprint } = policy;
	const [last, ...earlier] = policies;
	if (last?.kind === kind && last.site === site && last.title === title) {
		if (last.fingerprint === fingerprint) return policies;
		// Older versions stored the text's own fingerprint.
		if (last.fingerprint === sourceFingerprint) return [{ ...last, fingerprint }, ...earlier];
	}
	return [{ at, kind, site, title, fingerprint }, ...policies].slice(0, MAX_POLICIES);
}

const COMPARED_FIELDS = [
	'firstSeen',
	'goneAt',
	'timesSet',
	'lastCause',
	'expires',
	'longestLifetime',
] as const;

/** Whether two histories are equal except for `lastSeen` and verdicts. */
function isSameHistory(a: CookieHistory, b: CookieHistory): boolean {
	if (a.lastSet?.at !== b.lastSet?.at || a.lastSet?.expires !== b.lastSet?.expires) return false;
	return COMPARED_FIELDS.every((field) => a[field] === b[field]);
}

/**
 * Updates a portal's journal with a read of its jar (`stored`: null on the first). Present entries are then exactly
 * the cookies in the jar; events add causes, and cookies that came and went in between.
 */
export function updateJournal(stored: PortalJournal | null, seen: JournalInput): UpdatedJournal {
	const { at } = seen;
	const from = seen.events.reduce((earliest, event) => Math.min(earliest, event.at), at);
	const before = stored && clampMoments(stored, at, from);
	const cookies = new Map(before?.cookies);
	applyEvents(cookies, seen);
	const present = new Map(seen.cookies.map((cookie) => [cookieKey(cookie), cookie]));
	for (const [key, cookie] of present) {
		cookies.set(key, withPresent(cookies.get(key) ?? newHistory(cookie, at), cookie, at));
	}
	for (const [key, history] of cookies) {
		if (history.goneAt === null && !present.has(key)) cookies.set(key, withMissing(history, at));
	}
	const policies = withPolicy(before?.policies ?? [], seen);
	const journal = {
		store: seen.store,
		host: seen.host,
		watchingSince: before?.watchingSince ?? at,
		lastLook: before?.lastLook ?? null,
		policies,
		cookies,
	};
	const { kept, dropped } = limitJournal(cookies);
	const changed = new Set<string>(policies === stored?.policies ? [] : [PORTAL_ENTRY]);
	for (const [key, history] of kept) {
		const old = stored?.cookies.get(key);
		if (old === undefined || !isSameHistory(old, history)) changed.add(key);
	}
	return { journal: { ...journal, cookies: kept }, changed, dropped };
}
