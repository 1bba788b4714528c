import type { FindingCode } from '../findings/finding.ts';
import { generaliseName } from '../names/generalise-name.ts';
import { isOpenlyUndeclared } from './openly-undeclared.ts';
import type { CookieRow, NextStep, SiteReport, StepKind } from './site-report.ts';

/** Steps in a report. */
const MAX_STEPS = 3;

/** Steps by the findings that require them, most important first. Advice requires none. */
const FINDING_STEPS: readonly (readonly [StepKind, readonly FindingCode[]])[] = [
	['correct-lifetime', ['lifetime-over-declared', 'persistent-declared-session']],
	['settle-category', ['declared-twice', 'necessary-but-third-party']],
	['correct-party', ['party-mismatch']],
	['shorten-lifetime', ['lifetime-over-guideline']],
];

type Rows = readonly CookieRow[];

function step(kind: StepKind, rows: Rows, patternOf: (row: CookieRow) => string): NextStep {
	return { kind, keys: rows.map(({ key }) => key), patterns: [...new Set(rows.map(patternOf))] };
}

function patternToDeclare(rows: Rows): (row: CookieRow) => string {
	const siblings = [...new Set(rows.map(({ cookie }) => cookie.name))];
	return ({ cookie, findings }) => {
		const finding = findings.find(({ code }) => code === 'known-elsewhere');
		return generaliseName(cookie.name, finding?.known?.pattern ?? null, siblings);
	};
}

/** Pattern of the declaration of a row: the matching one, or the one that names the other party. */
function declaredPattern({ verdict, cookie }: CookieRow): string {
	if (verdict.verdict === 'declared') return verdict.pattern;
	if (verdict.verdict === 'unjudged') return cookie.name;
	return verdict.nearest.find(({ reason }) => reason === 'other-party')?.pattern ?? cookie.name;
}

const has = (codes: readonly FindingCode[]) => (row: CookieRow) =>
	row.findings.some(({ code, accepted }) => accepted === undefined && codes.includes(code));

const isOfOtherParty = (row: CookieRow) => row.findings.some(({ code }) => code === 'party-mismatch');

/** Lists the steps to take, most important first; at most three. */
export function nextSteps({ policy, rows }: Pick<SiteReport, 'policy' | 'rows'>): readonly NextStep[] {
	// Before a policy was read, nothing can be missing from it.
	if (policy.kind === 'none' || policy.kind === 'default')
		return rows.length > 0 ? [step('import-policy', [], declaredPattern)] : [];
	const undeclared = rows.filter(isOpenlyUndeclared);
	const steps: NextStep[] = [];
	// If only the party is wrong, the existing row is corrected instead of adding another.
	const missing = undeclared.filter((row) => !isOfOtherParty(row));
	if (missing.length > 0) steps.push(step('declare', missing, patternToDeclare(rows)));
	for (const [kind, codes] of FINDING_STEPS) {
		const wrong = rows.filter(has(codes));
		if (wrong.length > 0) steps.push(step(kind, wrong, declaredPattern));
	}
	return steps.slice(0, MAX_STEPS);
}
