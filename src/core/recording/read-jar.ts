import { type Cookie, cookieKey, isExpired } from '../cookie/cookie.ts';
import type { CookieMoment } from './recording.ts';
import type { RecordingEvent } from './recording-event.ts';

/** A change of a cookie; the two events of an update are one change. */
export interface JarMoment {
	readonly at: number;
	readonly what: CookieMoment['what'];
	/** The cookie as set, or as it was before its removal. */
	readonly cookie: Cookie;
	/** False if the browser removed it by itself: expired or evicted. */
	readonly wasRequested: boolean;
	/** Number of settings that it stands for; 0 for a plain removal. */
	readonly settings: number;
}

/** A cookie of a recording and its changes. */
export interface JarCookie {
	readonly key: string;
	readonly presentAtStart: boolean;
	/** Its last state. */
	cookie: Cookie;
	/** Milliseconds since the epoch; null while the jar holds it. */
	goneAt: number | null;
	readonly moments: JarMoment[];
}

/** Causes by which the browser itself removes a cookie. */
const BROWSER_CAUSES: ReadonlySet<string> = new Set(['expired', 'evicted']);

/**
 * Lists every cookie with its changes, in the order of first sight. Browsers report an update as a removal (cause
 * `overwrite`) and a setting: one renewal here. A cookie that expires by `endedAt` (ms) is gone, with or without event.
 */
export function readJar(
	initial: readonly Cookie[],
	events: readonly RecordingEvent[],
	endedAt: number,
): ReadonlyMap<string, JarCookie> {
	const seen = new Map<string, JarCookie>();
	for (const cookie of initial) {
		const key = cookieKey(cookie);
		seen.set(key, { key, presentAtStart: true, cookie, goneAt: null, moments: [] });
	}
	for (const event of events) {
		if (event.kind !== 'jar') continue;
		const { cookie, at, removed, cause, settings = removed ? 0 : 1 } = event;
		const key = cookieKey(cookie);
		// The next event sets the replacement.
		const isReplaced = removed && cause === 'overwrite';
		let entry = seen.get(key);
		if (entry === undefined) {
			// A cookie that is removed before it was set existed at the start, though the first read missed it.
			entry = { key, presentAtStart: removed, cookie, goneAt: null, moments: [] };
			seen.set(key, entry);
		}
		if (isReplaced) continue;
		const wasSet = entry.presentAtStart || entry.moments.length > 0;
		const isPresent = wasSet && entry.goneAt === null && !isExpired(entry.cookie, at);
		const what = removed ? 'removed' : isPresent ? 'renewed' : 'set';
		entry.moments.push({ at, what, cookie, wasRequested: !BROWSER_CAUSES.has(cause), settings });
		entry.cookie = cookie;
		entry.goneAt = removed ? at : null;
	}
	for (const entry of seen.values()) {
		const { expires } = entry.cookie;
		if (entry.goneAt === null && expires !== null && expires * 1000 <= endedAt) entry.goneAt = expires * 1000;
	}
	return seen;
}
