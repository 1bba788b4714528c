import type { CheckFailure } from '../../src/check/check-failure.ts';
import type { CheckConditions, CheckedSite, CheckPassResult } from '../../src/check/check-result.ts';
import { siteCookies } from '../../src/check/site-cookies.ts';
import { diffDeclarations, isUnchanged } from '../../src/core/policy/policy-diff.ts';
import { cookieKey, findingGroup, findingKey } from '../../src/fleet/changes/cookie-group.ts';
import type {
	CheckPoint,
	FindingSighting,
	PortalCheck,
	PortalHistory,
	PublishedVersion,
	SeenSpan,
} from '../../src/fleet/fleet-history.ts';
import { makeCheck, makeSite, type SiteSetup } from '../check/make-check.ts';

export const CONDITIONS: CheckConditions = {
	...makeCheck([]).conditions,
	consent: ['none', 'refuse', 'accept'],
};

type Visit = Pick<CheckPassResult, 'consent' | 'banner'> & { readonly browser?: number };

const VISITS: readonly Visit[] = [
	{ consent: 'none', banner: 'not-asked' },
	{ consent: 'refuse', banner: 'confirmed' },
	{ consent: 'accept', banner: 'confirmed' },
];

/** A check of a portal whose visits all see the same cookies. */
export function makePortalCheck(
	at: string,
	setup: SiteSetup,
	visits: readonly Visit[] = VISITS,
	conditions: CheckConditions = CONDITIONS,
): PortalCheck {
	const site = makeSite(setup);
	const [pass] = site.passes;
	if (pass === undefined) return { at, conditions, site };
	const passes = visits.map((visit) => ({ ...pass, browser: 0, ...visit }));
	const seen = visits.map((_, index) => index);
	const findings = site.findings.map((finding) => ({
		...finding,
		passes: finding.cookie === null ? [] : seen,
	}));
	return { at, conditions, site: { ...site, passes, findings } };
}

/** A check without a verdict. */
export const makeFailedCheck = (
	at: string,
	host: string,
	reason: string,
	failure?: CheckFailure,
): PortalCheck => ({
	at,
	conditions: CONDITIONS,
	site: makeSite({
		host,
		fields: {
			...{ outcome: 'unreachable', reason, passes: [], policy: null, findings: [] },
			...(failure === undefined ? {} : { failure }),
		},
	}),
});

export function makePoint({ at, site }: PortalCheck): CheckPoint {
	const { outcome, counts } = site;
	const { undeclared, contradiction, guideline } = counts.findings;
	return {
		...{ at, outcome },
		counts: outcome === 'checked' ? { cookies: counts.cookies, undeclared, contradiction, guideline } : null,
	};
}

function see<T extends SeenSpan>(seen: Map<string, T>, key: string, sighting: T): void {
	seen.set(key, { ...sighting, firstSeen: seen.get(key)?.firstSeen ?? sighting.firstSeen });
}

function sightings(checks: readonly PortalCheck[]) {
	const findings = new Map<string, FindingSighting>();
	const cookies = new Map<string, SeenSpan>();
	for (const { at, site } of checks) {
		const moment = { firstSeen: at, lastSeen: at };
		for (const finding of site.findings)
			see(findings, findingKey(finding), { ...moment, code: finding.code, name: findingGroup(finding) });
		for (const { cookie } of siteCookies(site)) see(cookies, cookieKey(cookie), moment);
	}
	return { findings, cookies };
}

function versionsOf(checks: readonly PortalCheck[]): readonly PublishedVersion[] {
	const versions: PublishedVersion[] = [];
	for (const { at, site } of checks) {
		if (site.policy === null) continue;
		const { policy, sources } = site.policy;
		const last = versions.at(-1)?.policy.declarations;
		if (last === undefined || !isUnchanged(diffDeclarations(last, policy.declarations)))
			versions.push({ since: at, sources, policy });
	}
	return versions;
}

/** A portal with these checks, oldest first. `points`: of checks before them. */
export function makePortal(
	checks: readonly PortalCheck[],
	since: string,
	fields: Partial<PortalHistory> = {},
): PortalHistory {
	const { url = 'https://ville.test/', host = 'ville.test' }: Partial<CheckedSite> = checks[0]?.site ?? {};
	const hasVerdict = ({ site }: PortalCheck) => site.outcome === 'checked';
	return {
		...{ url, host, title: null, tags: [], addedAt: '2026-10-01T08:00:00.000Z' },
		points: checks.map(makePoint),
		latest: checks.at(-1) ?? null,
		judged: checks.filter(hasVerdict).at(-1) ?? null,
		before: checks.filter((check) => hasVerdict(check) && check.at < since).at(-1) ?? null,
		policies: versionsOf(checks),
		...sightings(checks.filter(hasVerdict)),
		...fields,
	};
}
