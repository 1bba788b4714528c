import type { ConsentReading, ConsentToolId } from '../consent.ts';
import {
	type ReadValue,
	readAxeptio,
	readCategories,
	readCookiebot,
	readDidomi,
	readFlags,
	readOneTrust,
	readOneTrustClosed,
	readPortal,
	readStatus,
	readTarteaucitron,
} from './consent-managers.ts';
import { LONGEST_VALUE, plainValue } from './kept-value.ts';
import { bareReading } from './reading.ts';
import { readTcString } from './tcf.ts';

interface KeptConsent {
	readonly tool: ConsentToolId;
	readonly read: ReadValue;
}

/** Under which names consent is kept, as cookies and in page storage alike, by the tools' own documentation. */
const KEPT: ReadonlyMap<string, KeptConsent> = new Map([
	['cookies_preferences', { tool: 'opendatasoft', read: readPortal }],
	['euconsent-v2', { tool: 'tcf', read: readTcString }],
	['eupubconsent-v2', { tool: 'tcf', read: readTcString }],
	['OptanonConsent', { tool: 'onetrust', read: readOneTrust }],
	['OptanonAlertBoxClosed', { tool: 'onetrust', read: readOneTrustClosed }],
	['CookieConsent', { tool: 'cookiebot', read: readCookiebot }],
	['tarteaucitron', { tool: 'tarteaucitron', read: readTarteaucitron }],
	['axeptio_cookies', { tool: 'axeptio', read: readAxeptio }],
	['didomi_token', { tool: 'didomi', read: readDidomi }],
	['eu-consent', { tool: 'orejime', read: readFlags('orejime') }],
	['orejime', { tool: 'orejime', read: readFlags('orejime') }],
	['klaro', { tool: 'klaro', read: readFlags('klaro') }],
	['cc_cookie', { tool: 'cookieconsent', read: readCategories }],
	['cookieconsent_status', { tool: 'cookieconsent', read: readStatus }],
]);

/** Names that are set by a consent manager, and hold no choice that could be read. */
const ALSO_KEPT: ReadonlyMap<string, ConsentToolId> = new Map([
	['axeptio_all_vendors', 'axeptio'],
	// The same vendors as in `axeptio_cookies`, which tells those refused as well.
	['axeptio_authorized_vendors', 'axeptio'],
	['didomi_dcs', 'didomi'],
]);

/** Sites often give tarteaucitron's cookie a name of their own; its form is nobody else's. */
const TARTEAUCITRON_FORM = /^(?:!|%21)[\w-]+(?:=|%3D)(?:true|false|wait)(?:!|%21|$)/i;
const TARTEAUCITRON: KeptConsent = { tool: 'tarteaucitron', read: readTarteaucitron };

/** The names under which a choice can be kept. */
export const CONSENT_NAMES: readonly string[] = [...KEPT.keys()];

/** Which consent manager keeps something under a name; null for all other names. */
export function consentToolOf(name: string): ConsentToolId | null {
	return KEPT.get(name)?.tool ?? ALSO_KEPT.get(name) ?? null;
}

/**
 * What a cookie, or an entry of page storage, says was chosen; null where it is no consent manager's, or no choice is
 * made yet. Never throws, whatever is kept there, and keeps nothing of the value but the tool's own words for what
 * was granted and denied.
 */
export function readConsent(name: string, value: string): ConsentReading | null {
	const kept = KEPT.get(name) ?? (TARTEAUCITRON_FORM.test(value) ? TARTEAUCITRON : null);
	if (kept === null || value === '') return null;
	if (value.length <= LONGEST_VALUE) return kept.read(plainValue(value));
	return kept.tool === 'opendatasoft' ? bareReading(kept.tool, 'unknown') : null;
}

/**
 * The choices that several cookies or entries tell together, one a tool: what tells the purposes wins over what says
 * no more than that a choice was kept.
 */
export function readConsents(
	kept: Iterable<{ readonly name: string; readonly value: string }>,
): readonly ConsentReading[] {
	const readings = new Map<ConsentToolId, ConsentReading>();
	for (const { name, value } of kept) {
		const reading = readConsent(name, value);
		if (reading === null) continue;
		if (readings.has(reading.tool) && reading.answer === 'unknown') continue;
		readings.set(reading.tool, reading);
	}
	return [...readings.values()];
}
