import type { ConsentReading } from './consent.ts';
import { readingOf } from './consent-reading.ts';

/** Kinds of storage that keep a site working or safe, and are commonly granted without asking. */
const ALWAYS = new Set(['security_storage', 'functionality_storage']);

/**
 * What a `consent` command of Google Consent Mode grants and denies (Google, "Consent mode reference": each parameter
 * is `granted` or `denied`; others, such as `region` and `wait_for_update`, are about the command); null where it
 * says neither of anything.
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
