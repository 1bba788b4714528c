import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReferenceList } from '../../src/import/read-reference-list.ts';

const HEADER =
	'ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match';
const CSV = `${HEADER}
1,Invented Analytics,Analytics,_inv,"invented.example (or site''s own)","Counts, and ""measures""",2 years,Invented Ltd,https://invented.example/,0
2,Invented Analytics,Analytics,_inv_,,Keeps a visit together,1 day,Invented Ltd,,1
3,Invented Shield,Security,shield_id,.shield.example,Protects,Session,Shield Ltd,,0
4,Nameless,Marketing,,,,,,,0
`;
const ENTRIES = [
	{
		name: '_inv',
		platform: 'Invented Analytics',
		category: 'statistical',
		domain: "invented.example (or site''s own)",
		wildcard: false,
	},
	{ name: '_inv_', platform: 'Invented Analytics', category: 'statistical', domain: null, wildcard: true },
	{
		name: 'shield_id',
		platform: 'Invented Shield',
		category: 'necessary',
		domain: '.shield.example',
		wildcard: false,
	},
];

describe('a list of well-known cookies', () => {
	it.each([
		['CSV', CSV],
		['CSV with a byte order mark', `\ufeff${CSV}`],
		['CSV of a spreadsheet', CSV.replaceAll('\n', '\r\n')],
	])('is read from %s', (_, text) => {
		expect(readReferenceList(text)).toEqual(ENTRIES);
	});

	it('is read from JSON by product, its fields headed as in the CSV or in the code’s way', () => {
		const json = {
			'Invented Analytics': [
				{
					ID: '1',
					Category: 'Analytics',
					'Cookie / Data Key name': '_inv',
					Domain: ENTRIES[0]?.domain,
					'Wildcard match': '0',
				},
				{
					ID: '2',
					Category: 'Analytics',
					'Cookie / Data Key name': '_inv_',
					Domain: '',
					'Wildcard match': 1,
				},
			],
			'Invented Shield': [{ category: 'Security' }],
		};
		expect(readReferenceList(JSON.stringify(json))).toEqual(ENTRIES.slice(0, 2));
		const code = {
			'Invented Shield': [
				{ id: 'x', category: 'Security', cookie: 'shield_id', domain: '.shield.example', wildcardMatch: '0' },
			],
		};
		expect(readReferenceList(JSON.stringify(code))).toEqual(ENTRIES.slice(2));
	});

	it.each([
		['a policy as CSV', 'Cookie name,Category,Provider,Duration\n_inv,Analytics,Invented,1 day\n'],
		['a policy as text', 'This portal uses the cookie _inv.'],
		['a policy file', '{"format":"cookie-policy/1","declarations":[]}'],
		['broken JSON', `{"wildcard": [`],
		['a header alone', HEADER],
		['nothing', ''],
	])('is not seen in %s', (_, text) => {
		expect(readReferenceList(text)).toBeNull();
	});

	it('is never found by throwing', () => {
		fc.assert(
			fc.property(fc.string(), (text) => Array.isArray(readReferenceList(`${HEADER}\n${text}`) ?? [])),
		);
	});
});
