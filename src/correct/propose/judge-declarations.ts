import { lifetimeFindings } from '../../core/findings/lifetime-findings.ts';
import { buildNameIndex } from '../../core/names/name-index.ts';
import type { Declaration, Party } from '../../core/policy/policy.ts';
import { judge } from '../../core/report/judge.ts';
import type { CookieRow } from '../../core/report/site-report.ts';

/** A name pattern of a declaration, and the faults of the declaration for the cookies of that name. */
export interface JudgedPattern {
	/** Index of the declaration. */
	readonly declaration: number;
	readonly pattern: string;
	/** The cookies that it matches. */
	readonly cookies: CookieRow[];
	/** Whether one of them lives longer than declared. */
	isTooShort: boolean;
	/** The parties of cookies that it would match if it declared their party. */
	readonly otherParties: Set<Party>;
}

const CONTRADICTS: ReadonlySet<string> = new Set(['lifetime-over-declared', 'persistent-declared-session']);

/** When a cookie's lifetime began, seconds since the epoch: when it was set, or the jar was read. */
const startOf = ({ cookie, lifetime }: CookieRow) => (cookie.expires ?? 0) - (lifetime?.seconds ?? 0);

/**
 * Judges cookies by declarations. `undeclared`: the cookies that no declaration names, whatever the party; `patterns`: every
 * pattern that matches a cookie, or would but for the party.
 */
export function judgeDeclarations(declarations: readonly Declaration[], cookies: readonly CookieRow[]) {
	const policing = { declarations, index: buildNameIndex(declarations), kind: 'portal' as const };
	const undeclared: CookieRow[] = [];
	const patterns = new Map<string, JudgedPattern>();
	function patternIn(declaration: number, pattern: string): JudgedPattern {
		const key = JSON.stringify([declaration, pattern]);
		const judged: JudgedPattern = patterns.get(key) ?? {
			declaration,
			pattern,
			cookies: [],
			isTooShort: false,
			otherParties: new Set<Party>(),
		};
		patterns.set(key, judged);
		return judged;
	}
	for (const row of cookies) {
		const { verdict } = judge(row.cookie, row.party, policing);
		if (verdict.verdict === 'declared') {
			const judged = patternIn(verdict.declaration, verdict.pattern);
			judged.cookies.push(row);
			const declared = declarations[verdict.declaration]?.lifetime ?? null;
			const findings = lifetimeFindings(declared, row.lifetime, startOf(row));
			if (findings.some(({ code }) => CONTRADICTS.has(code))) judged.isTooShort = true;
			continue;
		}
		const nearest = verdict.verdict === 'undeclared' ? verdict.nearest : [];
		const miss = nearest.find(({ reason }) => reason === 'other-party');
		if (miss === undefined) undeclared.push(row);
		else patternIn(miss.declaration, miss.pattern).otherParties.add(row.party);
	}
	return { undeclared, patterns: [...patterns.values()] };
}
