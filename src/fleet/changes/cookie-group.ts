import type { CheckedCookie, CheckFinding } from '../../core/check/site-findings.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { generaliseName } from '../../core/names/generalise-name.ts';

const FACTS = createCookieFacts(null);

/**
 * The name of a cookie in the history of a fleet: generated parts as `*`, by the known cookie or by their form, so that
 * `_pk_id.1.5c2a` is the same on the next visit and on other portals.
 */
export const cookieGroup = (name: string): string => generaliseName(name, FACTS.entry(name)?.pattern ?? null);

/** Identifies a cookie of one portal across checks, browsers and visits. */
export function cookieKey({
	name,
	domain,
	path,
	partition,
}: Pick<CheckedCookie, 'name' | 'domain' | 'path' | 'partition'>): string {
	return JSON.stringify([cookieGroup(name), domain, path, partition]);
}

/** Identifies a finding of one portal across checks: unlike its fingerprint, whatever was generated in the name. */
export function findingKey({
	code,
	cookie,
	pattern,
}: Pick<CheckFinding, 'code' | 'cookie' | 'pattern'>): string {
	return JSON.stringify([code, cookie === null ? ['', pattern] : cookieKey(cookie)]);
}

/** The name of a finding, the same on all portals. */
export const findingGroup = ({ cookie, pattern }: Pick<CheckFinding, 'cookie' | 'pattern'>): string =>
	cookie === null ? (pattern ?? '') : cookieGroup(cookie.name);
