import * as v from 'valibot';
import { VAULT_KEY } from './session-keys.ts';
import type { StoredKind } from './stored-value.ts';

/**
 * Marks a clean start whose data is in memory alone, in local storage: `clean-start:<recording>`. Removed when all is
 * restored; a mark without its vault was lost with the browser. Never of a private window, and without names and values.
 */
export interface StoredCleanStart {
	readonly host: string;
	/** When it began, ms. */
	readonly at: number;
	readonly cookies: number;
	/** Entries of page storage. */
	readonly entries: number;
}

export const cleanStartKind: StoredKind<StoredCleanStart> = {
	prefix: 'clean-start:',
	schema: v.object({ host: v.string(), at: v.number(), cookies: v.number(), entries: v.number() }),
	migrations: [],
};

/** How the jar differs from what it was before the last clean start, in session storage: `clean-start-difference`. */
export interface StoredJarDifference {
	/** Id of the recording. */
	readonly id: string;
	readonly host: string;
	/** Labels of cookies that are absent or changed. */
	readonly missing: readonly string[];
	/** Labels of cookies that the visit made and that cannot be removed. */
	readonly extra: readonly string[];
}

export const jarDifferenceKind: StoredKind<StoredJarDifference> = {
	prefix: 'clean-start-difference',
	schema: v.object({
		id: v.string(),
		host: v.string(),
		missing: v.array(v.string()),
		extra: v.array(v.string()),
	}),
	migrations: [],
};

/** The recording that the vault's data belongs to: the part of `vaultKind` that is read without a recorder. */
export const vaultOwnerKind: StoredKind<{ readonly recording: string }> = {
	prefix: VAULT_KEY,
	schema: v.object({ recording: v.string() }),
	migrations: [],
};
