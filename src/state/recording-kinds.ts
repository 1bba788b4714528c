import * as v from 'valibot';
import { CONSENT_PHASES } from '../core/consent/consent.ts';
import type { Cookie } from '../core/cookie/cookie.ts';
import {
	ANSWERS_OBSERVED,
	AUDIT_STEPS,
	RECORDING_ENDS,
	RECORDING_WAYS,
	type RecordingEnd,
} from '../core/recording/recording.ts';
import type { RecordingEvent } from '../core/recording/recording-event.ts';
import type { RecordingState } from '../core/recording/recording-state.ts';
import { RECORDING_MEMORY_KEY, VAULT_KEY } from './session-keys.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();
const plan = v.object({ id: v.string(), step: v.picklist(AUDIT_STEPS) });

/** The current recording, in session storage: `recording`. Stored without a version, since pages read it too. */
export const RecordingStateSchema: v.GenericSchema<unknown, RecordingState> = v.object({
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
	phase: v.picklist(CONSENT_PHASES),
	recognised: v.boolean(),
	answers: v.picklist([...ANSWERS_OBSERVED, 'pending']),
	pages: v.array(v.string()),
	automatic: v.exactOptional(v.object({ guideTab: v.number() })),
});

/** State from which the worker resumes a recording after it was stopped, in session storage: `recording-memory`. */
export interface RecordingMemory {
	readonly id: string;
	/** Id of the audit that the recording becomes. */
	readonly audit: string;
	readonly timeZone: string;
	/** The portal's top-level site. */
	readonly site: string;
	readonly isSecure: boolean;
	readonly signedIn: boolean | null;
	/** The portal's cookies at the start, without values. */
	readonly cookiesAtStart: readonly Cookie[];
	/** Whether an answer was observed since the browser's start, so that the permission has an effect. */
	readonly areAnswersSeen: boolean;
	/** Whether the permission to observe answers was absent at some moment of the recording. */
	readonly areAnswersMissed: boolean;
	/** Whether more happened than is stored. */
	readonly isCut: boolean;
	readonly ended: { readonly at: number; readonly end: RecordingEnd } | null;
	/** Whether the audit is stored: once cookies are restored, the jar is no longer that of the visit. */
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
		areAnswersSeen: v.boolean(),
		areAnswersMissed: v.boolean(),
		isCut: v.boolean(),
		ended: v.nullable(v.object({ at: moment, end: v.picklist(RECORDING_ENDS) })),
		isKept: v.boolean(),
	}),
	migrations: [],
};

const observations: v.GenericSchema<unknown, readonly RecordingEvent[]> = v.array(
	v.custom<RecordingEvent>((value) => v.is(v.looseObject({ kind: v.string(), at: moment }), value)),
);

/** Parses a stored piece of a log; empty where it is damaged. */
export function parseLogPiece(text: string): readonly RecordingEvent[] {
	try {
		return v.parse(observations, JSON.parse(text));
	} catch {
		return [];
	}
}

/**
 * Some of a recording's observations, in session storage: `recording-log:<id>:<n>`. A list as one JSON text: Chromium is
 * slow to store objects, and counts several times their size against its quota.
 */
export const recordingLogKind: StoredKind<string> = {
	prefix: 'recording-log:',
	schema: v.string(),
	migrations: [],
};

/**
 * The data that a clean start has set aside, in session storage: `vault`. Stages: `setting-aside`, stored and maybe in
 * the jar; `aside`, stored only; `giving-back`, stored and maybe partly restored.
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
	/** When it began, ms. */
	readonly startedAt: number;
	/** Whether what the visit made is removed, and all that could be restored is. */
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
		startedAt: moment,
		isCleared: v.boolean(),
	}),
	migrations: [],
};

const sealed = v.unknown();

/** In session storage: `vault-cookies`. The only place that holds cookie values, until they are restored. */
export const vaultCookiesKind: StoredKind<readonly { cookie: Cookie; sealed: unknown }[]> = {
	prefix: 'vault-cookies',
	schema: v.array(v.object({ cookie, sealed })),
	migrations: [],
};

/** In session storage: `vault-localStorage` and `vault-sessionStorage`. */
export const vaultEntriesKind: StoredKind<{ count: number; sealed: unknown }> = {
	prefix: 'vault-',
	schema: v.object({ count: v.number(), sealed }),
	migrations: [],
};
