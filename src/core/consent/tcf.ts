import type { ConsentReading } from './consent.ts';
import { readingOf } from './consent-reading.ts';
import { bitsOf } from './consent-value.ts';

/**
 * Where the fields stand in the core part of a TC string, in bits (IAB Tech Lab, "Consent string and vendor list
 * formats v2", core string).
 */
const VERSION = 0;
const POLICY_VERSION = 132;
const PURPOSES_CONSENT = 152;
const PURPOSES_LEGITIMATE_INTEREST = 176;

/** Purposes that a policy version knows: an eleventh came with version 4. */
const purposesOf = (policyVersion: number) => (policyVersion >= 4 ? 11 : 10);

/** Purposes are told by number; there is none that needs no consent. */
const isNeverNecessary = () => false;

/** What a TC string of version 2 says of the purposes, by number; null where it is none. */
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
 * What was said of the framework's purposes, by number: whether each was agreed to, and whether it is claimed as a
 * legitimate interest (and not objected to), which counts as neither granted nor denied.
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
	// Interests alone, and nothing agreed to, are no consent.
	if (granted.length === 0 && denied.length === 0) return { tool: 'tcf', answer: 'refused', granted, denied };
	return readingOf('tcf', { granted, denied }, isNeverNecessary);
}
