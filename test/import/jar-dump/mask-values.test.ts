import { describe, expect, it } from 'vitest';
import { maskValues } from '../../../src/import/jar-dump/mask-values.ts';

describe('masking values', () => {
	it.each([
		'9f3c2b7a1d5e',
		'd41d8cd98f00b204e9800998ecf8427e',
		'GA1.2.1044531.1796',
		'GS1.1.1732893412.3.1.1732893500.0.0.0',
		'fb.1.1596403881668.1116446470',
		'1b4e28ba-2fa1-11d2-883f-0016d3cca427',
		'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N',
		'tok2weeks44hQ',
		'dGhpcyBpcyBhIHNlY3JldCB2YWx1ZSAxMjM0NQ==',
	])('leaves nothing of %s', (value) => {
		expect(maskValues(`such as ${value}, for 2 years`)).toBe('such as …, for 2 years');
		expect(maskValues(`_id=${value}`)).toBe('_id=…');
	});

	it.each([
		'Counts visits for 13 months (ISO 27001, GDPR art. 6)',
		'https://policies.google.com/technologies/cookies?hl=fr#types-of-cookies',
		'P1Y2M10DT2H30M',
		'1year2months3days',
		'2027-02-19T10:00:00.000Z',
		'_hjAbsoluteSessionInProgress, _gat_UA-1234567-1, wp-settings-1',
		'Fax +33 (0)1 23 45 67 89, RCS Paris 538 168 329',
	])('leaves other words as they are: %s', (text) => {
		expect(maskValues(text)).toBe(text);
	});

	it('hides a value before its attributes, whatever it looks like', () => {
		expect(maskValues('sets login=plainword; path=/, then theme=dark; SameSite=Lax')).toBe(
			'sets login=…; path=/, then theme=…; SameSite=Lax',
		);
		expect(maskValues('a=b; the rest')).toBe('a=b; the rest');
	});

	it('hides what the query of an address holds', () => {
		expect(maskValues('https://a.example/p?sid=9f3c2b7a1d5e&lang=fr')).toBe(
			'https://a.example/p?sid=…&lang=fr',
		);
	});

	it('leaves the names that it is given', () => {
		expect(maskValues('_ga_1A2B3C4D5E6F', new Set(['_ga_1A2B3C4D5E6F']))).toBe('_ga_1A2B3C4D5E6F');
	});
});
