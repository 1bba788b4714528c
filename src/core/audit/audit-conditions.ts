import type { CookieRow } from '../report/site-report.ts';
import type { AuditConditions } from './audit.ts';

/** Whether a cookie is kept apart for the site that the person is on: CHIPS, or first-party isolation. */
function isPartitioned({ cookie }: Pick<CookieRow, 'cookie'>): boolean {
	return cookie.partition !== null || cookie.firstPartyDomain !== '';
}

/**
 * Whether the browser keeps third parties' cookies, as far as a report's rows tell: it does where one of them is not
 * partitioned, it partitions them where all of them are. Where there are none, nothing is known.
 */
export function thirdPartyCookiesOf(
	rows: readonly Pick<CookieRow, 'cookie' | 'party'>[],
): AuditConditions['thirdPartyCookies'] {
	const third = rows.filter(({ party }) => party === 'third');
	if (third.length === 0) return 'unknown';
	return third.every(isPartitioned) ? 'partitioned' : 'kept';
}
