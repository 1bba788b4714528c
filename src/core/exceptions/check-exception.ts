import { FINDING_CODES } from '../findings/finding.ts';
import { canonicalHost } from '../web/host.ts';
import { type Exception, MAX_PATTERN_LENGTH, MAX_REASON_LENGTH, UNDECLARED_CODE } from './exception.ts';
import { isEligibleDay } from './exception-days.ts';

/** An exception as a person writes it. */
export type ExceptionDraft = Omit<Exception, 'addedAt' | 'from'>;

/** Why a draft cannot be accepted: a closed list. */
export const EXCEPTION_FAULTS = [
	'exception-no-reason',
	'exception-long-reason',
	'exception-bad-day',
	'exception-too-wide',
	'exception-bad-name',
	'exception-bad-domain',
	'exception-bad-code',
] as const;
export type ExceptionFault = (typeof EXCEPTION_FAULTS)[number];

const CODES: readonly string[] = [UNDECLARED_CODE, ...FINDING_CODES];

/** Returns what is wrong with a draft at a moment (ms); null where nothing is. */
export function exceptionFault(draft: ExceptionDraft, now: number): ExceptionFault | null {
	const { pattern, domain, code, reason, until } = draft;
	if (reason.trim() === '') return 'exception-no-reason';
	if (reason.trim().length > MAX_REASON_LENGTH) return 'exception-long-reason';
	if (!isEligibleDay(until, now)) return 'exception-bad-day';
	// It would accept every cookie of the portal.
	if (domain === null && (pattern === null || /^\*+$/.test(pattern))) return 'exception-too-wide';
	if (pattern !== null && pattern.length > MAX_PATTERN_LENGTH) return 'exception-bad-name';
	if (domain !== null && canonicalHost(domain) !== domain) return 'exception-bad-domain';
	if (code !== null && !CODES.includes(code)) return 'exception-bad-code';
	return null;
}
