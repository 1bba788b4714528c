/** The code of an exception for a cookie that the policy lacks; others are finding codes. */
export const UNDECLARED_CODE = 'undeclared';

/** Characters of a reason. */
export const MAX_REASON_LENGTH = 500;
/** Characters of a name pattern: browsers refuse longer cookies (RFC 6265bis 5.6). */
export const MAX_PATTERN_LENGTH = 4096;
/** Of one portal. */
export const MAX_EXCEPTIONS = 500;

/** An undeclared cookie, or a finding, that the person of a portal accepts until a day. */
export interface Exception {
	/** Name pattern of the cookies, or of the declared names; null: any. */
	readonly pattern: string | null;
	/** Canonical host: holds for cookies of this domain and below; null: any. */
	readonly domain: string | null;
	/** `undeclared` or a finding code (a newer version's list may have others); null: whatever there is. */
	readonly code: string | null;
	/** Why it is accepted; never empty. */
	readonly reason: string;
	/** The last day on which it holds, in UTC: `2026-12-31`. */
	readonly until: string;
	/** When it was accepted, ms since the epoch. */
	readonly addedAt: number;
	/** Set by the person's organisation, which alone can change it. */
	readonly from?: 'organisation';
}

/** The exception that holds for a row or a finding, as reports carry it. */
export type Accepted = Pick<Exception, 'reason' | 'until' | 'from'>;

/** Identifies an exception among those of its portal: two with the same key accept the same. */
export function exceptionKey({
	pattern,
	domain,
	code,
}: Pick<Exception, 'pattern' | 'domain' | 'code'>): string {
	return JSON.stringify([pattern, domain, code]);
}
