import type { Policy } from '../../core/policy/policy.ts';
import { policyLayout } from '../../core/policy/policy-layout.ts';
import type { NextStep, SiteReport } from '../../core/report/site-report.ts';
import { policyWords } from '../policy-words/index.ts';
import type { PolicyFormat } from './cell-writers.ts';
import { draftRows } from './draft-rows.ts';
import { columnsFor } from './policy-cells.ts';
import { policyRows, rowsToPaste } from './policy-rows.ts';

/**
 * The rows to paste for a step: of undeclared cookies, or the policy's own rows, corrected. `policy`: as it is
 * stored; null if none was imported.
 */
export function stepRows(
	policy: Policy | null,
	report: SiteReport,
	step: NextStep,
	format: PolicyFormat,
	locale: string,
): string {
	const rows = report.rows.filter(({ key }) => step.keys.includes(key));
	if (step.kind === 'declare') return policyRows(report, rows, format, locale);
	const words = policyWords(policy?.language ?? report.policy.language, locale);
	const corrected = draftRows(policy, report, words).filter(({ declaration }) =>
		declaration.names.some((name) => step.patterns.includes(name)),
	);
	const layout = policyLayout(policy?.declarations ?? report.declarations);
	const columns = columnsFor(layout, corrected, step.kind === 'settle-category');
	return rowsToPaste(corrected, columns, words, format, true);
}
