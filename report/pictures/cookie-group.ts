import type { Verdict } from '../../src/core/findings/verdict.ts';
import { CATEGORIES, type Category, type Party } from '../../src/core/policy/policy.ts';
import { matchedDeclaration } from '../../src/core/report/matched-declaration.ts';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { categoryWords } from '../../src/report-text/words/finding-words.ts';

/** The cookies of one party and category, which pictures show together. */
export interface CookieGroup {
	readonly party: Party;
	/** `unknown` where none is declared, and for gone cookies, whose declaration the journal does not keep. */
	readonly category: Category;
	readonly verdict: Verdict['verdict'];
}

export function groupOf(
	row: Pick<CookieRow, 'party' | 'verdict'>,
	report: Pick<SiteReport, 'declarations'>,
): CookieGroup {
	return {
		party: row.party,
		category: matchedDeclaration(report, row)?.category ?? 'unknown',
		verdict: row.verdict.verdict,
	};
}

/** Its place in the order of groups: first-party before third-party, then undeclared, unjudged, then by category. */
export function rankOf({ party, category, verdict }: CookieGroup): number {
	const rank = verdict === 'declared' ? 10 + CATEGORIES.indexOf(category) : Number(verdict === 'unjudged');
	return (party === 'first' ? 0 : 100) + rank;
}

/** A group in words: "first-party · statistical". */
export function groupWords({ party, category, verdict }: CookieGroup, translator: Translator): string {
	const { t } = translator;
	const kind = verdict === 'declared' ? categoryWords(category, translator) : t(`report_pic_lane_${verdict}`);
	return `${t(`popup_party_${party}`)} · ${kind}`;
}

export const isSameGroup = (a: CookieGroup | undefined, b: CookieGroup): boolean =>
	a !== undefined && a.party === b.party && a.category === b.category && a.verdict === b.verdict;
