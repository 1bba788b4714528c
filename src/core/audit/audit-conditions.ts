import type { CookieRow } from '../report/site-report.ts';
import type { AuditConditions } from './audit.ts';

/** Whether a cookie is partitioned by top-level site: CHIPS, or first-party isolation. */
function isPartitioned({ cookie }: Pick<CookieRow, 'cookie'>): boolean {
	return cookie.partition !== null || cookie.firstPartyDomain !== '';
}

/**
 * Infers the browser's handling of third-party cookies from a report: `kept` if any is unpartitioned, `partitioned` if
 * all are partitioned, `unknown` without any.
 */
export function thirdPartyCookiesOf(
	rows: readonly Pick<CookieRow, 'cookie' | 'party'>[],
): AuditConditions['thirdPartyCookies'] {
	const third = rows.filter(({ party }) => party === 'third');
	if (third.length === 0) return 'unknown';
	return third.every(isPartitioned) ? 'partitioned' : 'kept';
}
