import { lifetimeFindings } from '../../core/findings/lifetime-findings.ts';
import { buildNameIndex } from '../../core/names/name-index.ts';
import type { Party } from '../../core/policy/policy.ts';
import { judge } from '../../core/report/judge.ts';
import type { CookieRow } from '../../core/report/site-report.ts';
import type { PolicyTableRow } from './policy-cells.ts';

/** A name of a draft's row, and the faults of the row for the cookies of that name. */
export interface NameInRow {
	readonly row: number;
	readonly pattern: string;
	/** The cookies that it matches. */
	readonly cookies: CookieRow[];
	/** Whether one of them lives longer than the row says. */
	isTooShort: boolean;
	/** The parties of cookies that it would match if it declared their party. */
	readonly otherParties: Set<Party>;
}

const CONTRADICTS: ReadonlySet<string> = new Set(['lifetime-over-declared', 'persistent-declared-session']);

/** When a cookie's lifetime began, seconds since the epoch: when it was set, or the jar was read. */
const startOf = ({ cookie, lifetime }: CookieRow) => (cookie.expires ?? 0) - (lifetime?.seconds ?? 0);

/**
 * Judges cookies by the rows of a draft. `undeclared`: the cookies that no row names, whatever the party; `names`: every
 * name that matches a cookie, or would but for the party.
 */
export function judgeByDraft(rows: readonly PolicyTableRow[], cookies: readonly CookieRow[]) {
	const declarations = rows.map(({ declaration }) => declaration);
	const policing = { declarations, index: buildNameIndex(declarations), kind: 'portal' as const };
	const undeclared: CookieRow[] = [];
	const names = new Map<string, NameInRow>();
	function nameIn(row: number, pattern: string): NameInRow {
		const key = JSON.stringify([row, pattern]);
		const name = names.get(key) ?? {
			row,
			pattern,
			cookies: [],
			isTooShort: false,
			otherParties: new Set<Party>(),
		};
		names.set(key, name);
		return name;
	}
	for (const row of cookies) {
		const { verdict } = judge(row.cookie, row.party, policing);
		if (verdict.verdict === 'declared') {
			const name = nameIn(verdict.declaration, verdict.pattern);
			name.cookies.push(row);
			const declared = declarations[verdict.declaration]?.lifetime ?? null;
			const findings = lifetimeFindings(declared, row.lifetime, startOf(row));
			if (findings.some(({ code }) => CONTRADICTS.has(code))) name.isTooShort = true;
			continue;
		}
		const nearest = verdict.verdict === 'undeclared' ? verdict.nearest : [];
		const miss = nearest.find(({ reason }) => reason === 'other-party');
		if (miss === undefined) undeclared.push(row);
		else nameIn(miss.declaration, miss.pattern).otherParties.add(row.party);
	}
	return { undeclared, names: [...names.values()] };
}
