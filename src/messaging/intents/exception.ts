import * as v from 'valibot';
import { EXCEPTION_FAULTS, type ExceptionDraft } from '../../core/exceptions/check-exception.ts';
import type { Exception } from '../../core/exceptions/exception.ts';
import { defineIntent, hostArg, reply } from '../define-intent.ts';

const maybe = v.nullable(v.string());
const draftArg = v.object({
	pattern: maybe,
	domain: maybe,
	code: maybe,
	reason: v.string(),
	until: v.string(),
});

/** The outcome of importing a baseline file for one portal. */
export interface ImportedExceptions {
	readonly added: number;
	/** Entries for other portals, entries whose day is over, and entries that cannot be accepted. */
	readonly elsewhere: number;
	readonly ended: number;
	readonly refused: number;
	/** Null where nothing was added. */
	readonly undo: string | null;
}

export const exceptionIntents = {
	/** Returns a portal's exceptions, those that end first in front. */
	'exception.list': defineIntent({ host: hostArg }, reply<readonly Exception[]>()),
	/**
	 * Accepts something at a portal. It replaces an exception that accepts the same (see `exceptionKey`), and the one
	 * under `instead`, where given. Undone by `policy.undo`.
	 */
	'exception.add': defineIntent(
		{
			host: hostArg,
			exception: draftArg as v.GenericSchema<ExceptionDraft>,
			instead: v.exactOptional(v.string()),
		},
		reply<{ undo: string }>(),
		...EXCEPTION_FAULTS,
		'exceptions-full',
		'newer-format',
	),
	/** Removes the exception with a key. Undone by `policy.undo`. */
	'exception.remove': defineIntent(
		{ host: hostArg, key: v.string() },
		reply<{ undo: string }>(),
		'exception-gone',
		'newer-format',
	),
	/** Lets the exception with a key hold until another day. Undone by `policy.undo`. */
	'exception.renew': defineIntent(
		{ host: hostArg, key: v.string(), until: v.string() },
		reply<{ undo: string }>(),
		'exception-gone',
		'exception-bad-day',
		'newer-format',
	),
	/** Adds the entries of a baseline file that hold for a portal. */
	'exception.import': defineIntent(
		{ host: hostArg, file: v.unknown() },
		reply<ImportedExceptions>(),
		'not-a-baseline',
		'newer-baseline',
		'broken-baseline',
		'exceptions-full',
		'newer-format',
	),
};
