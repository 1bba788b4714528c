import type { ConsentReading } from './consent.ts';
import { readingOf } from './consent-reading.ts';
import { bitsOf } from './consent-value.ts';

/** Bit offsets in the core segment of a TC string (IAB Tech Lab, "Consent string and vendor list formats v2"). */
const VERSION = 0;
const POLICY_VERSION = 132;
const PURPOSES_CONSENT = 152;
const PURPOSES_LEGITIMATE_INTEREST = 176;

/** Number of purposes: policy version 4 added an eleventh. */
const purposesOf = (policyVersion: number) => (policyVersion >= 4 ? 11 : 10);

/** Every purpose of the framework needs consent. */
const isNeverNecessary = () => false;

/** Reads the purposes of a version 2 TC string, by number; null if it is not one. */
export function readTcString(text: string): ConsentReading | null {
	const [core = ''] = text.split('.');
	if (!/^[\w-]+$/.test(core) || bitsOf(core, VERSION, 6) !== 2) return null;
	const policy = bitsOf(core, POLICY_VERSION, 6);
	const consents = bitsOf(core, PURPOSES_CONSENT, 24);
	const interests = bitsOf(core, PURPOSES_LEGITIMATE_INTEREST, 24);
	if (policy === null || consents === null || interests === null) return null;
	const bit = (field: number) => (purpose: number) => ((field >> (24 - purpose)) & 1) === 1;
	return readPurposes(policy, bit(consents), bit(interests));
}

/**
 * Reads the framework's purposes, by number. A purpose without consent but with legitimate interest (not objected to)
 * counts as neither granted nor denied.
 */
export function readPurposes(
	policyVersion: number,
	isGranted: (purpose: number) => boolean,
	isInterest: (purpose: number) => boolean,
): ConsentReading {
	const granted: string[] = [];
	const denied: string[] = [];
	for (let purpose = 1; purpose <= purposesOf(policyVersion); purpose++) {
		if (isGranted(purpose)) granted.push(String(purpose));
		else if (!isInterest(purpose)) denied.push(String(purpose));
	}
	// Legitimate interests alone are not consent.
	if (granted.length === 0 && denied.length === 0) return { tool: 'tcf', answer: 'refused', granted, denied };
	return readingOf('tcf', { granted, denied }, isNeverNecessary);
}
