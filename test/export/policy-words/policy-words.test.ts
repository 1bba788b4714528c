import { describe, expect, it } from 'vitest';
import { CATEGORIES, PARTIES, STORAGE_KINDS } from '../../../src/core/policy/policy.ts';
import { lifetimeWords, realLifetime } from '../../../src/correct/propose/real-lifetime.ts';
import { POLICY_LANGUAGES, policyWords } from '../../../src/export/policy-words/index.ts';
import { findLifetime } from '../../../src/import/understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../../../src/import/understand/lifetime/read-lifetime.ts';
import { readCategory } from '../../../src/import/understand/read-category.ts';
import { readColumnRole } from '../../../src/import/understand/read-column-role.ts';
import { readParty } from '../../../src/import/understand/read-party.ts';
import { readStorage } from '../../../src/import/understand/read-storage.ts';
import { makeRow, NO_MATCH } from '../../popup/make-report.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

describe.each(POLICY_LANGUAGES)('the words of a policy in %s', (language) => {
	const words = policyWords(language);

	it('are read by our own importer as they are meant', () => {
		expect(words.language).toBe(language);
		for (const category of CATEGORIES) expect(readCategory(words.heading[category])).toBe(category);
		for (const party of PARTIES) expect(readParty(words.party[party])).toBe(party);
		for (const storage of STORAGE_KINDS) expect(readStorage(words.storage[storage])).toBe(storage);
		const roles = (headings: readonly string[]) => headings.map((text) => readColumnRole(text)?.role);
		expect(roles(words.older)).toEqual(['provider', 'function-and-location', 'name', 'purpose']);
		expect(roles(words.newer)).toEqual(['provider', 'name', 'lifetime', 'purpose']);
		expect(roles(Object.values(words.more))).toEqual(Object.keys(words.more));
	});

	it('write the platform’s own lifetimes exactly', () => {
		const days = Object.values(words.platform).map(([text]) => (readLifetime(text)?.seconds ?? 0) / DAY);
		expect(days).toEqual([14, 365, 180, 365]);
	});

	it.each([
		null,
		30,
		600,
		5000,
		3 * HOUR,
		1.2 * DAY,
		7 * DAY,
		40.3 * DAY,
		183 * DAY,
		365 * DAY,
		395.2 * DAY,
		400 * DAY,
		730 * DAY,
	])('write a lifetime of %s seconds so that it is read back, in a cell and in a sentence', (seconds) => {
		for (const isExact of [true, false]) {
			const lifetime = lifetimeWords(seconds === null ? null : { seconds, isExact }, words);
			const meant = { kind: lifetime.kind, seconds: lifetime.seconds };
			expect(readLifetime(lifetime.text)).toMatchObject(meant);
			const sentence = `Example (${words.party.third}). ${words.newer[2]}: ${lifetime.text}`;
			expect(findLifetime(sentence)).toMatchObject(meant);
		}
	});
});

describe('policyWords', () => {
	it.each([
		[['fr-BE'], 'fr'],
		[['pt_BR'], 'pt'],
		[['eu', 'es'], 'es'],
		[[null, 'de'], 'de'],
		[['ja'], 'en'],
		[[], 'en'],
	])('for %j is in %s', (languages, expected) => {
		expect(policyWords(...languages).language).toBe(expected);
	});
});

describe('lifetimeWords', () => {
	const en = policyWords('en');
	it.each([
		[null, true, 'Session'],
		[30, true, '30 seconds'],
		[1800, true, '30 minutes'],
		[24 * HOUR, true, '1 day'],
		[14 * DAY, true, '2 weeks'],
		[30 * DAY, true, '1 month'],
		[365 * DAY, true, '12 months'],
		[395.2 * DAY, true, '13 months'],
		[394.1 * DAY, true, '13 months'],
		// Off by more than a hundredth of any larger unit.
		[200.3 * DAY, true, '200 days'],
		[200.3 * DAY, false, 'at least 200 days'],
		[2.4 * DAY, true, '58 hours'],
		[61 * DAY, true, '61 days'],
		[393 * DAY, false, 'at least 13 months'],
		// The browsers' cap, and an hour before.
		[400 * DAY, true, '400 days (browsers’ limit)'],
		[400 * DAY, false, '400 days (browsers’ limit)'],
		[400 * DAY - HOUR, true, '400 days (browsers’ limit)'],
		[400 * DAY - HOUR - 1, true, '400 days'],
		[0, true, '1 second'],
	])('says %s seconds (measured: %s) as %j', (seconds, isExact, text) => {
		expect(lifetimeWords(seconds === null ? null : { seconds, isExact }, en).text).toBe(text);
	});
});

describe('realLifetime', () => {
	const history = {
		firstSeen: 0,
		timesSet: 1,
		lastCause: 'explicit',
		longestLifetime: 90 * DAY,
		setAt: null,
		verdictChanges: 0,
	} as const;
	const row = makeRow({ name: '_a' }, NO_MATCH, { days: 3 });
	it('is the longest of several, and of those seen before', () => {
		expect(realLifetime([])).toBeNull();
		expect(realLifetime([makeRow({ name: '_b' }, NO_MATCH)])).toBeNull();
		expect(realLifetime([row, makeRow({ name: '_b' }, NO_MATCH)])).toEqual({
			seconds: 3 * DAY,
			isExact: false,
		});
		expect(realLifetime([row, { ...row, lifetime: { seconds: 5 * DAY, isExact: true } }])).toEqual({
			seconds: 5 * DAY,
			isExact: true,
		});
		expect(realLifetime([{ ...row, history }])).toEqual({ seconds: 90 * DAY, isExact: false });
		expect(realLifetime([{ ...row, lifetime: null, history }])).toEqual({
			seconds: 90 * DAY,
			isExact: false,
		});
	});
});
