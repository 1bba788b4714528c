import type { FleetDatabase } from '../database/fleet-database.ts';

/**
 * Drops reports and audits of checks before a moment, but for those in which something changed and the last of each site;
 * numbers, findings, cookies and policies stay. Returns how many checks were thinned.
 */
export async function pruneFleet(database: FleetDatabase, before: Date): Promise<number> {
	const rows = await database.transaction(async (queries) => {
		const thinned = await queries.query<{ run: number; site: number }>(
			`update fleet.site_check c set report = null where report is not null and not is_change and checked_at < $1
				and exists (select from fleet.site_check later where later.site_id = c.site_id
					and later.cookies is not null and later.checked_at > c.checked_at)
			returning run_id as run, site_id as site`,
			[before],
		);
		await queries.query(
			`update fleet.result r set audit = null from unnest($1::int[], $2::int[]) as t(run, site)
			where r.run_id = t.run and r.site_id = t.site`,
			[thinned.map(({ run }) => run), thinned.map(({ site }) => site)],
		);
		await queries.query('delete from fleet.worker where seen_at < $1', [before]);
		return thinned;
	});
	await database.run('vacuum fleet.site_check');
	await database.run('vacuum fleet.result');
	return rows.length;
}
