import type { ConsentPhase } from '../consent/consent.ts';
import { partitionHost } from '../cookie/belongs-to-tab.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { MeasuredLifetime, Verdict } from '../findings/verdict.ts';
import { lifetimeTolerance } from '../policy/lifetime.ts';
import type { Category, Party } from '../policy/policy.ts';
import type { AuditPlan, Origin, RecordedCookie } from '../recording/recording.ts';
import type { CookieRow, SiteReport } from '../report/site-report.ts';
import type { Audit } from './audit.ts';

/** What one audit tells of a cookie. */
export interface ComparedCell {
	/** Key of its row in that audit (see `cookieKey`). */
	readonly key: string;
	/** Whether it was there at the end, or had come and gone by then. */
	readonly presence: 'present' | 'gone';
	/** Whether it was set or renewed in the visit; null for an audit without one. */
	readonly wasSet: boolean | null;
	readonly verdict: Verdict['verdict'];
	/** As declared; null for an undeclared cookie. */
	readonly category: Category | null;
	readonly party: Party;
	/** Null for a session cookie. */
	readonly lifetime: MeasuredLifetime | null;
	/** What set it first in the visit; null where it was not set, or in no visit. */
	readonly origin: Origin['by'] | null;
	/** The phases in which it was set, in the order of the visit. */
	readonly phases: readonly ConsentPhase[];
	readonly findings: readonly FindingCode[];
}

/**
 * How a cookie's cells differ: not in the first audit but in a later one; in an earlier one but not in the last; or
 * from one audit that has it to the next that does.
 */
export const COMPARED_CHANGES = [
	'came',
	'went',
	'presence',
	'verdict',
	'category',
	'lifetime',
	'party',
	'origin',
] as const;
export type ComparedChange = (typeof COMPARED_CHANGES)[number];

/** One cookie in all audits: the same in name, domain, path and partition, whatever store or visit it was in. */
export interface ComparedRow {
	/** Unique among the rows. */
	readonly id: string;
	readonly name: string;
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	/** Host of the top-level site that it is kept for; empty where it is not partitioned. */
	readonly partition: string;
	/** One an audit, in their order; null where that audit has no such cookie. */
	readonly cells: readonly (ComparedCell | null)[];
	readonly changes: readonly ComparedChange[];
}

/** One of the audits that are compared. */
export interface ComparedAudit {
	readonly id: string;
	readonly host: string;
	/** ISO 8601 in UTC. */
	readonly madeAt: string;
	readonly plan: AuditPlan | null;
	readonly counts: SiteReport['counts'];
	/** How many cookies have a finding of each code; none where it is absent. */
	readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
}

export interface AuditComparison {
	readonly audits: readonly ComparedAudit[];
	/** By name, then domain, path and partition. */
	readonly rows: readonly ComparedRow[];
	/** Rows that came, that went, that differ otherwise, and that do not. One may have come and gone. */
	readonly counts: Readonly<Record<'came' | 'went' | 'changed' | 'same', number>>;
}

type Identity = Omit<ComparedRow, 'cells' | 'changes'>;

function identityOf({ cookie }: CookieRow): Identity {
	const { name, domain, hostOnly, path } = cookie;
	const partition = cookie.partition === null ? '' : partitionHost(cookie.partition.topLevelSite);
	return {
		id: JSON.stringify([name, domain, path, partition, hostOnly]),
		name,
		domain,
		hostOnly,
		path,
		partition,
	};
}

/** As it was last set in the visit, where it was; else as the report has it. */
function lifetimeOf(
	{ cookie, lifetime }: CookieRow,
	recorded: RecordedCookie | undefined,
): MeasuredLifetime | null {
	const last = recorded?.moments.findLast(({ what }) => what !== 'removed');
	if (cookie.expires === null || last === undefined) return lifetime;
	return { seconds: cookie.expires - last.at / 1000, isExact: true };
}

function cellOf(
	row: CookieRow,
	recorded: RecordedCookie | undefined,
	{ report, recording }: Audit,
): ComparedCell {
	const { key, party, verdict, findings } = row;
	const set = recorded?.moments.filter(({ what }) => what !== 'removed') ?? [];
	const declared = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
	return {
		key,
		presence: recorded === undefined || recorded.goneAt === null ? 'present' : 'gone',
		wasSet: recording === null ? null : set.length > 0,
		verdict: verdict.verdict,
		category: declared?.category ?? null,
		party,
		lifetime: lifetimeOf(row, recorded),
		origin: set[0]?.origin.by ?? null,
		phases: [...new Set(set.map(({ phase }) => phase))],
		findings: findings.map(({ code }) => code),
	};
}

/** Whether two lifetimes differ by more than the tolerance; one that is known as a lower bound alone may be any longer. */
function lifetimesDiffer(one: MeasuredLifetime | null, other: MeasuredLifetime | null): boolean {
	if (one === null || other === null) return one !== other;
	const [shorter, longer] = one.seconds <= other.seconds ? [one, other] : [other, one];
	return shorter.isExact && longer.seconds - shorter.seconds > lifetimeTolerance(longer.seconds);
}

function changesBetween(one: ComparedCell, other: ComparedCell): readonly ComparedChange[] {
	const differs = {
		presence: one.presence !== other.presence,
		verdict: one.verdict !== other.verdict,
		category: one.verdict === other.verdict && one.category !== other.category,
		lifetime: lifetimesDiffer(one.lifetime, other.lifetime),
		party: one.party !== other.party,
		origin: one.origin !== null && other.origin !== null && one.origin !== other.origin,
	};
	return COMPARED_CHANGES.filter((change) => change !== 'came' && change !== 'went' && differs[change]);
}

function changesOf(cells: readonly (ComparedCell | null)[]): readonly ComparedChange[] {
	const there = cells.filter((cell) => cell !== null);
	const found = new Set<ComparedChange>();
	if (cells[0] === null) found.add('came');
	if (cells.at(-1) === null) found.add('went');
	for (const [place, cell] of there.entries()) {
		const next = there[place + 1];
		for (const change of next === undefined ? [] : changesBetween(cell, next)) found.add(change);
	}
	return COMPARED_CHANGES.filter((change) => found.has(change));
}

function headOf({ id, madeAt, report, recording }: Audit): ComparedAudit {
	const findings: Partial<Record<FindingCode, number>> = {};
	for (const { code } of report.rows.flatMap((row) => row.findings))
		findings[code] = (findings[code] ?? 0) + 1;
	return { id, host: report.host, madeAt, plan: recording?.plan ?? null, counts: report.counts, findings };
}

/** Compares audits, in their order: what came, went and changed from the first to the last. */
export function compareAudits(audits: readonly Audit[]): AuditComparison {
	const rows = new Map<string, { identity: Identity; cells: (ComparedCell | null)[] }>();
	for (const [place, audit] of audits.entries()) {
		const recorded = new Map(audit.recording?.cookies.map((cookie) => [cookie.key, cookie]));
		for (const row of audit.report.rows) {
			const identity = identityOf(row);
			const known = rows.get(identity.id) ?? { identity, cells: audits.map(() => null) };
			rows.set(identity.id, known);
			known.cells[place] ??= cellOf(row, recorded.get(row.key), audit);
		}
	}
	const compared = [...rows.values()]
		.sort((a, b) => (a.identity.id < b.identity.id ? -1 : 1))
		.map(({ identity, cells }) => ({ ...identity, cells, changes: changesOf(cells) }));
	const having = (is: (change: ComparedChange) => boolean) =>
		compared.filter(({ changes }) => changes.some(is));
	return {
		audits: audits.map(headOf),
		rows: compared,
		counts: {
			came: having((change) => change === 'came').length,
			went: having((change) => change === 'went').length,
			changed: having((change) => change !== 'came' && change !== 'went').length,
			same: compared.filter(({ changes }) => changes.length === 0).length,
		},
	};
}
