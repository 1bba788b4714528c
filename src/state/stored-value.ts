import * as v from 'valibot';

/** Converts one version's form to the next. Frozen once released: it may not import code that can change. */
export type Migration = (old: unknown) => unknown;

/** One kind of stored value: its keys, its schema, its migrations. */
export interface StoredKind<T> {
	/** The prefix of the keys that hold it, or the whole key. */
	readonly prefix: string;
	readonly schema: v.GenericSchema<unknown, T>;
	/** Step n leads from version n + 1 to n + 2: the current version is one more than there are steps. */
	readonly migrations: readonly Migration[];
}

export type Unpacked<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly reason: 'unreadable' | 'newer-format' };

const Envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

/** Wraps a value for storage with the version of its form (not of the extension). */
export function pack<T>(kind: StoredKind<T>, value: T): { version: number; value: T } {
	return { version: kind.migrations.length + 1, value };
}

/**
 * Reads a stored value: migrates an older form, refuses a newer one (the extension was downgraded) and what does not
 * match the schema. Never throws, never writes.
 */
export function unpack<T>(kind: StoredKind<T>, stored: unknown): Unpacked<T> {
	const envelope = v.safeParse(Envelope, stored);
	if (!envelope.success) return { ok: false, reason: 'unreadable' };
	const { version, value } = envelope.output;
	if (version > kind.migrations.length + 1) return { ok: false, reason: 'newer-format' };
	try {
		const current = kind.migrations.slice(version - 1).reduce((old, step) => step(old), value);
		const parsed = v.safeParse(kind.schema, current);
		return parsed.success ? { ok: true, value: parsed.output } : { ok: false, reason: 'unreadable' };
	} catch {
		return { ok: false, reason: 'unreadable' };
	}
}
