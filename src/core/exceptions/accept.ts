import type { Finding } from '../findings/finding.ts';
import { isExact, matchesName, type NamePattern, parseNamePattern } from '../names/name-pattern.ts';
import type { CookieRow, PatternRow } from '../report/site-report.ts';
import { isWithin } from '../web/host.ts';
import { type Accepted, type Exception, UNDECLARED_CODE } from './exception.ts';
import { endOfDay } from './exception-days.ts';

/** An exception with its parsed pattern; null: any name. */
interface ReadyException {
	readonly exception: Exception;
	readonly pattern: NamePattern | null;
}

/** Something that may be accepted: a name, its domain (null where it is of none), and the code in question. */
interface Acceptable {
	readonly name: string;
	readonly domain: string | null;
	readonly code: string;
}

/** Finds the exception that holds for something; null where none does. */
export type FindException = (about: Acceptable) => Exception | null;

function holds({ exception, pattern }: ReadyException, { name, domain, code }: Acceptable): boolean {
	if (exception.code !== null && exception.code !== code) return false;
	if (exception.domain !== null && (domain === null || !isWithin(domain, exception.domain))) return false;
	return pattern === null || matchesName(pattern, name);
}

/**
 * Prepares a portal's exceptions for a moment (ms); those whose day is over are left out. Of several that hold, the one
 * that lasts longest is found. Exceptions for one exact name are looked up: only patterns are tried in turn.
 */
export function createExceptionFinder(exceptions: readonly Exception[], at: number): FindException {
	const exact = new Map<string, ReadyException[]>();
	const others: ReadyException[] = [];
	for (const exception of exceptions) {
		if (endOfDay(exception.until) <= at) continue;
		const pattern = exception.pattern === null ? null : parseNamePattern(exception.pattern);
		const ready = { exception, pattern };
		if (pattern === null || !isExact(pattern)) others.push(ready);
		else exact.set(pattern.source, [...(exact.get(pattern.source) ?? []), ready]);
	}
	return (about) => {
		let best: Exception | null = null;
		for (const ready of [...(exact.get(about.name) ?? []), ...others]) {
			if (best !== null && best.until >= ready.exception.until) continue;
			if (holds(ready, about)) best = ready.exception;
		}
		return best;
	};
}

function acceptedBy(exception: Exception | null): { accepted: Accepted } | null {
	if (exception === null) return null;
	const { reason, until, from } = exception;
	return { accepted: { reason, until, ...(from && { from }) } };
}

function acceptFindings(
	findings: readonly Finding[],
	about: Omit<Acceptable, 'code'>,
	find: FindException,
): readonly Finding[] {
	return findings.map((finding) => ({ ...finding, ...acceptedBy(find({ ...about, code: finding.code })) }));
}

/** Marks an undeclared cookie, and a cookie's findings, that are accepted. */
export function acceptRow(row: CookieRow, find: FindException): CookieRow {
	const { name, domain } = row.cookie;
	const isUndeclared = row.verdict.verdict === 'undeclared';
	return {
		...row,
		findings: acceptFindings(row.findings, { name, domain }, find),
		...(isUndeclared && acceptedBy(find({ name, domain, code: UNDECLARED_CODE }))),
	};
}

/** Marks the findings of a declared name that are accepted. `domain`: the declared one. */
export function acceptPattern(row: PatternRow, domain: string | null, find: FindException): PatternRow {
	return { ...row, findings: acceptFindings(row.findings, { name: row.pattern, domain }, find) };
}
