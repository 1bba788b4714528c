import type { CookieRow } from './site-report.ts';

/** Whether the policy lacks a cookie, and nobody has accepted that. */
export function isOpenlyUndeclared({ verdict, accepted }: Pick<CookieRow, 'verdict' | 'accepted'>): boolean {
	return verdict.verdict === 'undeclared' && accepted === undefined;
}
