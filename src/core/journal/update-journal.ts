import { type Cookie, cookieKey } from '../cookie/cookie.ts';
import type { PolicyInForce } from '../policy/resolve-policy.ts';
import type { CookieEvent, CookieHistory, PolicyChange, PortalJournal } from './journal.ts';
import { limitJournal, MAX_POLICIES } from './journal-limits.ts';

/** The name of the portal's own entry among the changed ones: no cookie key is empty. */
export const PORTAL_ENTRY = '';

/** A jar is read within this time, so that what expires meanwhile has expired. Ms. */
const READ_TOLERANCE_MS = 1000;

/** One look at a portal's jar, and what the browser told before it. */
export interface JournalInput {
	readonly store: string;
	readonly host: string;
	/** All that the jar held of the portal, read after `at`. */
	readonly cookies: readonly Cookie[];
	/** What was told since the last look, in the order it was told. */
	readonly events: readonly CookieEvent[];
	readonly policy: Pick<PolicyInForce, 'kind' | 'site' | 'title' | 'fingerprint'>;
	/** When the look began, ms since the epoch. */
	readonly at: number;
}

export interface UpdatedJournal {
	readonly journal: PortalJournal;
	/** The entries that say something else than before, other than `lastSeen`; `PORTAL_ENTRY` for the portal's own. */
	readonly changed: ReadonlySet<string>;
	/** The entries that are no more, for want of room. */
	readonly dropped: ReadonlySet<string>;
}

/** Seconds that a cookie has from a moment on; null for a session cookie and for one whose time is over. */
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

/** A cookie that was told to be set; over one that was there when `over`. */
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

/** When a cookie expired, if it did by a moment (ms); null: it did not, or the date cannot be true of it. */
function expiryBy(by: number, { expires, lastSeen }: CookieHistory): number | null {
	const end = expires === null ? Number.POSITIVE_INFINITY : expires * 1000;
	return end <= by && end >= lastSeen - READ_TOLERANCE_MS ? end : null;
}

/** A cookie that was told to be removed: by its expiry date where that came first, since no event tells it. */
function withRemoval(history: CookieHistory, { at, cause }: CookieEvent): CookieHistory {
	const expiry = expiryBy(at, history);
	const goneAt = expiry ?? at;
	if (history.goneAt !== null) {
		// It was missed before it was told: the telling knows better, unless it is about something later.
		const knows = history.lastCause === 'unknown' || goneAt < history.goneAt;
		if (!knows) return history;
		return {
			...history,
			goneAt: Math.min(goneAt, history.goneAt),
			lastCause: expiry === null ? cause : 'expired',
		};
	}
	const lastSeen = Math.max(history.lastSeen, goneAt);
	return { ...history, lastSeen, goneAt, lastCause: expiry === null ? cause : 'expired' };
}

/** A cookie that the jar holds. */
function withPresent(history: CookieHistory, { expires }: Cookie, at: number): CookieHistory {
	return {
		...history,
		lastSeen: Math.max(history.lastSeen, at),
		goneAt: null,
		// It came back and nobody told.
		lastCause: history.goneAt === null ? history.lastCause : 'unknown',
		expires,
		longestLifetime: longest(history.longestLifetime, secondsFrom(at, expires)),
	};
}

/** A cookie that the jar holds no more, though nobody told. */
function withMissing(history: CookieHistory, at: number): CookieHistory {
	const expiry = expiryBy(at + READ_TOLERANCE_MS, history);
	const lastCause = expiry === null ? 'unknown' : 'expired';
	return { ...history, goneAt: Math.max(history.firstSeen, expiry ?? at), lastCause };
}

/**
 * Takes in what was told. The two events of an update, `overwrite` removed and then set, are one setting: the
 * first only says that something was there.
 */
function applyEvents(cookies: Map<string, CookieHistory>, events: readonly CookieEvent[]): void {
	const over = new Set<string>();
	for (const event of events) {
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
	const { kind, site, title, fingerprint } = policy;
	const last = policies[0];
	const isSame =
		last?.kind === kind && last.site === site && last.title === title && last.fingerprint === fingerprint;
	return isSame ? policies : [{ at, kind, site, title, fingerprint }, ...policies].slice(0, MAX_POLICIES);
}

/** Whether two histories say the same but for when the cookie was last seen. */
function isSameHistory(a: CookieHistory, b: CookieHistory): boolean {
	return (
		a.firstSeen === b.firstSeen &&
		a.goneAt === b.goneAt &&
		a.timesSet === b.timesSet &&
		a.lastCause === b.lastCause &&
		a.lastSet?.at === b.lastSet?.at &&
		a.lastSet?.expires === b.lastSet?.expires &&
		a.expires === b.expires &&
		a.longestLifetime === b.longestLifetime
	);
}

/**
 * A portal's journal after one more look: the entries that are not gone are exactly the cookies that the jar held.
 * What was told fills in how they came to be there, and what came and went in between; null: the first look.
 */
export function updateJournal(before: PortalJournal | null, seen: JournalInput): UpdatedJournal {
	const { at } = seen;
	const cookies = new Map(before?.cookies);
	applyEvents(cookies, seen.events);
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
	const changed = new Set<string>(policies === before?.policies ? [] : [PORTAL_ENTRY]);
	for (const [key, history] of kept) {
		const old = before?.cookies.get(key);
		if (old === undefined || !isSameHistory(old, history)) changed.add(key);
	}
	return { journal: { ...journal, cookies: kept }, changed, dropped };
}
