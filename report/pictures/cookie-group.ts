import { CATEGORIES, type Category, type Party } from '../../src/core/policy/policy.ts';
import { matchedDeclaration } from '../../src/core/report/matched-declaration.ts';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { categoryWords } from '../../src/report-text/words/finding-words.ts';

/** The cookies of one party and category, which pictures show together. */
export interface CookieGroup {
	readonly party: Party;
	/** `unknown` for undeclared cookies, and for gone ones, whose declaration the journal does not keep. */
	readonly category: Category;
	readonly isDeclared: boolean;
}

export function groupOf(
	row: Pick<CookieRow, 'party' | 'verdict'>,
	report: Pick<SiteReport, 'declarations'>,
): CookieGroup {
	return {
		party: row.party,
		category: matchedDeclaration(report, row)?.category ?? 'unknown',
		isDeclared: row.verdict.verdict === 'declared',
	};
}

/** Its place in the order of groups: first-party before third-party, then undeclared first, then by category. */
export function rankOf({ party, category, isDeclared }: CookieGroup): number {
	return (party === 'first' ? 0 : 100) + (isDeclared ? 10 + CATEGORIES.indexOf(category) : 0);
}

/** A group in words: "first-party · statistical". */
export function groupWords({ party, category, isDeclared }: CookieGroup, translator: Translator): string {
	const { t } = translator;
	const kind = isDeclared ? categoryWords(category, translator) : t('report_pic_lane_undeclared');
	return `${t(`popup_party_${party}`)} · ${kind}`;
}
