import type { ConsentReading } from '../core/consent/consent.ts';
import { mayHoldConsent } from '../core/consent/consent-names.ts';
import { readConsent } from '../core/consent/read-consent.ts';
import type { CookieEngine } from '../core/cookie/set-cookie.ts';
import type { CookieChangeCause } from '../ports/cookies.ts';
import type { RawCookie } from './normalize-cookie.ts';

/** A cookie with its value, which is read here alone, for the choice in a consent manager's cookie, and gets no further. */
export type ValuedCookie = RawCookie & { readonly value: string };

/**
 * Reads choices from consent managers' cookies as they are set; null for all other cookies, and where the same
 * value is set again (a renewal is no choice). An update arrives as two changes: the overwritten value is
 * held until the second one. Firefox gives the new value in both of them (seen in 153), so that there a definite answer
 * is reported again too: the receiver knows the last one.
 */
export function createConsentChanges(
	engine: CookieEngine,
): (cookie: ValuedCookie, removed: boolean, cause: CookieChangeCause) => ConsentReading | null {
	let overwritten: ValuedCookie | null = null;
	return (cookie, removed, cause) => {
		const before = overwritten;
		overwritten = null;
		const { name, value } = cookie;
		const reading = mayHoldConsent(name, value) ? readConsent(name, value) : null;
		if (reading === null) return null;
		if (!removed) {
			const isRenewal = before !== null && isSameCookie(before, cookie);
			const mayDiffer = engine === 'firefox' && reading.answer !== 'unknown';
			return isRenewal && !mayDiffer ? null : reading;
		}
		if (cause === 'overwrite') overwritten = cookie;
		return null;
	};
}

function isSameCookie(before: ValuedCookie, after: ValuedCookie): boolean {
	const identity = ({ name, domain, path, storeId, partitionKey, value }: ValuedCookie) =>
		JSON.stringify([name, domain, path, storeId, partitionKey?.topLevelSite ?? '', value]);
	return identity(before) === identity(after);
}
