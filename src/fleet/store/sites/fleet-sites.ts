import type { FleetDatabase, FleetQueries } from '../database/fleet-database.ts';
import { storableJson } from '../database/storable.ts';
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

/** Sites of one statement. */
const ADDED_AT_ONCE = 1000;

/** A row as PostgreSQL reads it from JSON. */
const storedDraft = ({ pages, timeZone, ...draft }: SiteDraft) => ({
	...draft,
	pages: pages ?? undefined,
	time_zone: timeZone,
});

/** Adds sites, all or none; one that is there already, by its address, takes the new settings. Returns how many are new. */
export async function addSites(
	database: FleetDatabase,
	drafts: readonly SiteDraft[],
	now: Date,
): Promise<{ readonly added: number; readonly changed: number }> {
	// Of those with one address, the last counts.
	const distinct = [...new Map(drafts.map((draft) => [draft.url, draft])).values()];
	let added = 0;
	await database.transaction(async (queries) => {
		for (let at = 0; at < distinct.length; at += ADDED_AT_ONCE) {
			const rows = await queries.query<{ isNew: boolean }>(
				`insert into fleet.site (url, host, title, platform, tags, policy, pages, schedule, time_zone, added_at)
				select url, host, title, platform, tags, policy, pages, schedule, time_zone, $2
				from jsonb_to_recordset($1::jsonb) as draft(url text, host text, title text, platform text, tags text[],
					policy text[], pages jsonb, schedule text, time_zone text)
				on conflict (url) do update set title = excluded.title, platform = excluded.platform,
					tags = excluded.tags, policy = excluded.policy, pages = excluded.pages, schedule = excluded.schedule,
					time_zone = excluded.time_zone, removed_at = null
				returning xmax = 0 as "isNew"`,
				[storableJson(distinct.slice(at, at + ADDED_AT_ONCE).map(storedDraft)), now],
			);
			added += rows.filter(({ isNew }) => isNew).length;
		}
	});
	return { added, changed: distinct.length - added };
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
