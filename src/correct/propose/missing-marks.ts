import type { MissingRow } from '../../core/marks/policy-marks.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { policyWords } from '../../export/policy-words/index.ts';
import { tableName } from '../made/table-name.ts';
import { factsOfReport } from './facts-of-report.ts';
import { missingCookies } from './missing-rows.ts';

/**
 * The rows that a policy lacks, as they are proposed, in a language, by default the policy's (`locale` if that is
 * unknown).
 */
export function missingMarks(
	report: SiteReport,
	locale: string,
	language: string | null = report.policy.language,
): readonly MissingRow[] {
	const undeclared = report.rows.filter(
		({ verdict, accepted }) => verdict.verdict === 'undeclared' && accepted === undefined,
	);
	const words = policyWords(language, locale);
	return missingCookies(undeclared, report.rows, factsOfReport(report), words).map(({ names, after }) => ({
		names: names.map(tableName),
		category: after?.category ?? 'unknown',
		provider: after?.provider ?? null,
		purpose: after?.purpose ?? null,
		lifetime: after?.lifetime?.text ?? null,
	}));
}
