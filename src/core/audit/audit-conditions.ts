import type { CookieRow } from '../report/site-report.ts';
import type { AuditConditions } from './audit.ts';

/**
 * Infers the browser's handling of third-party cookies from a report: `kept` if any is unpartitioned, `partitioned` if
 * all are partitioned by top-level site (CHIPS, or first-party isolation), `unknown` without any.
 */
export function thirdPartyCookiesOf(
	rows: readonly Pick<CookieRow, 'cookie' | 'party'>[],
): AuditConditions['thirdPartyCookies'] {
	const third = rows.filter(({ party }) => party === 'third');
	if (third.length === 0) return 'unknown';
	const isPartitioned = third.every(
		({ cookie }) => cookie.partition !== null || cookie.firstPartyDomain !== '',
	);
	return isPartitioned ? 'partitioned' : 'kept';
}
