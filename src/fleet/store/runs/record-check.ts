import type { CheckConditions, CheckedSite } from '../../../check/check-result.ts';
import { sha256 } from '../../../core/lib/sha256.ts';
import { inForceFingerprint } from '../../../core/policy/in-force-fingerprint.ts';
import type { Declaration } from '../../../core/policy/policy.ts';
import { diffDeclarations } from '../../../core/policy/policy-diff.ts';
import { cookieGroup, findingKey } from '../../changes/cookie-group.ts';
import { portalCookies } from '../../changes/portal-cookies.ts';
import type { FleetDatabase, FleetQueries } from '../database/fleet-database.ts';
import { packedJson, storableJson, storableText } from '../database/storable.ts';
import { endRuns } from './start-run.ts';

/** The check of a site, to be recorded. */
export interface CheckRecord {
	readonly runId: number;
	readonly siteId: number;
	readonly site: CheckedSite;
	readonly conditions: CheckConditions;
	readonly worker: string;
	/** This one too. */
	readonly attempts: number;
	readonly at: Date;
}

const digest = (identity: string) => sha256(identity).slice(0, 32);

/** The version of the policy that was read: a new one if it declares something else than the last. */
async function recordPolicy(
	queries: FleetQueries,
	{ siteId, site: { policy }, at }: CheckRecord,
): Promise<{ readonly id: number | null; readonly isNew: boolean }> {
	if (policy === null) return { id: null, isNew: false };
	const { declarations } = policy.policy;
	const fingerprint = inForceFingerprint(declarations);
	const [last] = await queries.query<{
		id: number;
		fingerprint: string;
		declarations: readonly Declaration[];
	}>(
		`select id, fingerprint, compared -> 'policy' -> 'declarations' as declarations
		from fleet.policy_version where site_id = $1 order by first_seen desc, id desc limit 1`,
		[siteId],
	);
	if (last?.fingerprint === fingerprint) {
		await queries.query('update fleet.policy_version set last_seen = $2 where id = $1', [last.id, at]);
		return { id: last.id, isNew: false };
	}
	const difference = last === undefined ? null : diffDeclarations(last.declarations, declarations);
	const [version] = await queries.query<{ id: number }>(
		`insert into fleet.policy_version
			(site_id, fingerprint, first_seen, last_seen, declarations, compared, difference)
		values ($1, $2, $3, $3, $4, $5::jsonb, $6::jsonb) returning id`,
		[siteId, fingerprint, at, declarations.length, storableJson(policy), storableJson(difference)],
	);
	return { id: version?.id ?? null, isNew: true };
}

const CHANGED = `select (select count(*) from gone)::int
	+ (select count(*) from seen left join before using (key)
		where before.key is null or before.gone_at is not null or before.state <> seen.state)::int as changes`;

/** Notes which cookies were seen. Returns how many are new, gone, or judged otherwise. */
async function recordCookies(queries: FleetQueries, record: CheckRecord): Promise<number> {
	const { siteId, site, conditions, at } = record;
	const cookies = portalCookies({ at: at.toISOString(), site, conditions });
	const texts = (of: (cookie: (typeof cookies)[number]) => string) =>
		cookies.map((each) => storableText(of(each)));
	const [row] = await queries.query<{ changes: number }>(
		`with seen as (select * from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
			as s(key, identity, name, domain, path, state)),
		before as (select key, verdict as state, gone_at from fleet.cookie where site_id = $1),
		saved as (insert into fleet.cookie (site_id, key, identity, name, domain, path, verdict, first_seen, last_seen)
			select $1, key, identity, name, domain, path, state, $2, $2 from seen
			on conflict (site_id, key) do update
				set verdict = excluded.verdict, last_seen = excluded.last_seen, gone_at = null),
		gone as (update fleet.cookie set gone_at = $2
			where site_id = $1 and $3 and gone_at is null and key <> all ($4::text[]) returning 1)
		${CHANGED}`,
		[
			...[siteId, at, site.outcome === 'checked', texts(({ key }) => digest(key)), texts(({ key }) => key)],
			...[texts(({ name }) => cookieGroup(name)), texts(({ domain }) => domain), texts(({ path }) => path)],
			texts(({ verdict }) => verdict),
		],
	);
	return row?.changes ?? 0;
}

/** Notes which findings there are. Returns how many are new, gone, or accepted otherwise. */
async function recordFindings(queries: FleetQueries, { siteId, site, at }: CheckRecord): Promise<number> {
	// Of those that differ only in what was generated in a name, the first.
	const findings = [
		...new Map(site.findings.toReversed().map((finding) => [findingKey(finding), finding])).entries(),
	].toReversed();
	const texts = (of: (finding: (typeof findings)[number][1]) => string) =>
		findings.map(([, finding]) => storableText(of(finding)));
	const [row] = await queries.query<{ changes: number }>(
		`with seen as (
			select key, identity, code, severity, name, nullif(domain, '') as domain, state from
				unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
				as s(key, identity, code, severity, name, domain, state)),
		before as (select key, coalesce(accepted_reason, '') as state, gone_at from fleet.finding where site_id = $1),
		saved as (insert into fleet.finding
				(site_id, key, identity, code, severity, name, domain, accepted_reason, first_seen, last_seen)
			select $1, key, identity, code, severity, name, domain, nullif(state, ''), $2, $2 from seen
			on conflict (site_id, key) do update set severity = excluded.severity,
				accepted_reason = excluded.accepted_reason, last_seen = excluded.last_seen, gone_at = null),
		gone as (update fleet.finding set gone_at = $2
			where site_id = $1 and $3 and gone_at is null and key <> all ($4::text[]) returning 1)
		${CHANGED}`,
		[
			...[siteId, at, site.outcome === 'checked', texts((each) => digest(findingKey(each)))],
			...[texts(findingKey), texts(({ code }) => code), texts(({ severity }) => severity)],
			texts(({ cookie, pattern }) => (cookie === null ? (pattern ?? '') : cookieGroup(cookie.name))),
			...[texts(({ cookie }) => cookie?.domain ?? ''), texts(({ accepted }) => accepted?.reason ?? '')],
		],
	);
	return row?.changes ?? 0;
}

/** Stores the passes, each with its audit. */
async function recordPasses(queries: FleetQueries, { runId, siteId, site, conditions }: CheckRecord) {
	for (const [number, pass] of site.passes.entries()) {
		const browser = conditions.browsers[pass.browser]?.family ?? String(pass.browser);
		await queries.query(
			`insert into fleet.result (run_id, site_id, browser, pass, number, banner, consent_manager, pages, cookies,
				duration_ms, sha256, audit) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
			on conflict do nothing`,
			[
				...[runId, siteId, browser, pass.consent, number, pass.banner, storableText(pass.consentManager)],
				...[pass.pages.length, pass.audit.report.rows.length, Math.round(pass.durationMs), pass.sha256],
				await packedJson(pass.audit),
			],
		);
	}
}

/**
 * Records a check once: whoever comes second with the same run and site changes nothing.
 * @returns whether it was recorded
 */
export async function recordCheck(database: FleetDatabase, record: CheckRecord): Promise<boolean> {
	const { runId, siteId, site, conditions, worker, attempts, at } = record;
	return database.transaction(async (queries) => {
		const [open] = await queries.query(
			'select 1 from fleet.site_check where run_id = $1 and site_id = $2 and outcome is null for update',
			[runId, siteId],
		);
		if (open === undefined) return false;
		const [before] = await queries.query<{ outcome: string }>(
			`select outcome from fleet.site_check where site_id = $1 and checked_at is not null
			order by checked_at desc limit 1`,
			[siteId],
		);
		const hasVerdict = site.passes.length > 0;
		const version = await recordPolicy(queries, record);
		const changes = hasVerdict
			? (await recordCookies(queries, record)) + (await recordFindings(queries, record))
			: 0;
		const isChange = changes > 0 || version.isNew || before?.outcome !== site.outcome;
		const { counts } = site;
		const numbers = hasVerdict
			? [
					...[counts.cookies, counts.declared, counts.undeclared, counts.accepted, counts.unjudged],
					...[counts.declarations, counts.unseen, counts.findings.undeclared, counts.findings.contradiction],
					...[counts.findings.guideline, counts.findings.advice],
				]
			: Array.from({ length: 11 }, () => null);
		const report = { ...site, policy: null, passes: site.passes.map(({ audit: _, ...pass }) => pass) };
		await queries.query(
			`update fleet.site_check set checked_at = $3, outcome = $4, reason = $5, exit_code = $6, attempts = $7,
				worker = $8, policy_version_id = $9, is_change = $10, conditions = $11::jsonb, report = $12,
				cookies = $13, declared = $14, undeclared = $15, accepted = $16, unjudged = $17, declarations = $18,
				unseen = $19, undeclared_findings = $20, contradictions = $21, guidelines = $22, advice = $23
			where run_id = $1 and site_id = $2`,
			[
				...[runId, siteId, at, site.outcome, storableText(site.reason), site.exitCode, attempts, worker],
				...[version.id, isChange, storableJson(conditions), await packedJson(report), ...numbers],
			],
		);
		await recordPasses(queries, record);
		await endRuns(queries, at);
		return true;
	});
}
