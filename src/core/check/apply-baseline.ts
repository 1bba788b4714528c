import { createExceptionFinder } from '../exceptions/accept.ts';
import { type BaselineEntry, holdsAt } from '../exceptions/baseline.ts';
import type { Exception } from '../exceptions/exception.ts';
import { endOfDay } from '../exceptions/exception-days.ts';
import type { CheckFinding } from './site-findings.ts';

/** Findings after a baseline, and the entries that it needed. */
export interface AppliedBaseline<F> {
	/** In the same order, with `accepted` or `exceptionEnded` where an entry is about them. */
	readonly findings: readonly F[];
	/** Indexes of entries that accept a finding. */
	readonly used: ReadonlySet<number>;
}

type Acceptable = Pick<CheckFinding, 'code' | 'cookie' | 'pattern' | 'accepted' | 'exceptionEnded'>;

/** A baseline entry as the exception that it is for one portal. */
export function toException({ finding, cookie, domain, reason, until }: BaselineEntry): Exception {
	return {
		pattern: cookie === '*' ? null : cookie,
		domain: domain ?? null,
		code: finding === '*' ? null : finding,
		reason: reason.trim(),
		until,
		addedAt: 0,
	};
}

/**
 * Marks the findings about a host that a baseline's entries accept at a moment (ms), and those that an entry would accept
 * whose day is over: they count again. Of several entries the one that lasts longest is used.
 */
export function applyBaseline<F extends Acceptable>(
	findings: readonly F[],
	entries: readonly BaselineEntry[],
	host: string,
	now: number,
): AppliedBaseline<F> {
	const indexes = new Map<Exception, number>();
	for (const [index, entry] of entries.entries())
		if (holdsAt(entry.host, host)) indexes.set(toException(entry), index);
	const exceptions = [...indexes.keys()];
	const find = createExceptionFinder(exceptions, now);
	// At the beginning of time no day is over.
	const findEnded = createExceptionFinder(
		exceptions.filter(({ until }) => endOfDay(until) <= now),
		0,
	);
	const used = new Set<number>();
	const marked = findings.map((finding) => {
		const { code, cookie, pattern } = finding;
		const about = { name: cookie?.name ?? pattern ?? '', domain: cookie?.domain ?? null, code };
		const exception = find(about);
		if (exception === null) return { ...finding, exceptionEnded: findEnded(about)?.until ?? null };
		used.add(indexes.get(exception) ?? -1);
		const { reason, until } = exception;
		return { ...finding, accepted: { reason, until } };
	});
	return { findings: marked, used };
}

/** A host of a run, and whether there is a verdict on it. */
export interface JudgedHost {
	readonly host: string;
	readonly isChecked: boolean;
}

/**
 * Lists the entries whose day is over, and those that no finding needed. An entry is not called unused if it is for no host
 * of the run, or for one without a verdict.
 */
export function baselineUse(
	entries: readonly BaselineEntry[],
	hosts: readonly JudgedHost[],
	used: ReadonlySet<number>,
	now: number,
): { readonly ended: readonly number[]; readonly unused: readonly number[] } {
	const all = entries.map((entry, index) => ({ entry, index, isOver: endOfDay(entry.until) <= now }));
	const isIdle = ({ host: entryHost }: BaselineEntry) => {
		const concerned = hosts.filter(({ host }) => holdsAt(entryHost, host));
		return concerned.length > 0 && concerned.every(({ isChecked }) => isChecked);
	};
	return {
		ended: all.filter(({ isOver }) => isOver).map(({ index }) => index),
		unused: all
			.filter(({ entry, index, isOver }) => !isOver && !used.has(index) && isIdle(entry))
			.map(({ index }) => index),
	};
}
