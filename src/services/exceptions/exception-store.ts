import * as v from 'valibot';
import { readBaseline } from '../../core/exceptions/baseline.ts';
import { type ExceptionDraft, exceptionFault } from '../../core/exceptions/check-exception.ts';
import { type Exception, exceptionKey, MAX_EXCEPTIONS } from '../../core/exceptions/exception.ts';
import { isEligibleDay } from '../../core/exceptions/exception-days.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { ImportedExceptions } from '../../messaging/intents/exception.ts';
import type { Clock } from '../../ports/time.ts';
import { BaselineSchema } from '../../state/baseline-schema.ts';
import { exceptionsKind } from '../../state/exceptions-kind.ts';
import { pack } from '../../state/stored-value.ts';
import type { UndoableStore } from '../lib/undo.ts';
import { type ExceptionsInUse, exceptionsKey } from './exceptions-in-use.ts';

/** Changes what people accept for now, by portal. Callers must not let two changes overlap. */
export interface ExceptionStore {
	/** Adds an exception, in place of the one that accepts the same and of the one under `instead`; returns the undo token. */
	add(host: string, draft: ExceptionDraft, instead?: string): Promise<string>;
	/** Removes an exception; returns the undo token. Refuses with `exception-gone`. */
	remove(host: string, key: string): Promise<string>;
	/** Lets an exception hold until another day; returns the undo token. Refuses with `exception-gone` or `exception-bad-day`. */
	renew(host: string, key: string, until: string): Promise<string>;
	/** Adds the entries of a baseline file that hold for a portal. Refuses with `not-a-baseline`, `newer-baseline` or `broken-baseline`. */
	importBaseline(host: string, file: unknown): Promise<ImportedExceptions>;
}

function parseBaseline(file: unknown) {
	const named = v.safeParse(v.looseObject({ format: v.string() }), file);
	const format = named.success ? named.output.format : '';
	if (!format.startsWith('cookie-baseline/')) throw refusal('not-a-baseline');
	const parsed = v.safeParse(BaselineSchema, file);
	if (parsed.success) return parsed.output;
	const place = v.getDotPath(parsed.issues[0]) ?? '';
	throw place === 'format' ? refusal('newer-baseline') : refusal('broken-baseline', place);
}

export function createExceptionStore(deps: {
	inUse: ExceptionsInUse;
	undoable: UndoableStore;
	clock: Clock;
}): ExceptionStore {
	const { inUse, undoable, clock } = deps;
	const { ownOf } = inUse;

	function write(host: string, exceptions: readonly Exception[]): Promise<string> {
		if (exceptions.length > MAX_EXCEPTIONS) throw refusal('exceptions-full', String(MAX_EXCEPTIONS));
		const value = exceptions.length === 0 ? null : pack(exceptionsKind, exceptions);
		return undoable.change({ [exceptionsKey(host)]: value }).finally(inUse.clearCache);
	}

	const toAdd = ({ pattern, domain, code, reason, until }: ExceptionDraft): Exception => ({
		pattern,
		domain,
		code,
		reason: reason.trim(),
		until,
		addedAt: clock.now(),
	});

	async function existing(host: string, key: string) {
		const all = await ownOf(host);
		const exception = all.find((other) => exceptionKey(other) === key);
		if (exception === undefined) throw refusal('exception-gone');
		return { exception, others: all.filter((other) => other !== exception) };
	}

	return {
		async add(host, draft, instead) {
			const fault = exceptionFault(draft, clock.now());
			if (fault !== null) throw refusal(fault);
			const replaced = new Set([exceptionKey(draft), instead]);
			const others = (await ownOf(host)).filter((other) => !replaced.has(exceptionKey(other)));
			return write(host, [...others, toAdd(draft)]);
		},
		async remove(host, key) {
			const { others } = await existing(host, key);
			return write(host, others);
		},
		async renew(host, key, until) {
			const { exception, others } = await existing(host, key);
			if (!isEligibleDay(until, clock.now())) throw refusal('exception-bad-day');
			return write(host, [...others, { ...exception, until }]);
		},
		async importBaseline(host, file) {
			const { drafts, ...counts } = readBaseline(parseBaseline(file), host, clock.now());
			const added = new Map(drafts.map((draft) => [exceptionKey(draft), toAdd(draft)]));
			if (added.size === 0) return { ...counts, added: 0, undo: null };
			const others = (await ownOf(host)).filter((other) => !added.has(exceptionKey(other)));
			return {
				...counts,
				added: added.size,
				undo: await write(host, [...others, ...added.values()]),
			};
		},
	};
}
