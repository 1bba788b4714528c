import {
	type FleetDatabase,
	FleetDatabaseError,
	type FleetQueries,
	type SqlValue,
} from './fleet-database.ts';
import { lockFolder } from './folder-lock.ts';

/** The folder within a fleet's folder that PGlite keeps its files in. */
const DATA_FOLDER = 'database';

/**
 * Opens PGlite in a folder, which it makes; one process at a time.
 * @throws {FleetDatabaseError} `not-installed`, `in-use`, `damaged`
 */
export async function openPglite(folder: string): Promise<FleetDatabase> {
	const { PGlite } = await import('@electric-sql/pglite').catch((error: unknown) => {
		throw new FleetDatabaseError('not-installed', '@electric-sql/pglite', String(error));
	});
	const unlock = await lockFolder(folder);
	const database = await PGlite.create(`${folder}/${DATA_FOLDER}`).catch(async (error: unknown) => {
		await unlock();
		throw new FleetDatabaseError('damaged', folder, error instanceof Error ? error.message : String(error));
	});
	const queriesOf = (client: Pick<typeof database, 'query' | 'exec'>): FleetQueries => ({
		async query<Row>(sql: string, values: readonly SqlValue[] = []) {
			return (await client.query<Row>(sql, [...values])).rows;
		},
		async run(script) {
			await client.exec(script);
		},
	});
	return {
		...{ kind: 'pglite', place: folder, ...queriesOf(database) },
		transaction: (work) =>
			database.transaction((transaction) => work(queriesOf(transaction as unknown as typeof database))),
		async executeSql(sql, values) {
			if (values !== undefined && values.length > 0) return database.query(sql, [...values]);
			const results = await database.exec(sql);
			return results.findLast(({ rows }) => rows.length > 0) ?? { rows: [] };
		},
		async close() {
			if (database.closed) return;
			await database.close();
			await unlock();
		},
	};
}
