import * as v from 'valibot';

/** A step from one version's form to the next. Frozen once released: it may not import what can change. */
export type Migration = (old: unknown) => unknown;

/** One kind of stored value, declared once: its schema, and how it came to be. */
export interface StoredKind<T> {
	/** Which keys hold it: the prefix, or the whole key. */
	readonly prefix: string;
	readonly schema: v.GenericSchema<unknown, T>;
	/** Step n leads from version n + 1 to n + 2: the current version is one more than there are steps. */
	readonly migrations: readonly Migration[];
}

export type Reading<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly reason: 'unreadable' | 'newer-format' };

const Envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

/** What is written for a value: an integer version beside it, of its form and not of the extension. */
export function pack<T>(kind: StoredKind<T>, value: T): { version: number; value: T } {
	return { version: kind.migrations.length + 1, value };
}

/**
 * Reads a stored value: brings an older form up to date, refuses a newer one (the extension was set back)
 * and whatever does not hold to the schema. Never throws; changes nothing.
 */
export function unpack<T>(kind: StoredKind<T>, stored: unknown): Reading<T> {
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
