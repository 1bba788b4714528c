import type {
	CheckConditions,
	CheckedSite,
	CheckOutcome,
	ComparedPolicy,
} from '../../../check/check-result.ts';
import type { Audit } from '../../../core/audit/audit.ts';
import type {
	CheckPoint,
	FindingSighting,
	FleetHistory,
	PortalCheck,
	PortalHistory,
	PublishedVersion,
	SeenSpan,
} from '../../fleet-history.ts';
import type { FleetQueries } from '../database/fleet-database.ts';
import { unpackedJson } from '../database/storable.ts';
import { type FleetSite, listSites } from '../sites/fleet-sites.ts';

interface StoredCheck {
	readonly runId: number;
	readonly at: Date;
	readonly report: Uint8Array;
	readonly conditions: CheckConditions;
	readonly compared: ComparedPolicy | null;
}

/** Reads the newest check in full that a condition holds for; null if there is none. `$2` is a moment. */
async function readCheck(
	queries: FleetQueries,
	siteId: number,
	condition: string,
	moment: Date,
): Promise<PortalCheck | null> {
	const [row] = await queries.query<StoredCheck>(
		`select run_id as "runId", checked_at as at, report, conditions, compared
		from fleet.site_check c left join fleet.policy_version v on v.id = c.policy_version_id
		where c.site_id = $1 and report is not null and checked_at <= $2 and ${condition}
		order by checked_at desc limit 1`,
		[siteId, moment],
	);
	if (row === undefined) return null;
	const audits = await queries.query<{ audit: Uint8Array }>(
		'select audit from fleet.result where run_id = $1 and site_id = $2 order by number',
		[row.runId, siteId],
	);
	const report = await unpackedJson<CheckedSite>(row.report);
	const passes = await Promise.all(
		report.passes.map(async (pass, index) => {
			const bytes = audits[index]?.audit;
			if (bytes === undefined) throw new Error(`Run ${row.runId}, site ${siteId}: a result is missing.`);
			return { ...pass, audit: await unpackedJson<Audit>(bytes) };
		}),
	);
	const site: CheckedSite = { ...report, policy: row.compared, passes };
	return { at: row.at.toISOString(), site, conditions: row.conditions };
}

async function readPoints(queries: FleetQueries, siteId: number): Promise<readonly CheckPoint[]> {
	const rows = await queries.query<{
		at: Date;
		outcome: CheckOutcome;
		cookies: number | null;
		undeclared: number;
		contradiction: number;
		guideline: number;
	}>(
		`select checked_at as at, outcome, cookies, undeclared_findings as undeclared,
			contradictions as contradiction, guidelines as guideline
		from fleet.site_check where site_id = $1 and checked_at is not null order by checked_at`,
		[siteId],
	);
	return rows.map(({ at, outcome, cookies, undeclared, contradiction, guideline }) => ({
		...{ at: at.toISOString(), outcome },
		counts: cookies === null ? null : { cookies, undeclared, contradiction, guideline },
	}));
}

interface SightingRow {
	readonly identity: string;
	readonly firstSeen: Date;
	readonly lastSeen: Date;
}
const sighting = ({ firstSeen, lastSeen }: SightingRow): SeenSpan => ({
	...{ firstSeen: firstSeen.toISOString(), lastSeen: lastSeen.toISOString() },
});
const SIGHTING = 'identity, first_seen as "firstSeen", last_seen as "lastSeen"';

async function readPortal(
	queries: FleetQueries,
	{ id, url, host, title, tags, addedAt }: FleetSite,
	since: Date,
	at: Date,
): Promise<PortalHistory> {
	const latest = await readCheck(queries, id, 'true', at);
	const isJudged = latest !== null && latest.site.passes.length > 0;
	const versions = await queries.query<{ since: Date; compared: ComparedPolicy }>(
		`select first_seen as since, compared from fleet.policy_version where site_id = $1 order by first_seen, id`,
		[id],
	);
	const findings = await queries.query<SightingRow & Pick<FindingSighting, 'code' | 'name'>>(
		`select code, name, ${SIGHTING} from fleet.finding where site_id = $1`,
		[id],
	);
	const cookies = await queries.query<SightingRow>(
		`select ${SIGHTING} from fleet.cookie where site_id = $1`,
		[id],
	);
	return {
		...{ url, host, title, tags, addedAt: addedAt.toISOString(), latest },
		points: await readPoints(queries, id),
		judged: isJudged ? latest : await readCheck(queries, id, 'cookies is not null', at),
		before: await readCheck(queries, id, 'cookies is not null and checked_at < $2', since),
		policies: versions.map(
			({ since: from, compared: { sources, policy } }): PublishedVersion => ({
				...{ since: from.toISOString(), sources, policy },
			}),
		),
		findings: new Map(
			findings.map(({ code, name, ...row }) => [row.identity, { code, name, ...sighting(row) }]),
		),
		cookies: new Map(cookies.map((row) => [row.identity, sighting(row)])),
	};
}

/** The beginning of the last run that has ended, or of the one before if it is the only one; null before any run. */
export async function lastRunStart(queries: FleetQueries): Promise<Date | null> {
	const [row] = await queries.query<{ at: Date }>(
		'select started_at as at from fleet.run order by ended_at is null, id desc limit 1',
	);
	return row?.at ?? null;
}

/** Reads what is known of a fleet, a portal at a time, and compares it with a moment. */
export async function readHistory(queries: FleetQueries, since: Date, at: Date): Promise<FleetHistory> {
	const runs = await queries.query<{ id: number; startedAt: Date; endedAt: Date | null }>(
		'select id, started_at as "startedAt", ended_at as "endedAt" from fleet.run order by id',
	);
	const sites = await listSites(queries);
	async function* portals() {
		for (const site of sites) yield readPortal(queries, site, since, at);
	}
	return {
		...{ at: at.toISOString(), since: since.toISOString() },
		runs: runs.map(({ id, startedAt, endedAt }) => ({
			...{ id: String(id), startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
		})),
		portals: portals(),
	};
}
