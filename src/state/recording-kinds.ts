import * as v from 'valibot';
import type { Cookie } from '../core/cookie/cookie.ts';
import {
	AUDIT_STEPS,
	type Observation,
	RECORDING_WAYS,
	type RecordingEnd,
	type RecordingState,
} from '../core/recording/recording.ts';
import { RECORDING_MEMORY_KEY, VAULT_KEY } from './session-keys.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();
const plan = v.object({ id: v.string(), step: v.picklist(AUDIT_STEPS) });

/** The recording under way, session: `recording`, as it is, since pages read it too. */
export const recordingStateSchema: v.GenericSchema<unknown, RecordingState> = v.object({
	id: v.string(),
	tabId: v.number(),
	store: v.string(),
	host: v.string(),
	isPrivate: v.boolean(),
	way: v.picklist(RECORDING_WAYS),
	plan: v.nullable(plan),
	stage: v.picklist(['starting', 'recording', 'ending']),
	startedAt: moment,
	cookies: v.number(),
	undeclared: v.number(),
	phase: v.picklist(['before', 'accepted', 'refused', 'partial', 'unknown', 'changed']),
	recognised: v.boolean(),
	pages: v.array(v.string()),
});

/** What the worker alone needs to go on with a recording after a stop, session: `recording-memory`. */
export interface RecordingMemory {
	readonly id: string;
	/** The audit that it will be. */
	readonly audit: string;
	readonly timeZone: string;
	/** The portal's top-level site. */
	readonly site: string;
	readonly isSecure: boolean;
	readonly signedIn: boolean | null;
	/** The portal's cookies when it began; no values. */
	readonly cookiesAtStart: readonly Cookie[];
	/** Whether more happened than was kept. */
	readonly isCut: boolean;
	readonly ended: { readonly at: number; readonly end: RecordingEnd } | null;
	/** Whether the audit is kept: the jar is no longer that of the visit once it has been given back what it was. */
	readonly isKept: boolean;
}

const cookie = v.custom<Cookie>((value) =>
	v.is(v.looseObject({ store: v.string(), domain: v.string(), path: v.string(), name: v.string() }), value),
);

export const recordingMemoryKind: StoredKind<RecordingMemory> = {
	prefix: RECORDING_MEMORY_KEY,
	schema: v.object({
		id: v.string(),
		audit: v.string(),
		timeZone: v.string(),
		site: v.string(),
		isSecure: v.boolean(),
		signedIn: v.nullable(v.boolean()),
		cookiesAtStart: v.array(cookie),
		isCut: v.boolean(),
		ended: v.nullable(v.object({ at: moment, end: v.picklist(['stopped', 'tab-closed', 'too-long']) })),
		isKept: v.boolean(),
	}),
	migrations: [],
};

/** A piece of what was told, session: `recording-log:<id>:<n>`. */
export const recordingLogKind: StoredKind<readonly Observation[]> = {
	prefix: 'recording-log:',
	schema: v.array(
		v.custom<Observation>((value) => v.is(v.looseObject({ kind: v.string(), at: moment }), value)),
	),
	migrations: [],
};

/**
 * What a clean start has set aside, session: `vault`. `setting-aside`: it is stored, and may still be in its place,
 * too; `aside`: it is not; `giving-back`: some of it may be in its place again.
 */
export interface VaultHead {
	readonly stage: 'setting-aside' | 'aside' | 'giving-back';
	readonly recording: string;
	readonly tabId: number;
	readonly store: string;
	readonly isPrivate: boolean;
	readonly host: string;
	/** The portal's top-level site. */
	readonly site: string;
	readonly origin: string;
	/** Whether what was made meanwhile is removed, and all that could be given back is. */
	readonly isCleared: boolean;
}

export const vaultKind: StoredKind<VaultHead> = {
	prefix: VAULT_KEY,
	schema: v.object({
		stage: v.picklist(['setting-aside', 'aside', 'giving-back']),
		recording: v.string(),
		tabId: v.number(),
		store: v.string(),
		isPrivate: v.boolean(),
		host: v.string(),
		site: v.string(),
		origin: v.string(),
		isCleared: v.boolean(),
	}),
	migrations: [],
};

const sealed = v.unknown();

/** Session: `vault-cookies`. The one place where cookies' values are, until they are given back. */
export const vaultCookiesKind: StoredKind<readonly { cookie: Cookie; sealed: unknown }[]> = {
	prefix: 'vault-cookies',
	schema: v.array(v.object({ cookie, sealed })),
	migrations: [],
};

/** Session: `vault-localStorage` and `vault-sessionStorage`. */
export const vaultEntriesKind: StoredKind<{ count: number; sealed: unknown }> = {
	prefix: 'vault-',
	schema: v.object({ count: v.number(), sealed }),
	migrations: [],
};
