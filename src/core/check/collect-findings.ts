import type { Audit } from '../audit/audit.ts';
import { partitionHost } from '../cookie/belongs-to-tab.ts';
import { UNDECLARED_CODE } from '../exceptions/exception.ts';
import { CERTAINTIES, type Finding } from '../findings/finding.ts';
import { FINDING_WEIGHTS } from '../findings/finding-weights.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Declaration, Policy } from '../policy/policy.ts';
import type { CookieRow, PatternRow, SiteReport } from '../report/site-report.ts';
import type { CheckedCookie, CheckFinding } from './site-findings.ts';

/** A site's passes and the policy that they are judged by. */
export interface JudgedSite {
	readonly host: string;
	/** The passes, all judged by the same policy. */
	readonly audits: readonly Audit[];
	/** By pass: the keys of all cookies that the jar held at a moment in which a page was quiet. */
	readonly seenQuiet?: readonly ReadonlySet<string>[];
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

export function checkedCookie({ cookie, party }: CookieRow): CheckedCookie {
	const { name, domain, hostOnly, path, partition } = cookie;
	const site = partition === null ? '' : partitionHost(partition.topLevelSite);
	return { name, domain, hostOnly, path, partition: site, party };
}

/** Identifies a cookie across passes and browsers. */
export const cookieId = ({ name, domain, hostOnly, path, partition }: CheckedCookie): string =>
	canonicalJson([name, domain, hostOnly, path, partition]);

/**
 * The rows of a pass that the next one would have as well: of cookies that the jar held at the end, or while a page was quiet.
 * What is set and deleted within a moment is seen in one visit and not in the next, by how the reads of the jar fall.
 */
export function steadyRows({ audits, seenQuiet = [] }: JudgedSite, pass: number): readonly CookieRow[] {
	const { report, recording } = audits[pass] ?? {};
	const gone = new Set(recording?.cookies.flatMap(({ key, goneAt }) => (goneAt === null ? [] : [key])));
	return report?.rows.filter(({ key }) => !gone.has(key) || seenQuiet[pass]?.has(key) === true) ?? [];
}

/** Finds a report's declarations in the policy: a report has those alone that it refers to. */
export function createLookup(declarations: readonly Declaration[]) {
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

export const patternKey = (pattern: string, declaration: number | null) =>
	JSON.stringify([pattern, declaration]);

/** The patterns that every pass has among its unseen ones, or that one has among those not looked at. */
export function missing({ audits }: JudgedSite, lookup: Lookup) {
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
export function collect(site: JudgedSite, lookup: Lookup, unseen: ReadonlySet<string>): readonly Collected[] {
	const all = new Map<string, Collected>();
	function add(draft: FindingDraft, pass: number | null): void {
		const key = keyOf(draft, site.host);
		const before = all.get(key);
		if (before === undefined) {
			all.set(key, { ...draft, key, passes: pass === null ? [] : [pass] });
			return;
		}
		const rank = (certainty: Finding['certainty']) => CERTAINTIES.indexOf(certainty);
		const surer = rank(draft.certainty) < rank(before.certainty) ? draft : before;
		const passes = pass === null || before.passes.includes(pass) ? before.passes : [...before.passes, pass];
		const { certainty, detail } = surer;
		all.set(key, { ...before, certainty, detail, passes });
	}
	for (const [pass, { report }] of site.audits.entries()) {
		for (const row of steadyRows(site, pass))
			for (const draft of draftsOf(row, report, lookup)) add(draft, pass);
	}
	for (const draft of unseenDrafts(site, unseen, lookup)) add(draft, null);
	return [...all.values()].filter(
		({ passes, cookie }) => passes.length > 1 || cookie === null || !site.isConfirmed,
	);
}
