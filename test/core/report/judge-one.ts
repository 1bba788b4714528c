import { type Cookie, cookieKey } from '../../../src/core/cookie/cookie.ts';
import type { CookieHistory, PortalJournal } from '../../../src/core/journal/journal.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import type { ReportInput } from '../../../src/core/report/report-input.ts';
import { makeCookie, makePolicy } from '../../fakes/make.ts';

export const HOST = 'lumiere.opendatasoft.com';
/** A portal outside the platform, so that its default policy is not in force. */
export const OWN_HOST = 'data.ville-exemple.example';
export const NOW = Date.UTC(2026, 10, 21);
export const DAY = 86_400;

/** An expiry some days from now, seconds since the epoch. */
export const inDays = (days: number) => NOW / 1000 + days * DAY;

/** A cookie without findings, with changes for a test. */
export function makeQuiet(fields: Partial<Cookie> = {}): Cookie {
	return makeCookie({ name: 'quiet', secure: true, httpOnly: true, ...fields });
}

/** Builds a report on cookies by declarations; null: without a policy. */
export function reportOn(
	cookies: readonly Cookie[],
	declarations: readonly Declaration[] | null,
	more: Partial<ReportInput> = {},
) {
	const host = declarations === null ? OWN_HOST : HOST;
	const stored = new Map(declarations ? [[HOST, makePolicy({ declarations })]] : []);
	const policy = resolvePolicy(host, stored, false);
	return buildReport({
		store: '0',
		host,
		site: declarations === null ? 'ville-exemple.example' : 'opendatasoft.com',
		cookies,
		policy,
		index: buildNameIndex(policy.declarations),
		isSecure: true,
		journal: null,
		facts: createCookieFacts(null),
		storedNames: null,
		inUse: null,
		visibility: { granted: true, hiddenDomains: [] },
		seesDomain: () => true,
		at: NOW,
		revision: 1,
		...more,
	});
}

/** Returns the findings of one cookie. */
export function findingsOf(
	cookie: Cookie,
	declarations: readonly Declaration[] | null,
	more: Partial<ReportInput> = {},
) {
	return reportOn([cookie], declarations, more).rows[0]?.findings ?? [];
}

export function codesOf(...args: Parameters<typeof findingsOf>): readonly string[] {
	return findingsOf(...args).map(({ code }) => code);
}

/** A cookie's history in the journal, with changes for a test. */
export function makeHistory(cookie: Cookie, fields: Partial<CookieHistory> = {}): CookieHistory {
	const { name, domain, expires } = cookie;
	return {
		key: cookieKey(cookie),
		name,
		domain,
		expires,
		firstSeen: NOW,
		lastSeen: NOW,
		goneAt: null,
		timesSet: 1,
		lastCause: 'explicit',
		lastSet: null,
		longestLifetime: null,
		verdicts: [],
		...fields,
	};
}

export function makeJournal(
	histories: readonly CookieHistory[],
	fields: Partial<PortalJournal> = {},
): PortalJournal {
	return {
		store: '0',
		host: HOST,
		watchingSince: NOW - 7 * DAY * 1000,
		lastLook: null,
		policies: [],
		cookies: new Map(histories.map((history) => [history.key, history])),
		...fields,
	};
}
