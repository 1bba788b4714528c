import { type Cookie, cookieKey } from './cookie.ts';
import { judge } from './judge.ts';
import { lifetimeFindings } from './lifetime-findings.ts';
import type { NameIndex } from './name-index.ts';
import { partyOf } from './party.ts';
import { CATEGORIES, type Declaration } from './policy.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import type { CookieRow, PatternRow, SiteReport, Verdict, Visibility } from './verdict.ts';

/** All that a report is made of: the same input gives the same report. */
export interface ReportInput {
	readonly store: string;
	readonly host: string;
	readonly site: string;
	/** The cookies that belong to the tab (see `belongsToTab`). */
	readonly cookies: readonly Cookie[];
	readonly policy: ResolvedPolicy;
	/** The index of the policy's declarations. */
	readonly index: NameIndex;
	readonly visibility: Visibility;
	/** Whether cookies of a domain are shown to us; asked for third parties' declared domains. */
	readonly seesDomain: (domain: string) => boolean;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly revision: number;
}

/** Collects the declarations that a report refers to, and renumbers them. */
function createReferences(all: readonly Declaration[]) {
	const numbers = new Map<number, number>();
	const used: Declaration[] = [];
	function refer(declaration: number): number {
		let number = numbers.get(declaration);
		const source = all[declaration];
		if (number === undefined && source !== undefined) {
			number = used.push(source) - 1;
			numbers.set(declaration, number);
		}
		return number ?? -1;
	}
	return { used, refer };
}

function renumber(verdict: Verdict, refer: (declaration: number) => number): Verdict {
	if (verdict.verdict === 'declared') return { ...verdict, declaration: refer(verdict.declaration) };
	return {
		...verdict,
		nearest: verdict.nearest.map((miss) => ({ ...miss, declaration: refer(miss.declaration) })),
	};
}

/** Undeclared first, then by category, then by name, domain and path. */
function compareRows(declarations: readonly Declaration[]) {
	const rank = ({ verdict }: CookieRow) =>
		verdict.verdict === 'undeclared'
			? -1
			: CATEGORIES.indexOf(declarations[verdict.declaration]?.category ?? 'unknown');
	const text = ({ cookie }: CookieRow) =>
		`${cookie.name}\n${cookie.domain}\n${cookie.path}\n${cookieKey(cookie)}`;
	return (a: CookieRow, b: CookieRow): number => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1);
}

/** Whether a cookie that the declaration means could be in the jar without our seeing it. */
function isOutOfSight(declaration: Declaration, input: ReportInput): boolean {
	if (declaration.storage !== 'cookie') return true;
	if (declaration.domain !== null) return !input.seesDomain(declaration.domain);
	return declaration.party === 'third' || input.visibility.hiddenDomains.length > 0;
}

/** Name patterns that no cookie of the jar matches, each once: unseen, or not looked at. */
function missing(input: ReportInput, seen: ReadonlySet<string>, refer: (declaration: number) => number) {
	const unseen: PatternRow[] = [];
	const notLookedAt: PatternRow[] = [];
	const told = new Set(seen);
	for (const { pattern, declaration } of input.index.entries) {
		const declared = input.policy.declarations[declaration];
		if (declared === undefined) continue;
		const meaning = meaningOf(pattern.source, declared);
		if (told.has(meaning)) continue;
		told.add(meaning);
		const row = { pattern: pattern.source, declaration: refer(declaration) };
		(isOutOfSight(declared, input) ? notLookedAt : unseen).push(row);
	}
	return { unseen, notLookedAt };
}

/** Two rows of a policy with the same meaning declare the same cookie twice: it is unseen once. */
function meaningOf(pattern: string, { storage, domain, party }: Declaration): string {
	return JSON.stringify([pattern, storage, domain, party]);
}

/** Judges a portal's cookies: verdicts, findings, unseen declarations and counts at one moment. */
export function buildReport(input: ReportInput): SiteReport {
	const { policy, index, at, site } = input;
	const { used, refer } = createReferences(policy.declarations);
	const policing = { declarations: policy.declarations, index, hasPolicy: policy.inForce.kind !== 'none' };
	const seen = new Set<string>();
	const rows = input.cookies.map((cookie): CookieRow => {
		const party = partyOf(cookie, site);
		const { verdict, holding } = judge(cookie, party, policing);
		for (const { pattern, declaration } of holding) {
			const declared = policy.declarations[declaration];
			if (declared !== undefined) seen.add(meaningOf(pattern.source, declared));
		}
		const secondsLeft = cookie.expires === null ? null : cookie.expires - at / 1000;
		const declared = verdict.verdict === 'declared' ? policy.declarations[verdict.declaration] : undefined;
		const findings = lifetimeFindings(declared?.lifetime ?? null, secondsLeft, at);
		return {
			key: cookieKey(cookie),
			cookie,
			party,
			secondsLeft,
			verdict: renumber(verdict, refer),
			findings,
		};
	});
	const { unseen, notLookedAt } = missing(input, seen, refer);
	rows.sort(compareRows(used));
	const undeclared = rows.filter(({ verdict }) => verdict.verdict === 'undeclared').length;
	return {
		store: input.store,
		host: input.host,
		site,
		revision: input.revision,
		at,
		policy: policy.inForce,
		visibility: input.visibility,
		rows,
		unseen,
		notLookedAt,
		counts: { undeclared, declared: rows.length - undeclared, unseen: unseen.length },
		declarations: used,
	};
}

/** Whether two reports say the same, whenever they were made: their moment and revision do not count. */
export function saysTheSame(a: SiteReport, b: SiteReport): boolean {
	return statement(a) === statement(b);
}

function statement(report: SiteReport): string {
	const rows = report.rows.map(({ secondsLeft: _, findings, ...row }) => ({
		...row,
		findings: findings.map(({ code }) => code),
	}));
	return JSON.stringify({ ...report, rows, at: 0, revision: 0 });
}
