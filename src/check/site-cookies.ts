import type { CheckedCookie, CheckFinding } from '../core/check/site-findings.ts';
import { partitionHost } from '../core/cookie/belongs-to-tab.ts';
import type { Verdict } from '../core/findings/verdict.ts';
import { groupBy } from '../core/lib/group-by.ts';
import type { Category } from '../core/policy/policy.ts';
import { matchedDeclaration } from '../core/report/matched-declaration.ts';
import type { CookieRow } from '../core/report/site-report.ts';
import type { CheckedSite } from './check-result.ts';

/** A cookie of a site over all its passes. */
export interface SiteCookie {
	readonly cookie: CheckedCookie;
	/** In the first pass that has it. */
	readonly verdict: Verdict;
	readonly category: Category | null;
	/** Index into the site's declarations; null where none matched. */
	readonly declaration: number | null;
	/** Indexes of the passes that have it, in order. */
	readonly passes: readonly number[];
	readonly findings: readonly CheckFinding[];
}

/** Identifies a cookie across visits and browsers. */
export const identityKey = ({
	name,
	domain,
	hostOnly,
	path,
	partition,
}: Omit<CheckedCookie, 'party'>): string => JSON.stringify([name, domain, hostOnly, path, partition]);

const declarationKey = (names: readonly string[], line: number | null) => JSON.stringify([names, line]);

/** The cookie of a row, as it is the same in every visit. */
export function checkedCookie({ cookie, party }: CookieRow): CheckedCookie {
	const { name, domain, hostOnly, path, partition } = cookie;
	const site = partition === null ? '' : partitionHost(partition.topLevelSite);
	return { name, domain, hostOnly, path, partition: site, party };
}

/** Lists the distinct cookies of a site's passes, in order of first appearance. */
export function siteCookies(
	site: Pick<CheckedSite, 'passes' | 'findings' | 'declarations'>,
): readonly SiteCookie[] {
	const { passes, findings, declarations } = site;
	const rows = passes.flatMap(({ audit: { report } }, pass) =>
		report.rows.map((row) => ({ row, pass, report })),
	);
	const about = groupBy(findings, ({ cookie }) => (cookie === null ? '' : identityKey(cookie)));
	// A report has only the declarations that it refers to, numbered anew.
	const indexes = new Map(
		declarations.map(({ names, place }, index) => [declarationKey(names, place.line), index]),
	);
	const groups = groupBy(rows, ({ row }) => identityKey(checkedCookie(row)));
	return [...groups].flatMap(([key, seen]) => {
		const [first] = seen;
		if (first === undefined) return [];
		const declared = matchedDeclaration(first.report, first.row);
		return {
			cookie: checkedCookie(first.row),
			verdict: first.row.verdict,
			category: declared?.category ?? null,
			declaration: declared && (indexes.get(declarationKey(declared.names, declared.line)) ?? null),
			passes: [...new Set(seen.map(({ pass }) => pass))],
			findings: about.get(key) ?? [],
		};
	});
}
