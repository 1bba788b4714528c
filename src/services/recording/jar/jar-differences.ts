import { type Cookie, cookieKey, isExpired } from '../../../core/cookie/cookie.ts';
import type { RecordingEvent } from '../../../core/recording/recording-event.ts';
import type { JarObservation } from './jar-observer.ts';

function hasSameAttributes(a: Cookie, b: Cookie): boolean {
	return (
		a.expires === b.expires && a.secure === b.secure && a.httpOnly === b.httpOnly && a.sameSite === b.sameSite
	);
}

/**
 * Returns the differences between the last observed jar and the present one at `at` (ms), for which no event arrived:
 * events are lost while no worker listens and in a storm, and expiry fires none. `withRenewed`: also cookies with another
 * expiry or flag than was last observed.
 */
export function jarDifferences(
	atStart: readonly Cookie[],
	observations: readonly RecordingEvent[],
	present: readonly Cookie[],
	at: number,
	{ withRenewed = false } = {},
): readonly JarObservation[] {
	const last = new Map(atStart.map((cookie) => [cookieKey(cookie), cookie]));
	for (const observation of observations) {
		if (observation.kind !== 'jar') continue;
		const { cookie, removed } = observation;
		if (removed) last.delete(cookieKey(cookie));
		else last.set(cookieKey(cookie), cookie);
	}
	const presentKeys = new Set(present.map(cookieKey));
	const added = present.filter((cookie) => {
		const before = last.get(cookieKey(cookie));
		return before === undefined || (withRenewed && !hasSameAttributes(before, cookie));
	});
	const gone = [...last].flatMap(([key, cookie]) => (presentKeys.has(key) ? [] : cookie));
	return [
		...added.map((cookie) => ({ kind: 'jar', at, cookie, removed: false, cause: 'unknown' }) as const),
		...gone.map((cookie) => {
			const cause = isExpired(cookie, at) ? 'expired' : 'unknown';
			return { kind: 'jar', at, cookie, removed: true, cause } as const;
		}),
	];
}
