import { UNDECLARED_CODE } from '../exceptions/exception.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Declaration, Policy } from '../policy/policy.ts';
import type { CookieRow } from '../report/site-report.ts';
import {
	checkedCookie,
	collect,
	cookieId,
	createLookup,
	type JudgedSite,
	missing,
	patternKey,
	steadyRows,
} from './collect-findings.ts';
import {
	type CheckCounts,
	type CheckedDeclaration,
	type CheckFinding,
	SEVERITIES,
	type Severity,
	type SiteVerdict,
} from './site-findings.ts';

const order = ({ severity, cookie, pattern, code }: CheckFinding): string =>
	JSON.stringify([
		SEVERITIES.indexOf(severity),
		cookie?.name ?? pattern,
		cookie?.domain ?? '',
		cookie?.path ?? '',
		code,
	]);

/** The text that declares one of the names: the first that does. */
function sourceOf({ names }: Declaration, sources: readonly Policy[]): number {
	const index = sources.findIndex(({ declarations }) =>
		declarations.some((other) => other.names.some((name) => names.includes(name))),
	);
	return Math.max(0, index);
}

function checkedDeclarations(
	{ declarations, sources }: JudgedSite,
	{ unseen, hidden }: ReturnType<typeof missing>,
): readonly CheckedDeclaration[] {
	return declarations.map((declaration, index) => {
		const { names, storage, line, page } = declaration;
		const patterns = [...new Set(names)];
		const open = patterns.filter((name) => !hidden.has(patternKey(name, index)));
		const missed = open.filter((name) => unseen.has(patternKey(name, index)));
		return {
			names,
			storage,
			isSeen: missed.length < open.length,
			unseen: missed,
			isLookedAt: open.length > 0,
			place: { source: sourceOf(declaration, sources), line, page: page ?? null },
		};
	});
}

/** Counts a site's cookies and findings. */
function countsOf(
	site: JudgedSite,
	findings: readonly CheckFinding[],
	declarations: readonly CheckedDeclaration[],
): CheckCounts {
	const verdicts = new Map<string, Set<CookieRow['verdict']['verdict']>>();
	for (const pass of site.audits.keys()) {
		for (const row of steadyRows(site, pass)) {
			const id = cookieId(checkedCookie(row));
			verdicts.set(id, (verdicts.get(id) ?? new Set()).add(row.verdict.verdict));
		}
	}
	const all = [...verdicts.values()];
	const undeclared = findings.filter(({ code }) => code === UNDECLARED_CODE);
	const accepted = undeclared.filter((finding) => finding.accepted !== null).length;
	const open = findings.filter((finding) => finding.accepted === null);
	const bySeverity = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
	return {
		cookies: all.length,
		declared: all.filter((seen) => seen.has('declared') && !seen.has('undeclared')).length,
		undeclared: undeclared.length - accepted,
		accepted,
		unjudged: all.filter((seen) => seen.size === 1 && seen.has('unjudged')).length,
		declarations: declarations.length,
		unseen: declarations.filter(({ isLookedAt, isSeen }) => isLookedAt && !isSeen).length,
		findings: {
			undeclared: bySeverity('undeclared'),
			contradiction: bySeverity('contradiction'),
			guideline: bySeverity('guideline'),
			advice: bySeverity('advice'),
		},
	};
}

/**
 * Judges a site over the union of its passes and pages: a cookie that one pass has counts, a declaration is unseen where
 * no pass has it, and a finding names the passes in which it was seen.
 */
export function judgeSite(site: JudgedSite): SiteVerdict {
	const lookup = createLookup(site.declarations);
	const gone = missing(site, lookup);
	const collected = collect(site, lookup, gone.unseen).map(
		({ key, passes, ...draft }): CheckFinding => ({
			...draft,
			fingerprint: sha256(key).slice(0, 32),
			passes,
			accepted: null,
			exceptionEnded: null,
		}),
	);
	const findings = site.accept(collected.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
	const declarations = checkedDeclarations(site, gone);
	return { findings, declarations, counts: countsOf(site, findings, declarations) };
}
