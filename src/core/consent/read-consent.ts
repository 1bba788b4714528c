import type { ConsentReading, ConsentToolId } from './consent.ts';
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
import { type ConsentName, isTarteaucitronValue } from './consent-names.ts';
import { bareReading } from './consent-reading.ts';
import { decodeConsentValue, MAX_VALUE_LENGTH } from './consent-value.ts';
import { readTcString } from './tcf.ts';

const READERS: Readonly<Record<ConsentName, ReadValue>> = {
	cookies_preferences: readPortal,
	'euconsent-v2': readTcString,
	'eupubconsent-v2': readTcString,
	OptanonConsent: readOneTrust,
	OptanonAlertBoxClosed: readOneTrustClosed,
	CookieConsent: readCookiebot,
	tarteaucitron: readTarteaucitron,
	axeptio_cookies: readAxeptio,
	didomi_token: readDidomi,
	'eu-consent': readFlags('orejime'),
	orejime: readFlags('orejime'),
	klaro: readFlags('klaro'),
	cc_cookie: readCategories,
	cookieconsent_status: readStatus,
};
const BY_NAME: ReadonlyMap<string, ReadValue> = new Map(Object.entries(READERS));

/**
 * Reads the choice in a cookie or storage entry; null if it is not a consent manager's or holds no choice yet. Never
 * throws. Returns only the tool's names for granted and denied purposes, nothing else of the value.
 */
export function readConsent(name: string, value: string): ConsentReading | null {
	const read = BY_NAME.get(name) ?? (isTarteaucitronValue(value) ? readTarteaucitron : null);
	if (read === null || value === '') return null;
	if (value.length <= MAX_VALUE_LENGTH) return read(decodeConsentValue(value));
	return read === readPortal ? bareReading('opendatasoft', 'unknown') : null;
}

/** Reads the choices in several cookies or entries, one per tool; a definite answer wins over `unknown`. */
export function readConsents(
	entries: Iterable<{ readonly name: string; readonly value: string }>,
): readonly ConsentReading[] {
	const readings = new Map<ConsentToolId, ConsentReading>();
	for (const { name, value } of entries) {
		const reading = readConsent(name, value);
		if (reading === null) continue;
		if (readings.has(reading.tool) && reading.answer === 'unknown') continue;
		readings.set(reading.tool, reading);
	}
	return [...readings.values()];
}
