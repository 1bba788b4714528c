import { type Cookie, cookieKey } from '../cookie/cookie.ts';
import { partyOf } from '../cookie/party.ts';
import { cookieFindings } from '../findings/cookie-findings.ts';
import type { MeasuredLifetime } from '../findings/verdict.ts';
import type { CookieHistory } from '../journal/journal.ts';
import { type Judgement, judge } from './judge.ts';
import { matchedDeclaration } from './matched-declaration.ts';
import type { ReportInput } from './report-input.ts';
import type { CookieRow, RowHistory } from './site-report.ts';

/** A row whose verdict still indexes the policy's declarations, and the patterns that match the cookie. */
export interface JudgedCookie {
	readonly row: CookieRow;
	readonly holding: Judgement['holding'];
}

/** When the current cookie was seen being set, ms; null if its expiry differs, so a later renewal was missed. */
function setAtOf({ expires }: Cookie, history: CookieHistory | undefined): number | null {
	const last = history?.lastSet ?? null;
	return last !== null && last.expires === expires ? last.at : null;
}

function lifetimeOf({ expires }: Cookie, setAt: number | null, at: number): MeasuredLifetime | null {
	if (expires === null) return null;
	return { seconds: expires - (setAt ?? at) / 1000, isExact: setAt !== null };
}

function historyOf(history: CookieHistory | undefined, setAt: number | null): RowHistory | null {
	if (history === undefined) return null;
	const { firstSeen, timesSet, lastCause, longestLifetime, verdicts } = history;
	const verdictChanges = Math.max(0, verdicts.length - 1);
	return { firstSeen, timesSet, lastCause, longestLifetime, setAt, verdictChanges };
}

/** Judges one cookie of a report. */
export function judgeCookie(cookie: Cookie, input: ReportInput): JudgedCookie {
	const { policy, index, at, site, isSecure, facts, journal } = input;
	const { declarations } = policy;
	const key = cookieKey(cookie);
	const party = partyOf(cookie, site);
	const { kind } = policy.inForce;
	const { verdict, holding } = judge(cookie, party, { declarations, index, kind });
	const history = journal?.cookies.get(key);
	const setAt = setAtOf(cookie, history);
	const lifetime = lifetimeOf(cookie, setAt, at);
	// The platform default says nothing of what this portal declares: nothing contradicts it.
	const isRead = kind !== 'default';
	const declared = isRead ? matchedDeclaration(policy, { verdict }) : null;
	const findings = cookieFindings({
		cookie,
		party,
		lifetime,
		verdict,
		declared,
		holding: isRead ? holding : [],
		declarations,
		isSecure,
		facts,
	});
	const row = {
		key,
		cookie,
		party,
		secondsLeft: cookie.expires === null ? null : cookie.expires - at / 1000,
		lifetime,
		verdict,
		findings,
		history: historyOf(history, setAt),
	};
	return { row, holding };
}
