import { type FleetDatabase, FleetDatabaseError } from './fleet-database.ts';
import { migrate, refuseNewer, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { openPglite } from './pglite-database.ts';
import { openPostgres } from './postgres-database.ts';

/** Where a fleet is kept: a PostgreSQL server, or without one a folder. */
export interface FleetPlace {
	/** Of a PostgreSQL server; undefined without. */
	readonly url: string | undefined;
	readonly folder: string;
}

/** Opens the database of a fleet, without tables where it is new. @throws {FleetDatabaseError} */
const openDatabase = ({ url, folder }: FleetPlace): Promise<FleetDatabase> =>
	url === undefined || url === '' ? openPglite(folder) : openPostgres(url);

/**
 * Makes the tables of a fleet, or brings them to this program's version.
 * @returns the version before: 0 for a new fleet
 * @throws {FleetDatabaseError}
 */
export async function initFleet(place: FleetPlace): Promise<{ database: FleetDatabase; before: number }> {
	const database = await openDatabase(place);
	try {
		return { database, before: await migrate(database) };
	} catch (error) {
		await database.close();
		throw error;
	}
}

/** Opens a fleet; one of an older version is brought to this one's. @throws {FleetDatabaseError} `not-initialised` before `fleet init` */
export async function openFleet(
	place: FleetPlace,
	isNew: (folder: string) => boolean,
): Promise<FleetDatabase> {
	// Opening PGlite would make the folder.
	if (!place.url && isNew(place.folder)) throw new FleetDatabaseError('not-initialised', place.folder, '');
	const database = await openDatabase(place);
	try {
		const version = await schemaVersion(database);
		if (version === 0) throw new FleetDatabaseError('not-initialised', database.place, '');
		refuseNewer(version, database);
		if (version < SCHEMA_VERSION) await migrate(database);
		return database;
	} catch (error) {
		await database.close();
		throw error;
	}
}
