/** A value of a statement: what both databases take in the same way. JSON goes as text (see `storableJson`). */
export type SqlValue =
	| string
	| number
	| boolean
	| Date
	| Uint8Array
	| null
	| readonly string[]
	| readonly number[];

/** Runs statements: in a transaction, or each in its own. */
export interface FleetQueries {
	/** Returns the rows of one statement; its values stand for `$1`, `$2` … @throws the database's own error */
	query<Row>(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
	/** Runs statements that take no values. @throws the database's own error */
	run(script: string): Promise<void>;
}

/** The database of a fleet: a PostgreSQL server, or PGlite in a folder. Both speak the same SQL. */
export interface FleetDatabase extends FleetQueries {
	readonly kind: 'postgres' | 'pglite';
	/** Where it is, for people: host and name without the password, or the folder. */
	readonly place: string;
	/** Runs `work` whole or not at all. */
	transaction<T>(work: (queries: FleetQueries) => Promise<T>): Promise<T>;
	/** Calls a statement as pg-boss does: its result has rows. */
	executeSql(sql: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
	/** Ends all connections; again is no error. */
	close(): Promise<void>;
}

/** Why a database cannot be used. `place`: see `FleetDatabase`; `cause`: the error's own words, without a password. */
export class FleetDatabaseError extends Error {
	override readonly name = 'FleetDatabaseError';
	readonly reason: 'not-reached' | 'in-use' | 'newer' | 'not-installed' | 'damaged' | 'not-initialised';
	readonly place: string;

	constructor(reason: FleetDatabaseError['reason'], place: string, cause: string) {
		super(cause);
		this.reason = reason;
		this.place = place;
	}
}
