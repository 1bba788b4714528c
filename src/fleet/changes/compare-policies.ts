import type { Verdict } from '../../core/findings/verdict.ts';
import { buildNameIndex } from '../../core/names/name-index.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import { diffDeclarations, isUnchanged, type PolicyDiff } from '../../core/policy/policy-diff.ts';
import { judge } from '../../core/report/judge.ts';
import type { PortalCheck } from '../fleet-history.ts';
import type { PortalCookie } from './portal-cookies.ts';

/** Causes of another verdict or finding: the site's cookies, its policy, or not certain. */
export const CHANGE_CAUSES = ['site', 'policy', 'unclear'] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

export const declarationsOf = ({ site }: PortalCheck): readonly Declaration[] =>
	site.policy?.policy.declarations ?? [];

/** Differences between the policies of two checks; null where both declare the same, or one has none. */
export function comparePolicies(before: PortalCheck, after: PortalCheck): PolicyDiff | null {
	if (before.site.policy === null || after.site.policy === null) return null;
	const diff = diffDeclarations(declarationsOf(before), declarationsOf(after));
	return isUnchanged(diff) ? null : diff;
}

/** Judges cookies by the policy of another check: what they would have been by it. */
export function judgeBy(check: PortalCheck): (cookie: PortalCookie) => Verdict['verdict'] {
	const declarations = declarationsOf(check);
	const index = buildNameIndex(declarations);
	const kind = check.site.policy === null ? 'none' : 'portal';
	return ({ name, domain, party }) =>
		judge({ name, domain }, party, { declarations, index, kind }).verdict.verdict;
}

/** Whether two declarations say the same; what a cookie is held against is then not what changed. */
export function areAlike(before: Declaration | undefined, after: Declaration | undefined): boolean {
	return isUnchanged(
		diffDeclarations(before === undefined ? [] : [before], after === undefined ? [] : [after]),
	);
}
