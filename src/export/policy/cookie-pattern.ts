import type { KnownElsewhere } from '../../core/known/known-elsewhere.ts';
import { generaliseName } from '../../core/names/generalise-name.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';

/** As what an undeclared cookie is known elsewhere; null where it is not. */
export function recognisedAs({ findings }: CookieRow): KnownElsewhere | null {
	return findings.find(({ code }) => code === 'known-elsewhere')?.known ?? null;
}

/** Finds the names under which a report's cookies would stand in a policy (see `generaliseName`). */
export function createPatterns(report: Pick<SiteReport, 'rows'>): (row: CookieRow) => string {
	const siblings = [...new Set(report.rows.map(({ cookie }) => cookie.name))];
	return (row) => generaliseName(row.cookie.name, recognisedAs(row)?.pattern ?? null, siblings);
}
