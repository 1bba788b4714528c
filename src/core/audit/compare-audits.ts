import type { ConsentPhase } from '../consent/consent.ts';
import { partitionHost } from '../cookie/belongs-to-tab.ts';
import type { Cookie } from '../cookie/cookie.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { MeasuredLifetime, Verdict } from '../findings/verdict.ts';
import { lifetimeTolerance } from '../policy/lifetime.ts';
import type { Category, Party } from '../policy/policy.ts';
import {
	type AnswersObserved,
	type AuditPlan,
	answersIn,
	type Origin,
	type RecordedCookie,
} from '../recording/recording.ts';
import { matchedDeclaration } from '../report/matched-declaration.ts';
import type { CookieRow, SiteReport } from '../report/site-report.ts';
import type { Audit } from './audit.ts';

/** A cookie in one audit. */
export interface ComparedCell {
	/** Key of its row in that audit (see `cookieKey`). */
	readonly key: string;
	/** Whether the jar held it at the end, or it came and went. */
	readonly presence: 'present' | 'gone';
	/** Whether the recording set or renewed it; null without a recording. */
	readonly wasSet: boolean | null;
	readonly verdict: Verdict['verdict'];
	/** As declared; null for an undeclared cookie. */
	readonly category: Category | null;
	readonly party: Party;
	/** Null for a session cookie; `unknown`: a HAR file has the cookie's name alone. */
	readonly lifetime: MeasuredLifetime | null | 'unknown';
	/** Source of its first setting in the recording; null if there is none. */
	readonly origin: Origin['by'] | null;
	/** Consent phases in which it was set, in order. */
	readonly phases: readonly ConsentPhase[];
	readonly findings: readonly FindingCode[];
}

/**
 * Differences between a cookie's cells. `came`: not in the first audit; `went`: not in the last; the others: between
 * two consecutive audits that have it.
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

/** A cookie across audits, identified by name, domain, path and partition, whatever the store or recording. */
export interface ComparedRow extends Pick<Cookie, 'name' | 'domain' | 'hostOnly' | 'path'> {
	/** Unique among the rows. */
	readonly id: string;
	/** Host of its top-level site; empty if not partitioned. */
	readonly partition: string;
	/** One cell per audit, in order; null if that audit lacks the cookie. */
	readonly cells: readonly (ComparedCell | null)[];
	readonly changes: readonly ComparedChange[];
}

/** An audit of a comparison. */
export interface ComparedAudit {
	readonly id: string;
	readonly host: string;
	/** ISO 8601 in UTC. */
	readonly madeAt: string;
	readonly plan: AuditPlan | null;
	/** Null without a recording. */
	readonly answers: AnswersObserved | null;
	readonly counts: SiteReport['counts'];
	/** Number of cookies by finding code; absent means 0. */
	readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
}

export interface AuditComparison {
	readonly audits: readonly ComparedAudit[];
	/** By name, then domain, path and partition. */
	readonly rows: readonly ComparedRow[];
	/** Numbers of rows that came, went, differ otherwise, and do not differ. A row can have come and gone. */
	readonly counts: Readonly<Record<'came' | 'went' | 'changed' | 'same', number>>;
}

type Identity = Omit<ComparedRow, 'cells' | 'changes'>;

function identityOf({ cookie }: CookieRow): Identity {
	const { name, domain, hostOnly, path } = cookie;
	const partition = cookie.partition === null ? '' : partitionHost(cookie.partition.topLevelSite);
	const id = JSON.stringify([name, domain, path, partition, hostOnly]);
	return { id, name, domain, hostOnly, path, partition };
}

/** Lifetime at the last setting in the recording; the report's if there is none. */
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
	return {
		key,
		presence: recorded === undefined || recorded.goneAt === null ? 'present' : 'gone',
		wasSet: recording === null ? null : set.length > 0,
		verdict: verdict.verdict,
		category: matchedDeclaration(report, row)?.category ?? null,
		party,
		lifetime: recorded?.attributes ?? lifetimeOf(row, recorded),
		origin: set[0]?.origin.by ?? null,
		phases: [...new Set(set.map(({ phase }) => phase))],
		findings: findings.map(({ code }) => code),
	};
}

/** Whether two lifetimes differ beyond the tolerance; a lower bound is compatible with anything longer. */
function lifetimesDiffer(a: ComparedCell['lifetime'], b: ComparedCell['lifetime']): boolean {
	if (a === 'unknown' || b === 'unknown') return false;
	if (a === null || b === null) return a !== b;
	const [shorter, longer] = a.seconds <= b.seconds ? [a, b] : [b, a];
	return shorter.isExact && longer.seconds - shorter.seconds > lifetimeTolerance(longer.seconds);
}

/** Whether nothing could be seen of a cookie's origin: no difference to another is certain. */
const isUnseen = (origin: ComparedCell['origin']) =>
	origin === null || origin === 'not-observed' || origin === 'sent';

function changesBetween(a: ComparedCell, b: ComparedCell): readonly ComparedChange[] {
	const differs = {
		presence: a.presence !== b.presence,
		verdict: a.verdict !== b.verdict,
		category: a.verdict === b.verdict && a.category !== b.category,
		lifetime: lifetimesDiffer(a.lifetime, b.lifetime),
		party: a.party !== b.party,
		origin: !isUnseen(a.origin) && !isUnseen(b.origin) && a.origin !== b.origin,
	};
	return COMPARED_CHANGES.filter((change) => change !== 'came' && change !== 'went' && differs[change]);
}

function changesOf(cells: readonly (ComparedCell | null)[]): readonly ComparedChange[] {
	const present = cells.filter((cell) => cell !== null);
	const changes = new Set<ComparedChange>();
	if (cells[0] === null) changes.add('came');
	if (cells.at(-1) === null) changes.add('went');
	for (const [index, cell] of present.entries()) {
		const next = present[index + 1];
		for (const change of next === undefined ? [] : changesBetween(cell, next)) changes.add(change);
	}
	return COMPARED_CHANGES.filter((change) => changes.has(change));
}

function headOf({ id, madeAt, report, recording }: Audit): ComparedAudit {
	const findings: Partial<Record<FindingCode, number>> = {};
	for (const { code } of report.rows.flatMap((row) => row.findings))
		findings[code] = (findings[code] ?? 0) + 1;
	return {
		id,
		host: report.host,
		madeAt,
		plan: recording?.plan ?? null,
		answers: recording && answersIn(recording),
		counts: report.counts,
		findings,
	};
}

/** Compares audits in order: cookies that came, went and changed. */
export function compareAudits(audits: readonly Audit[]): AuditComparison {
	const rows = new Map<string, { identity: Identity; cells: (ComparedCell | null)[] }>();
	for (const [index, audit] of audits.entries()) {
		const recorded = new Map(audit.recording?.cookies.map((cookie) => [cookie.key, cookie]));
		for (const row of audit.report.rows) {
			const identity = identityOf(row);
			const entry = rows.get(identity.id) ?? { identity, cells: audits.map(() => null) };
			rows.set(identity.id, entry);
			entry.cells[index] ??= cellOf(row, recorded.get(row.key), audit);
		}
	}
	const compared = [...rows.values()]
		.sort((a, b) => (a.identity.id < b.identity.id ? -1 : 1))
		.map(({ identity, cells }) => ({ ...identity, cells, changes: changesOf(cells) }));
	const count = (matches: (change: ComparedChange) => boolean) =>
		compared.filter(({ changes }) => changes.some(matches)).length;
	return {
		audits: audits.map(headOf),
		rows: compared,
		counts: {
			came: count((change) => change === 'came'),
			went: count((change) => change === 'went'),
			changed: count((change) => change !== 'came' && change !== 'went'),
			same: compared.filter(({ changes }) => changes.length === 0).length,
		},
	};
}
