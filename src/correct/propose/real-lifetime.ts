import { BROWSER_CAP, DAY, HOUR, isAtBrowserCap, type Lifetime, MINUTE } from '../../core/policy/lifetime.ts';
import type { CookieRow } from '../../core/report/site-report.ts';
import { fill, type PolicyWords } from '../../export/policy-words/words.ts';

/** The lifetime of cookies in the browser, seconds: exact, or at least so long; null for session cookies. */
export type RealLifetime = { readonly seconds: number; readonly isExact: boolean } | null;

/** The longest lifetime of these cookies, earlier ones of the journal included. */
export function realLifetime(rows: readonly CookieRow[]): RealLifetime {
	let longest: RealLifetime = null;
	for (const { lifetime, history } of rows) {
		const before = history?.longestLifetime ?? null;
		const own = lifetime ?? (before === null ? null : { seconds: before, isExact: false });
		if (own === null) continue;
		const seconds = Math.max(own.seconds, before ?? 0);
		if (longest !== null && seconds <= longest.seconds) continue;
		longest = { seconds, isExact: own.isExact };
	}
	return longest;
}

type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const LENGTHS = { week: 7 * DAY, day: DAY, hour: HOUR, minute: MINUTE, second: 1 } as const;

/** Years are 365 days; months 30 days below twelve, whole years as years, else 30.4 (the policy file's rule). */
function lengthOf(unit: Unit, count: number): number {
	if (unit === 'year') return count * 365 * DAY;
	if (unit !== 'month') return count * LENGTHS[unit];
	if (count % 12 === 0) return (count / 12) * 365 * DAY;
	return count * (count < 12 ? 30 : 30.4) * DAY;
}

/** A unit fits if its error is at most this share: less than half the tolerance with which lifetimes are compared. */
const MAX_RELATIVE_ERROR = 0.01;

const UNITS: readonly {
	readonly unit: Unit;
	readonly approx: number;
	readonly least: number;
	readonly most?: number;
}[] = [
	{ unit: 'year', approx: 365 * DAY, least: 2 },
	{ unit: 'month', approx: 30.4 * DAY, least: 12 },
	{ unit: 'month', approx: 30 * DAY, least: 1, most: 11 },
	{ unit: 'week', approx: 7 * DAY, least: 1, most: 8 },
	{ unit: 'day', approx: DAY, least: 1 },
	{ unit: 'hour', approx: HOUR, least: 1 },
	{ unit: 'minute', approx: MINUTE, least: 1 },
];

/** The largest unit that fits a span within that error; else days, hours, minutes or seconds, rounded up. */
function spanOf(seconds: number): { unit: Unit; count: number } {
	for (const { unit, approx, least, most = Number.POSITIVE_INFINITY } of UNITS) {
		const count = Math.round(seconds / approx);
		if (count < least || count > most) continue;
		if (Math.abs(lengthOf(unit, count) - seconds) <= MAX_RELATIVE_ERROR * seconds) return { unit, count };
	}
	const unit =
		seconds >= 2 * DAY ? 'day' : seconds >= 2 * HOUR ? 'hour' : seconds >= MINUTE ? 'minute' : 'second';
	return { unit, count: Math.max(1, Math.ceil(seconds / lengthOf(unit, 1))) };
}

/** A span in a policy's words and seconds. */
function spanWords(unit: Unit, count: number, { language }: PolicyWords): string {
	const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
	return format.format(count).replace(/\s/g, ' ');
}

/**
 * A real lifetime in a policy's words: exact if it was measured, else "at least" the remaining time; the browsers' limit of
 * 400 days as such, since the cookie's own lifetime may be longer.
 */
export function lifetimeWords(real: RealLifetime, words: PolicyWords): Lifetime {
	if (real === null) return { text: words.session, kind: 'session', seconds: 0 };
	if (isAtBrowserCap(real.seconds)) {
		const text = fill(words.cap, spanWords('day', BROWSER_CAP / DAY, words));
		return { text, kind: 'fixed', seconds: BROWSER_CAP };
	}
	const { unit, count } = spanOf(Math.max(1, real.seconds));
	const span = spanWords(unit, count, words);
	return {
		text: real.isExact ? span : fill(words.atLeast, span),
		kind: 'fixed',
		seconds: lengthOf(unit, count),
	};
}
