import type { CheckFinding } from '../../core/check/site-findings.ts';
import { groupBy } from '../../core/lib/group-by.ts';
import type { PortalCheck } from '../fleet-history.ts';
import { areAlike, type ChangeCause, declarationsOf, judgeBy } from './compare-policies.ts';
import { cookieKey, findingKey } from './cookie-group.ts';
import { portalCookies, visitKeys } from './portal-cookies.ts';

/** A finding of one of two checks only. */
export interface FindingChange {
	readonly finding: CheckFinding;
	readonly cause: ChangeCause;
}

/** Differences in findings that weigh more than advice, which comes and goes with its cookie. */
export interface FindingChanges {
	/** Findings that count now and did not before. */
	readonly appeared: readonly FindingChange[];
	/** Findings that counted before and are no longer there. */
	readonly gone: readonly FindingChange[];
	/** Findings that counted before and are accepted now. */
	readonly accepted: readonly CheckFinding[];
}

/** Findings by key, without advice; of those that differ only in what was generated in a name, the first that counts. */
function byKey({ site }: PortalCheck): ReadonlyMap<string, CheckFinding> {
	const findings = site.findings.filter(({ severity }) => severity !== 'advice');
	const groups = groupBy(findings, findingKey);
	return new Map(
		[...groups].flatMap(([key, same]) => {
			const first = same.find(({ accepted }) => accepted === null) ?? same[0];
			return first === undefined ? [] : [[key, first] as const];
		}),
	);
}

const declaredBy = (check: PortalCheck, { declaration }: CheckFinding) =>
	declaration === null ? undefined : declarationsOf(check)[declaration];

/**
 * Tells why a finding of one check is not in the other. An undeclared cookie is the policy's doing if the other check's
 * policy declares it; another finding, if the row that the cookie is held against differs.
 */
function createCauses(check: PortalCheck, elsewhere: PortalCheck) {
	const cookies = new Map(portalCookies(check).map((cookie) => [cookie.key, cookie]));
	const others = new Map(portalCookies(elsewhere).map((cookie) => [cookie.key, cookie]));
	const verdictElsewhere = judgeBy(elsewhere);
	return (finding: CheckFinding): ChangeCause => {
		const key = finding.cookie === null ? null : cookieKey(finding.cookie);
		const cookie = key === null ? undefined : cookies.get(key);
		const other = key === null ? undefined : others.get(key);
		if (finding.code === 'undeclared' && cookie !== undefined) {
			if (verdictElsewhere(cookie) === 'undeclared') return 'site';
			return other === undefined ? 'unclear' : 'policy';
		}
		const own = declaredBy(check, finding);
		const declarations = declarationsOf(elsewhere);
		const match = cookie && other ? declarations[other.declaration ?? -1] : undefined;
		if (match !== undefined) return areAlike(own, match) ? 'site' : 'policy';
		const isStillDeclared = own === undefined || declarations.some((row) => areAlike(own, row));
		return isStillDeclared ? 'site' : 'policy';
	};
}

/** Whether the other check made a visit that could have shown the finding. */
function createComparability(check: PortalCheck, elsewhere: PortalCheck) {
	const [own, others] = [visitKeys(check), new Set(visitKeys(elsewhere))];
	return ({ passes }: CheckFinding): boolean =>
		passes.length === 0 || passes.some((index) => others.has(own[index] ?? ''));
}

/** Compares the findings of two checks with a verdict. A finding of visits that the other did not make is neither new nor gone. */
export function compareFindings(before: PortalCheck, after: PortalCheck): FindingChanges {
	const [earlier, later] = [byKey(before), byKey(after)];
	const counts = (finding: CheckFinding | undefined) => finding !== undefined && finding.accepted === null;
	const appeared = [...later].filter(([key, finding]) => counts(finding) && !counts(earlier.get(key)));
	const gone = [...earlier].filter(([key, finding]) => counts(finding) && !later.has(key));
	const isNew = createComparability(after, before);
	const isGone = createComparability(before, after);
	const [causeOfNew, causeOfGone] = [createCauses(after, before), createCauses(before, after)];
	return {
		appeared: appeared
			.filter(([key, finding]) => earlier.has(key) || isNew(finding))
			.map(([, finding]) => ({ finding, cause: causeOfNew(finding) })),
		gone: gone
			.filter(([, finding]) => isGone(finding))
			.map(([, finding]) => ({ finding, cause: causeOfGone(finding) })),
		accepted: [...later]
			.filter(([key, finding]) => !counts(finding) && counts(earlier.get(key)))
			.map(([, finding]) => finding),
	};
}
