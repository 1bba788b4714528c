import { CATEGORIES, type Category, type Declaration, type Party } from '../../src/core/policy/policy.ts';
import type { CookieRow } from '../../src/core/report/site-report.ts';

/** The cookies of one party and category, which pictures show together. */
export interface CookieGroup {
	readonly party: Party;
	/** `unknown` for undeclared cookies, and for gone ones, whose declaration the journal does not keep. */
	readonly category: Category;
	readonly isDeclared: boolean;
}

export function groupOf(
	{ party, verdict }: Pick<CookieRow, 'party' | 'verdict'>,
	declarations: readonly Declaration[],
): CookieGroup {
	const declaration = verdict.verdict === 'declared' ? declarations[verdict.declaration] : undefined;
	return {
		party,
		category: declaration?.category ?? 'unknown',
		isDeclared: verdict.verdict === 'declared',
	};
}

/** Its place in the order of groups: first-party before third-party, then undeclared first, then by category. */
export function rankOf({ party, category, isDeclared }: CookieGroup): number {
	return (party === 'first' ? 0 : 100) + (isDeclared ? 10 + CATEGORIES.indexOf(category) : 0);
}
