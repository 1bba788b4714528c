import type * as v from 'valibot';
import type { Intent } from './define-intent.ts';
import { auditIntents } from './intents/audit.ts';
import { backupIntents } from './intents/backup.ts';
import { exceptionIntents } from './intents/exception.ts';
import { inspectionIntents } from './intents/inspection.ts';
import { journalIntents } from './intents/journal.ts';
import { organisationIntents } from './intents/organisation.ts';
import { policyIntents } from './intents/policy.ts';
import { readingIntents } from './intents/reading.ts';
import { recordingIntents } from './intents/recording.ts';
import { referenceIntents } from './intents/reference.ts';
import { settingsIntents } from './intents/settings.ts';
import { signingIntents } from './intents/signing.ts';
import { siteIntents } from './intents/site.ts';

/** Every intent, by name. Pages import types of it alone; the schemas are loaded in the worker, on use. */
export const INTENTS = {
	...inspectionIntents,
	...siteIntents,
	...policyIntents,
	...organisationIntents,
	...referenceIntents,
	...journalIntents,
	...recordingIntents,
	...auditIntents,
	...backupIntents,
	...settingsIntents,
	...exceptionIntents,
	...readingIntents,
	...signingIntents,
};

type Intents = typeof INTENTS;
export type IntentName = keyof Intents;
type AnyIntent = Intents[IntentName];

type ArgsOf<I> = I extends Intent<infer S, unknown> ? v.InferInput<S> : never;
type ParsedOf<I> = I extends Intent<infer S, unknown> ? v.InferOutput<S> : never;
type ReplyOf<I> = I extends Intent<AnyIntent['args'], infer R> ? R : never;

/** The arguments as a page sends them. */
export type IntentArgs<N extends IntentName> = ArgsOf<Intents[N]>;
/** The worker's reply. */
export type IntentReply<N extends IntentName> = ReplyOf<Intents[N]>;

/** Handlers of a group of intents: they get parsed arguments, and throw a `refusal` of the intent's own list. */
export type Handlers<Group> = {
	readonly [N in keyof Group]: (args: ParsedOf<Group[N]>) => Promise<ReplyOf<Group[N]>>;
};

/** The worker as pages call it: one function an intent. Each rejects with an `IntentError`. */
export type Client = {
	readonly [N in IntentName]: IntentArgs<N> extends null
		? () => Promise<IntentReply<N>>
		: (args: IntentArgs<N>) => Promise<IntentReply<N>>;
};
