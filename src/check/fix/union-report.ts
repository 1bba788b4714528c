import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import type { CheckedSite } from '../check-result.ts';
import { checkedCookie, identityKey } from '../site-cookies.ts';

const secondsOf = ({ lifetime }: CookieRow) => lifetime?.seconds ?? 0;

/**
 * The report of all of a site's visits together, for proposals of what its policy should say: a row a cookie, that of the
 * visit in which it lives longest, accepted where the baseline accepts it. Null where nothing was visited.
 */
export function unionReport({
	passes,
	findings,
}: Pick<CheckedSite, 'passes' | 'findings'>): SiteReport | null {
	const reports = passes.map(({ audit }) => audit.report);
	const [first] = reports;
	if (first === undefined) return null;
	const rows = new Map<string, CookieRow>();
	for (const row of reports.flatMap((report) => report.rows)) {
		const key = identityKey(checkedCookie(row));
		const before = rows.get(key);
		if (before === undefined || secondsOf(row) > secondsOf(before)) rows.set(key, row);
	}
	for (const { code, cookie, accepted } of findings) {
		const key = cookie === null ? '' : identityKey(cookie);
		const row = rows.get(key);
		if (code === 'undeclared' && accepted !== null && row !== undefined) rows.set(key, { ...row, accepted });
	}
	return { ...first, rows: [...rows.values()] };
}
