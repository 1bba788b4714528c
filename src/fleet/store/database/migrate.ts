import { type FleetDatabase, FleetDatabaseError, type FleetQueries } from './fleet-database.ts';
import { FIRST } from './migrations/0001-first.ts';
import { PLANS } from './migrations/0002-plans.ts';

/** Every migration, in order: number 1 first. One that was released never changes; there is no way back. */
const MIGRATIONS: readonly string[] = [FIRST, PLANS];

/** Version of the tables that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Any number that no other program takes: one migrates at a time. */
const MIGRATION_LOCK = 1_886_351_988;

/** Version of the tables of a database: 0 without any. */
export async function schemaVersion(queries: FleetQueries): Promise<number> {
	const [table] = await queries.query<{ name: string | null }>(
		"select to_regclass('fleet.migration')::text as name",
	);
	if (table?.name == null) return 0;
	const [row] = await queries.query<{ version: number }>(
		'select coalesce(max(version), 0)::int as version from fleet.migration',
	);
	return row?.version ?? 0;
}

/**
 * Brings the tables to this program's version: all migrations that are missing, or none.
 * @returns the version before
 * @throws {FleetDatabaseError} `newer` if a newer program made them
 */
export async function migrate(database: FleetDatabase): Promise<number> {
	return database.transaction(async (queries) => {
		await queries.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
		const before = await schemaVersion(queries);
		refuseNewer(before, database);
		if (before === 0)
			await queries.run(`create schema if not exists fleet;
				create table fleet.migration (version integer primary key, applied_at timestamptz not null default now());`);
		for (const [index, script] of MIGRATIONS.entries()) {
			if (index < before) continue;
			await queries.run(script);
			await queries.query('insert into fleet.migration (version) values ($1)', [index + 1]);
		}
		return before;
	});
}

/** @throws {FleetDatabaseError} `newer` */
export function refuseNewer(version: number, { place }: Pick<FleetDatabase, 'place'>): void {
	if (version > SCHEMA_VERSION)
		throw new FleetDatabaseError('newer', place, `${version} > ${SCHEMA_VERSION}`);
}
