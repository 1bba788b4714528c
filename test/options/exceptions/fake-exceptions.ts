import type { ExceptionsClient } from '../../../options/exceptions/exceptions-model.ts';
import { type Baseline, readBaseline } from '../../../src/core/exceptions/baseline.ts';
import { exceptionFault } from '../../../src/core/exceptions/check-exception.ts';
import { type Exception, exceptionKey } from '../../../src/core/exceptions/exception.ts';
import { refusal } from '../../../src/messaging/intent-error.ts';

export type FakeExceptions = ExceptionsClient & {
	/** By host. */
	readonly accepted: Map<string, readonly Exception[]>;
};

/** Exceptions in memory, checked as the worker checks them. `now`: ms. */
export function createFakeExceptions(now: number): FakeExceptions {
	const accepted = new Map<string, readonly Exception[]>();
	const of = (host: string) => accepted.get(host) ?? [];
	const without = (host: string, ...keys: (string | undefined)[]) =>
		of(host).filter((other) => !keys.includes(exceptionKey(other)));
	return {
		accepted,
		'exception.list': async ({ host }) => of(host),
		async 'exception.add'({ host, exception, instead }) {
			const fault = exceptionFault(exception, now);
			if (fault !== null) throw refusal(fault);
			const others = without(host, exceptionKey(exception), instead);
			accepted.set(host, [...others, { ...exception, addedAt: now }]);
			return { undo: 'exceptions' };
		},
		async 'exception.remove'({ host, key }) {
			accepted.set(host, without(host, key));
			return { undo: 'exceptions' };
		},
		async 'exception.import'({ host, file }) {
			if (file === null) throw refusal('not-a-baseline');
			const { drafts, ...counts } = readBaseline(file as Baseline, host, now);
			accepted.set(host, [...of(host), ...drafts.map((draft) => ({ ...draft, addedAt: now }))]);
			return { ...counts, added: drafts.length, undo: 'exceptions' };
		},
	};
}
