import { type Cookie, cookieKey, isExpired } from '../cookie/cookie.ts';
import type { CookieMoment, RecordingEvent } from './recording.ts';

/** One thing that happened to a cookie: of the two events of an update, one. */
export interface JarMoment {
	readonly at: number;
	readonly what: CookieMoment['what'];
	/** As it was set, or was before it was removed. */
	readonly cookie: Cookie;
	/** Whether someone asked for it: not so where it expired or had to make room. */
	readonly wasRequested: boolean;
}

/** A cookie that was seen in a visit, and all that happened to it. */
export interface JarCookie {
	readonly key: string;
	readonly presentAtStart: boolean;
	/** As it last was. */
	cookie: Cookie;
	/** Milliseconds; null while it is there. */
	goneAt: number | null;
	readonly moments: JarMoment[];
}

/** Causes by which the browser itself removes a cookie. */
const BROWSER_CAUSES: ReadonlySet<string> = new Set(['expired', 'evicted']);

/**
 * What became of every cookie, in the order in which they were first seen. An update is told as a removal (cause
 * `overwrite`) and a setting: one renewal. A cookie whose time is over at `endedAt` (ms) is gone, told or not.
 */
export function readJar(
	initial: readonly Cookie[],
	observations: readonly RecordingEvent[],
	endedAt: number,
): ReadonlyMap<string, JarCookie> {
	const seen = new Map<string, JarCookie>();
	for (const cookie of initial) {
		const key = cookieKey(cookie);
		seen.set(key, { key, presentAtStart: true, cookie, goneAt: null, moments: [] });
	}
	for (const observation of observations) {
		if (observation.kind !== 'jar') continue;
		const { cookie, at, removed, cause } = observation;
		const key = cookieKey(cookie);
		// That a cookie gives way to its successor is no end of it: what is set next tells of both.
		const isReplaced = removed && cause === 'overwrite';
		let known = seen.get(key);
		if (known === undefined) {
			// One that is removed before we saw it set was there, whatever the look at the beginning missed.
			known = { key, presentAtStart: removed, cookie, goneAt: null, moments: [] };
			seen.set(key, known);
		}
		if (isReplaced) continue;
		const wasSet = known.presentAtStart || known.moments.length > 0;
		const isThere = wasSet && known.goneAt === null && !isExpired(known.cookie, at);
		const what = removed ? 'removed' : isThere ? 'renewed' : 'set';
		known.moments.push({ at, what, cookie, wasRequested: !BROWSER_CAUSES.has(cause) });
		known.cookie = cookie;
		known.goneAt = removed ? at : null;
	}
	for (const known of seen.values()) {
		const { expires } = known.cookie;
		if (known.goneAt === null && expires !== null && expires * 1000 <= endedAt) known.goneAt = expires * 1000;
	}
	return seen;
}
