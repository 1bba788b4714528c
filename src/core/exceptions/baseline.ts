import { canonicalHost, isWithin } from '../web/host.ts';
import { type ExceptionDraft, exceptionFault } from './check-exception.ts';
import type { Exception } from './exception.ts';
import { endOfDay } from './exception-days.ts';

export const BASELINE_FORMAT = 'cookie-baseline/1';

/** An accepted finding in a baseline file, as people and their checks keep it. */
export interface BaselineEntry {
	/** `undeclared` or a finding code; `*`: whatever there is. */
	readonly finding: string;
	/** Name pattern; `*`: any. */
	readonly cookie: string;
	/** The portal; `*`: any, `*.parent`: those below it. */
	readonly host: string;
	/** Domain of the cookies; absent: any. */
	readonly domain?: string;
	readonly reason: string;
	/** Who has accepted it; kept by no extension. */
	readonly by?: string;
	readonly until: string;
}

/** A baseline file: what is accepted, each with a reason and a day. */
export interface Baseline {
	readonly format: typeof BASELINE_FORMAT;
	readonly accepted: readonly BaselineEntry[];
}

/** Writes a portal's exceptions as a baseline. */
export function toBaseline(host: string, exceptions: readonly Exception[]): Baseline {
	return {
		format: BASELINE_FORMAT,
		accepted: exceptions.map(({ pattern, domain, code, reason, until }) => ({
			finding: code ?? '*',
			cookie: pattern ?? '*',
			host,
			...(domain !== null && { domain }),
			reason,
			until,
		})),
	};
}

/** Whether an entry for `entryHost` holds for a portal. */
export function holdsAt(entryHost: string, host: string): boolean {
	if (entryHost === '*') return true;
	if (!entryHost.startsWith('*.')) return canonicalHost(entryHost) === host;
	const parent = entryHost.slice(2);
	return host !== parent && isWithin(host, parent);
}

/** The entries of a baseline that hold for one portal, and how many do not. */
export interface BaselineReading {
	readonly drafts: readonly ExceptionDraft[];
	/** Entries for other portals. */
	readonly elsewhere: number;
	/** Entries whose day is over. */
	readonly ended: number;
	/** Entries that cannot be accepted: without a reason, for every cookie, or for more than a year. */
	readonly refused: number;
}

/** Reads a baseline's entries for one portal at a moment (ms). */
export function readBaseline(
	{ accepted }: Pick<Baseline, 'accepted'>,
	host: string,
	now: number,
): BaselineReading {
	const drafts: ExceptionDraft[] = [];
	let elsewhere = 0;
	let ended = 0;
	let refused = 0;
	for (const { finding, cookie, host: entryHost, domain, reason, until } of accepted) {
		const draft = {
			pattern: cookie === '*' ? null : cookie,
			domain: domain ?? null,
			code: finding === '*' ? null : finding,
			reason: reason.trim(),
			until,
		};
		const end = endOfDay(until);
		if (!holdsAt(entryHost, host)) elsewhere++;
		else if (end > 0 && end <= now) ended++;
		else if (exceptionFault(draft, now) !== null) refused++;
		else drafts.push(draft);
	}
	return { drafts, elsewhere, ended, refused };
}
