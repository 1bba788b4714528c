import { FINDING_WEIGHTS, isContradiction } from '../findings/finding-weights.ts';
import type { SiteReport } from './site-report.ts';

/**
 * Whether a portal's own policy (or its family's) is true as far as it was looked at: no cookie is undeclared or
 * contradicts its declaration, unless that is accepted. Null where nothing is judged, or something is hidden, was not looked at or not understood.
 */
export function policyTruth(report: SiteReport): boolean | null {
	const { policy, counts, rows, unseen, notLookedAt, visibility } = report;
	if (policy.kind === 'default' || policy.kind === 'none') return null;
	const contradicts = [...rows, ...unseen].some(({ findings }) => findings.some(isContradiction));
	if (counts.undeclared > 0 || contradicts) return false;
	const isWhole =
		notLookedAt.length === 0 && visibility.hiddenDomains.length === 0 && policy.openPlaces === undefined;
	return isWhole && rows.length > 0 ? true : null;
}

/** How many exceptions to a policy's truth are accepted: undeclared cookies, and contradictions. */
export function acceptedCount({ counts, rows, unseen }: SiteReport): number {
	const contradictions = [...rows, ...unseen].flatMap(({ findings }) =>
		findings.filter(
			({ code, accepted }) => accepted !== undefined && FINDING_WEIGHTS[code] === 'contradiction',
		),
	);
	return (counts.accepted ?? 0) + contradictions.length;
}
