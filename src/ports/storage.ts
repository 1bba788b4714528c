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

/** The storage that is on the disk. */
export interface LocalStore extends KeyValueStore {
	/**
	 * Makes what is set from now on outlive the browser, after a write that failed. Only where the browser would forget it:
	 * Chromium acknowledges what it appends to a log that ends in half a record, and cannot read it later.
	 */
	secure?(): Promise<void>;
}
