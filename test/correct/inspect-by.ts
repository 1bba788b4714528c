import type { Cookie } from '../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../src/core/names/name-index.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../src/core/report/build-report.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { makeCookie } from '../fakes/make.ts';
import { MOMENT } from '../popup/make-report.ts';

export const HOST = 'port-clairval.opendatasoft.com';

const facts = createCookieFacts(null);

/** What a portal's cookies look like by a policy; null: by the platform default. */
export function inspectBy(policy: Policy | null, cookies: readonly Cookie[]): SiteReport {
	const resolved = resolvePolicy(HOST, { get: () => policy ?? undefined }, true);
	return buildReport({
		store: '0',
		host: HOST,
		site: HOST,
		isSecure: true,
		cookies,
		policy: resolved,
		index: buildNameIndex(resolved.declarations),
		visibility: { granted: true, hiddenDomains: [] },
		seesDomain: () => true,
		journal: null,
		facts,
		storedNames: null,
		inUse: null,
		at: MOMENT,
		revision: 1,
	});
}

const CONTRADICTS = new Set(['lifetime-over-declared', 'persistent-declared-session']);

/** What is still wrong of a portal's cookies by a policy: the names undeclared, and those that live too long. */
export function wrongBy(policy: Policy, cookies: readonly Cookie[]) {
	const { rows } = inspectBy(policy, cookies);
	return {
		undeclared: rows
			.filter(({ verdict }) => verdict.verdict === 'undeclared')
			.map(({ cookie }) => cookie.name),
		tooLong: rows
			.filter(({ findings }) => findings.some(({ code }) => CONTRADICTS.has(code)))
			.map(({ cookie }) => cookie.name),
	};
}

export const NOTHING_WRONG = { undeclared: [], tooLong: [] };

/** A cookie of the portal that has so many days to live; null: a session cookie. */
export function cookieOf(name: string, days: number | null, more: Partial<Cookie> = {}): Cookie {
	const expires = days === null ? null : MOMENT / 1000 + days * 86_400;
	return makeCookie({ name, domain: HOST, expires, ...more });
}
