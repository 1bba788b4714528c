import * as v from 'valibot';
import { CHECK_OUTCOMES } from '../../src/check/check-result.ts';
import { VERDICTS } from '../../src/core/findings/verdict.ts';
import { CATEGORIES } from '../../src/core/policy/policy.ts';
import { COMPARED_FIELDS, type PolicyDiff } from '../../src/core/policy/policy-diff.ts';
import type { CookieChanges, CookieJudgedAnew } from '../../src/fleet/changes/compare-cookies.ts';
import type { FindingChange, FindingChanges } from '../../src/fleet/changes/compare-findings.ts';
import { CHANGE_CAUSES } from '../../src/fleet/changes/compare-policies.ts';
import { FLEET_CHANGES_FORMAT, type FleetChanges } from '../../src/fleet/changes/fleet-changes.ts';
import { PORTAL_ACCESS, type PortalChanges } from '../../src/fleet/changes/portal-changes.ts';
import type { PortalCookie } from '../../src/fleet/changes/portal-cookies.ts';
import { checkFinding } from './check-run.ts';
import { described, exactly } from './exactly.ts';
import { declaration } from './policy-file.ts';
import { count, party, texts } from './values.ts';

/* What `cookie-policy fleet changes --format json` writes. Every export is a definition of the published schema. */

const nullableText = v.nullable(v.string());
const cause = v.picklist(CHANGE_CAUSES);

export const portalCookie = exactly<PortalCookie>()(
	v.object(
		described(
			{
				...{ name: v.string(), domain: v.string(), path: v.string(), partition: v.string(), party },
				...{ key: v.string(), group: v.string(), verdict: v.picklist(VERDICTS), isAccepted: v.boolean() },
				...{ pattern: nullableText, category: v.nullable(v.picklist(CATEGORIES)) },
				...{ declaration: v.nullable(count), visits: texts },
			},
			{
				key: 'The same in every check of the portal, whatever was generated in the name.',
				group: 'The name, what was generated in it as *.',
				isAccepted: 'Whether a baseline accepts that it is undeclared.',
				pattern: 'The declared name that matched.',
				declaration: "Index into the policy's declarations.",
				visits: 'The visits that saw it, such as chromium/refuse.',
			},
		),
	),
);

const judgedAnew = exactly<CookieJudgedAnew>()(
	v.object(
		described(
			{
				...{ cookie: portalCookie, before: v.picklist(VERDICTS), byOldPolicy: v.picklist(VERDICTS), cause },
			},
			{ byOldPolicy: 'The verdict on the cookie as it is now, by the policy as it was.' },
		),
	),
);

export const cookieChanges = exactly<CookieChanges>()(
	v.object(
		described(
			{
				...{ came: v.array(portalCookie), went: v.array(portalCookie) },
				...{ judgedAnew: v.array(judgedAnew), unclear: v.array(portalCookie) },
			},
			{
				unclear:
					'Seen in one check only, in visits of a kind that the other did not make: neither new nor gone.',
			},
		),
	),
);

const findingChange = exactly<FindingChange>()(v.object({ finding: checkFinding, cause }));

export const findingChanges = exactly<FindingChanges>()(
	v.object({
		...{ appeared: v.array(findingChange), gone: v.array(findingChange), accepted: v.array(checkFinding) },
	}),
);

export const policyDiff = exactly<PolicyDiff>()(
	v.object({
		...{ added: v.array(declaration), removed: v.array(declaration) },
		changed: v.array(
			v.object({ before: declaration, after: declaration, fields: v.array(v.picklist(COMPARED_FIELDS)) }),
		),
	}),
);

export const portalChanges = exactly<PortalChanges>()(
	v.object(
		described(
			{
				...{ url: v.string(), host: v.string(), title: nullableText, tags: texts },
				...{ access: v.picklist(PORTAL_ACCESS), outcome: v.nullable(v.picklist(CHECK_OUTCOMES)) },
				...{ reason: nullableText, comparedFrom: nullableText, comparedTo: nullableText },
				...{ cookies: cookieChanges, findings: findingChanges, policy: v.nullable(policyDiff) },
			},
			{
				access: 'Whether it could be checked, against before.',
				outcome: 'Of the newest check; null if there was none.',
				reason: 'Why the newest check had no verdict, in the language of its run.',
				comparedFrom: 'When the earlier check was made, ISO 8601 in UTC; null if none had a verdict.',
				policy: 'Differences of what the policy declares; null where there are none.',
			},
		),
	),
);

export const fleetChanges = exactly<FleetChanges>()(
	v.object(
		described(
			{
				...{ format: v.literal(FLEET_CHANGES_FORMAT), since: v.string(), at: v.string() },
				portals: v.object({
					...{ all: count, same: count, lost: count, back: count, 'still-not': count },
					...{ 'not-asked': count, first: count, 'first-failed': count },
				}),
				changes: v.array(portalChanges),
			},
			{
				since: 'The moment that is compared with, ISO 8601 in UTC.',
				portals: 'Numbers of portals: all, and by whether they could be checked.',
				changes: 'Portals with something to tell.',
			},
		),
	),
);
