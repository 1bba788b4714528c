import * as v from 'valibot';
import { canonicalHost } from '../core/web/host.ts';
import type { RefusalCode } from './refusals.ts';

declare const replyType: unique symbol;

/** The type of a reply; no value, since the worker is of the same build as the page that it answers. */
interface ReplyType<R> {
	readonly [replyType]?: R;
}

/** One intent: what pages send, what the worker answers, and why it may refuse. */
export interface Intent<Schema extends v.GenericSchema, Reply> {
	/** Parsed by the worker before a handler gets them. */
	readonly args: Schema;
	readonly reply: ReplyType<Reply>;
	/** Besides `COMMON_REFUSALS`. */
	readonly refuses: readonly RefusalCode[];
}

export const reply = <R>(): ReplyType<R> => ({});

export function defineIntent<const Entries extends v.ObjectEntries, Reply>(
	entries: Entries,
	replies: ReplyType<Reply>,
	...refuses: readonly RefusalCode[]
): Intent<v.ObjectSchema<Entries, undefined>, Reply> {
	return { args: v.object(entries), reply: replies, refuses };
}

/** An intent without arguments: pages send null. */
export function defineQuestion<Reply>(
	replies: ReplyType<Reply>,
	...refuses: readonly RefusalCode[]
): Intent<v.GenericSchema<null>, Reply> {
	return { args: v.unknown() as v.GenericSchema<null>, reply: replies, refuses };
}

/** A canonical host name (lower case, no trailing dot). */
export const hostArg = v.pipe(
	v.string(),
	v.check((text) => canonicalHost(text) === text),
);

/** The tab that an intent is about. `host` helps where the browser hides the tab's address from the worker. */
export const tabArgs = { tabId: v.pipe(v.number(), v.integer()), host: v.exactOptional(v.string()) };

// The casts below give types without another part of valibot, which the worker would load at every start.

export const stringsArg = v.array(v.string()) as v.GenericSchema<readonly string[]>;

/** Typed for the sender, unknown to the handler: the service parses it by the schema that it stores by. */
export const parsedByService = <T>() => v.unknown() as v.GenericSchema<T, unknown>;
