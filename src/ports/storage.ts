/** One area of the browser's storage. Values are unknown: callers parse them with a schema. */
export interface KeyValueStore {
	/** Undefined where there is nothing. */
	get(key: string): Promise<unknown>;
	/** Reads several keys at once; absent ones are left out. */
	getMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
	/** All keys with a prefix, and their values. */
	entries(prefix: string): Promise<ReadonlyMap<string, unknown>>;
	/** Sets all of them or none. Rejects when the quota is exceeded. */
	set(values: Readonly<Record<string, unknown>>): Promise<void>;
	remove(keys: readonly string[]): Promise<void>;
}
