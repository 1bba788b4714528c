import type { Declaration } from '../policy/policy.ts';
import type { CookieRow, SiteReport } from './site-report.ts';

/** Returns the declaration that a cookie or a stored entry was matched with; null if it is undeclared. */
export function matchedDeclaration(
	{ declarations }: Pick<SiteReport, 'declarations'>,
	{ verdict }: Pick<CookieRow, 'verdict'>,
): Declaration | null {
	return verdict.verdict === 'declared' ? (declarations[verdict.declaration] ?? null) : null;
}
