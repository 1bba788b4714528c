import type { Audit } from '../audit/audit.ts';
import { partitionHost } from '../cookie/belongs-to-tab.ts';
import { UNDECLARED_CODE } from '../exceptions/exception.ts';
import { CERTAINTIES, type Finding } from '../findings/finding.ts';
import { FINDING_WEIGHTS } from '../findings/finding-weights.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Declaration, Policy } from '../policy/policy.ts';
import type { RecordedCookie } from '../recording/recording.ts';
import type { CookieRow, PatternRow, SiteReport } from '../report/site-report.ts';
import {
	type CheckCounts,
	type CheckedCookie,
	type CheckedDeclaration,
	type CheckFinding,
	SEVERITIES,
	type Severity,
	type SiteVerdict,
} from './site-findings.ts';

/** A site's passes and the policy that they are judged by. */
export interface JudgedSite {
	readonly host: string;
	/** The passes, all judged by the same policy. */
	readonly audits: readonly Audit[];
	/** The declarations that they were judged by: the very objects. */
	readonly declarations: readonly Declaration[];
	/** The texts of the policy, each read by itself; empty where there is none. */
	readonly sources: readonly Policy[];
	/** Whether a finding must be seen in two passes to count. */
	readonly isConfirmed: boolean;
	/** Marks the findings that exceptions accept. */
	readonly accept: (findings: readonly CheckFinding[]) => readonly CheckFinding[];
}

type FindingDraft = Omit<CheckFinding, 'fingerprint' | 'passes' | 'accepted' | 'exceptionEnded'>;

interface Collected extends FindingDraft {
	readonly key: string;
	readonly passes: number[];
	/** Whether a pass has it for sure: see `isSettled`. */
	isSure: boolean;
}

/** Identifies a finding across passes and checks. */
const keyOf = ({ code, cookie, pattern }: FindingDraft, host: string): string =>
	canonicalJson([
		code,
		host,
		cookie?.name ?? pattern,
		cookie?.domain ?? '',
		cookie?.path ?? '',
		cookie?.partition ?? '',
	]);

function checkedCookie({ cookie, party }: CookieRow): CheckedCookie {
	const { name, domain, hostOnly, path, partition } = cookie;
	const site = partition === null ? '' : partitionHost(partition.topLevelSite);
	return { name, domain, hostOnly, path, partition: site, party };
}

/** Identifies a cookie across passes and browsers. */
const cookieId = ({ name, domain, hostOnly, path, partition }: CheckedCookie): string =>
	canonicalJson([name, domain, hostOnly, path, partition]);

/**
 * Whether a pass saw a cookie for sure: the jar held it when the page was quiet, or an answer or a script set it. What is
 * set and deleted between two reads of the jar, and asked for by nothing that was seen, shows in one visit and not in
 * the next.
 */
function isSettled(recorded: RecordedCookie | undefined): boolean {
	if (recorded === undefined || recorded.goneAt === null) return true;
	return recorded.moments.some(({ origin }) => origin.by === 'answer' || origin.by === 'script');
}

/** Finds a report's declarations in the policy: a report has those alone that it refers to. */
function createLookup(declarations: readonly Declaration[]) {
	const places = new Map(declarations.map((declaration, index) => [declaration, index]));
	return ({ declarations: used }: SiteReport, index: number): number | null => {
		const declaration = used[index];
		return (declaration && places.get(declaration)) ?? null;
	};
}

type Lookup = ReturnType<typeof createLookup>;

/** Everything that a row says. */
function draftsOf(row: CookieRow, report: SiteReport, lookup: Lookup): readonly FindingDraft[] {
	const { verdict, findings } = row;
	const cookie = checkedCookie(row);
	const matched = verdict.verdict === 'declared' ? lookup(report, verdict.declaration) : null;
	const pattern = verdict.verdict === 'declared' ? verdict.pattern : null;
	const drafts: FindingDraft[] = findings.map((detail) => ({
		code: detail.code,
		severity: FINDING_WEIGHTS[detail.code],
		certainty: detail.certainty,
		cookie,
		pattern,
		detail: withoutAccepted(detail),
		declaration: matched,
		nearMiss: null,
	}));
	if (verdict.verdict !== 'undeclared') return drafts;
	const [nearest] = verdict.nearest;
	return [
		{
			code: UNDECLARED_CODE,
			severity: UNDECLARED_CODE,
			certainty: 'observed',
			cookie,
			pattern: null,
			detail: null,
			declaration: nearest === undefined ? null : lookup(report, nearest.declaration),
			nearMiss: nearest === undefined ? null : { pattern: nearest.pattern, reason: nearest.reason },
		},
		...drafts,
	];
}

function withoutAccepted({ accepted: _, ...detail }: Finding): Finding {
	return detail;
}

const patternKey = (pattern: string, declaration: number | null) => JSON.stringify([pattern, declaration]);

/** The patterns that every pass has among its unseen ones, or that one has among those not looked at. */
function missing({ audits }: JudgedSite, lookup: Lookup) {
	const keysOf = (report: SiteReport, rows: readonly PatternRow[]) =>
		new Set(rows.map(({ pattern, declaration }) => patternKey(pattern, lookup(report, declaration))));
	const [first, ...others] = audits.map(({ report }) => keysOf(report, report.unseen));
	const unseen = [...(first ?? [])].filter((key) => others.every((keys) => keys.has(key)));
	const hidden = audits.flatMap(({ report }) => [...keysOf(report, report.notLookedAt)]);
	return { unseen: new Set(unseen), hidden: new Set(hidden) };
}

/** The findings about declarations that no pass has seen. */
function unseenDrafts(
	{ audits }: JudgedSite,
	unseen: ReadonlySet<string>,
	lookup: Lookup,
): readonly FindingDraft[] {
	return audits.flatMap(({ report }) =>
		report.unseen.flatMap(({ pattern, declaration, findings }) => {
			const place = lookup(report, declaration);
			if (!unseen.has(patternKey(pattern, place))) return [];
			return findings.map((detail) => ({
				code: detail.code,
				severity: FINDING_WEIGHTS[detail.code],
				certainty: detail.certainty,
				cookie: null,
				pattern,
				detail: withoutAccepted(detail),
				declaration: place,
				nearMiss: null,
			}));
		}),
	);
}

/** Collects what several passes say of the same thing. The surest certainty counts. */
function collect(site: JudgedSite, lookup: Lookup, unseen: ReadonlySet<string>): readonly Collected[] {
	const all = new Map<string, Collected>();
	function add(draft: FindingDraft, pass: number | null, isSure: boolean): void {
		const key = keyOf(draft, site.host);
		const before = all.get(key);
		if (before === undefined) {
			all.set(key, { ...draft, key, passes: pass === null ? [] : [pass], isSure });
			return;
		}
		const rank = (certainty: Finding['certainty']) => CERTAINTIES.indexOf(certainty);
		const surer = rank(draft.certainty) < rank(before.certainty) ? draft : before;
		const passes = pass === null || before.passes.includes(pass) ? before.passes : [...before.passes, pass];
		const { certainty, detail } = surer;
		all.set(key, { ...before, certainty, detail, passes, isSure: before.isSure || isSure });
	}
	for (const [pass, { report, recording }] of site.audits.entries()) {
		const recorded = new Map(recording?.cookies.map((cookie) => [cookie.key, cookie]));
		for (const row of report.rows) {
			const isSure = isSettled(recorded.get(row.key));
			for (const draft of draftsOf(row, report, lookup)) add(draft, pass, isSure);
		}
	}
	for (const draft of unseenDrafts(site, unseen, lookup)) add(draft, null, true);
	return [...all.values()].filter(
		({ isSure, passes, cookie }) => passes.length > 1 || (isSure && (cookie === null || !site.isConfirmed)),
	);
}

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
	{ audits }: JudgedSite,
	findings: readonly CheckFinding[],
	declarations: readonly CheckedDeclaration[],
): CheckCounts {
	const verdicts = new Map<string, Set<CookieRow['verdict']['verdict']>>();
	for (const { report } of audits) {
		for (const row of report.rows) {
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
		({ key, isSure: _, passes, ...draft }): CheckFinding => ({
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
