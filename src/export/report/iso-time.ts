/** The end of the range of `Date`, ms (ECMA-262 21.4.1.1). */
const MAX_TIME = 8.64e15;

/** Milliseconds since the epoch as ISO 8601 in UTC, to the second; later times than `MAX_TIME` become it. */
export function isoTime(ms: number): string {
	return new Date(Math.min(ms, MAX_TIME)).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function isoTimeOrNull(ms: number | null): string | null {
	return ms === null ? null : isoTime(ms);
}
