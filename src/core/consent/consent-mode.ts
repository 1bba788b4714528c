import type { ConsentReading } from './consent.ts';
import { readingOf } from './consent-reading.ts';

/** Storage types that need no consent: commonly granted by default. */
const ALWAYS = new Set(['security_storage', 'functionality_storage']);

/**
 * Reads the parameters of a Google Consent Mode `consent` command (Google, "Consent mode reference"): each is `granted`
 * or `denied`; others, such as `region`, are ignored. Null if none is granted or denied.
 */
export function readConsentMode(parameters: Iterable<readonly [string, unknown]>): ConsentReading | null {
	const granted: string[] = [];
	const denied: string[] = [];
	for (const [name, state] of parameters) {
		if (state === 'granted') granted.push(name);
		else if (state === 'denied') denied.push(name);
	}
	if (granted.length + denied.length === 0) return null;
	return readingOf('google-consent-mode', { granted, denied }, (name) => ALWAYS.has(name));
}
