import {
	type FleetDatabase,
	FleetDatabaseError,
	type FleetQueries,
	type SqlValue,
} from './fleet-database.ts';

/** Connections of one process: a worker's visits, its heartbeat, and pg-boss. */
const MAX_CONNECTIONS = 6;
const CONNECT_TIMEOUT_MS = 10_000;
/** A statement that takes longer is one of a server that hangs. */
const STATEMENT_TIMEOUT_MS = 120_000;

/** Host and name of a database, without user and password. */
export function databasePlace(url: string): string {
	if (!URL.canParse(url)) return 'DATABASE_URL';
	const { host, pathname, searchParams } = new URL(url);
	return `${host || (searchParams.get('host') ?? 'localhost')}${pathname}`;
}

/**
 * Connects to a PostgreSQL server. A connection that breaks is made anew by the next statement.
 * @throws {FleetDatabaseError} `not-installed`, `not-reached`
 */
export async function openPostgres(url: string): Promise<FleetDatabase> {
	const place = databasePlace(url);
	const { default: pg } = await import('pg').catch((error: unknown) => {
		throw new FleetDatabaseError('not-installed', 'pg', String(error));
	});
	const pool = new pg.Pool({
		connectionString: url,
		max: MAX_CONNECTIONS,
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
		statement_timeout: STATEMENT_TIMEOUT_MS,
		application_name: 'cookie-policy fleet',
	});
	// Without a listener, an idle connection that breaks would end the process.
	pool.on('error', () => undefined);
	const queriesOf = (client: Pick<typeof pool, 'query'>): FleetQueries => ({
		async query<Row>(sql: string, values: readonly SqlValue[] = []) {
			return (await client.query(sql, [...values])).rows as readonly Row[];
		},
		async run(script) {
			await client.query(script);
		},
	});
	try {
		await pool.query('select 1');
	} catch (error) {
		await pool.end();
		throw new FleetDatabaseError('not-reached', place, causeOf(error));
	}
	let isClosed = false;
	return {
		...{ kind: 'postgres', place, ...queriesOf(pool) },
		async transaction(work) {
			const client = await pool.connect();
			let isBroken = false;
			// While it is taken out, the pool does not listen to it.
			const broken = () => {
				isBroken = true;
			};
			client.on('error', broken);
			try {
				await client.query('begin');
				const value = await work(queriesOf(client as unknown as typeof pool));
				await client.query('commit');
				return value;
			} catch (error) {
				await client.query('rollback').catch(broken);
				throw error;
			} finally {
				client.off('error', broken);
				client.release(isBroken);
			}
		},
		executeSql: async (sql, values) =>
			values === undefined ? pool.query(sql) : pool.query(sql, [...values]),
		async close() {
			if (isClosed) return;
			isClosed = true;
			await pool.end();
		},
	};
}

/** The words of an error; Node joins those of several addresses in one without any. */
function causeOf(error: unknown): string {
	if (error instanceof AggregateError && error.message === '') return error.errors.map(causeOf).join(', ');
	return error instanceof Error ? error.message : String(error);
}
