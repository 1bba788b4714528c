import type { FleetDatabase, FleetQueries } from '../database/fleet-database.ts';
import { storableJson, storableText } from '../database/storable.ts';
import type { SiteDraft } from './site-draft.ts';

/** A site of a fleet. */
export interface FleetSite extends SiteDraft {
	readonly id: number;
	readonly addedAt: Date;
}

const COLUMNS = `id, url, host, title, platform, tags, policy, pages, schedule, time_zone as "timeZone",
	added_at as "addedAt"`;

/** Sites in the fleet by host and address; those with a tag alone, if one is given. */
export const listSites = (queries: FleetQueries, tag: string | null = null) =>
	queries.query<FleetSite>(
		`select ${COLUMNS} from fleet.site
		where removed_at is null and ($1::text is null or $1 = any(tags)) order by host, url`,
		[tag],
	);

/** The site of an id, removed or not; undefined without. */
export async function siteById(queries: FleetQueries, id: number): Promise<FleetSite | undefined> {
	const [site] = await queries.query<FleetSite>(`select ${COLUMNS} from fleet.site where id = $1`, [id]);
	return site;
}

/** Adds sites, all or none; one that is there already, by its address, takes the new settings. Returns how many are new. */
export async function addSites(
	database: FleetDatabase,
	drafts: readonly SiteDraft[],
	now: Date,
): Promise<{ readonly added: number; readonly changed: number }> {
	let added = 0;
	await database.transaction(async (queries) => {
		for (const { url, host, title, platform, tags, policy, pages, schedule, timeZone } of drafts) {
			const [row] = await queries.query<{ isNew: boolean }>(
				`insert into fleet.site (url, host, title, platform, tags, policy, pages, schedule, time_zone, added_at)
				values ($1, $2, $3, $4, $5::text[], $6::text[], $7::jsonb, $8, $9, $10)
				on conflict (url) do update set title = excluded.title, platform = excluded.platform,
					tags = excluded.tags, policy = excluded.policy, pages = excluded.pages, schedule = excluded.schedule,
					time_zone = excluded.time_zone, removed_at = null
				returning xmax = 0 as "isNew"`,
				[
					...[url, host, storableText(title), storableText(platform)],
					...[tags.map((tag) => storableText(tag)), policy.map((each) => storableText(each))],
					...[storableJson(pages), schedule, timeZone, now],
				],
			);
			if (row?.isNew === true) added += 1;
		}
	});
	return { added, changed: drafts.length - added };
}

/** Takes sites out of the fleet, by address or host, all or none; their history stays. Returns those that are not in it. */
export async function removeSites(
	database: FleetDatabase,
	names: readonly string[],
	now: Date,
): Promise<readonly string[]> {
	return database.transaction(async (queries) => {
		const missing: string[] = [];
		const ids: number[] = [];
		for (const name of names) {
			const rows = await queries.query<{ id: number }>(
				'select id from fleet.site where removed_at is null and (url = $1 or host = $1)',
				[name],
			);
			if (rows.length === 0) missing.push(name);
			for (const { id } of rows) ids.push(id);
		}
		if (missing.length === 0)
			await queries.query('update fleet.site set removed_at = $2 where id = any($1::int[])', [ids, now]);
		return missing;
	});
}
