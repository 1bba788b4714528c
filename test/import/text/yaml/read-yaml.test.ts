import { describe, expect, it } from 'vitest';
import { ImportError, parsePolicy } from '../../../../src/import/index.ts';

const rowsOf = (text: string, name: string | null = 'site.yml') =>
	parsePolicy({ text }, { name }).declarations.map(({ names, category, provider, lifetime }) => [
		names.join(' '),
		category,
		provider,
		lifetime?.text ?? null,
	]);

const SITE = `title: Harbour site
menu:
  popup-title: We use cookies
  save-caption: Save
footer:
  links:
    - name: Contact
      url: /contact
policy:
  sections:
    -
      title: Essential cookies
      content: |
        These keep the harbour open.
      list:
        -
          name: quay_open
          purpose: |
            Keeps the quay
            open
          expires: 1 year
        - name: berths
          purpose: Keeps the berth
          expires: when you close the browser
    - title: Counting boats (Google Analytics)
      list:
        - name: _ga
          purpose: counts boats
          expires: 2 years
        - {name: _gid, purpose: counts boats, expires: 1 day}
`;

const ROWS = [
	['quay_open', 'necessary', null, '1 year'],
	['berths', 'necessary', null, 'when you close the browser'],
	['_ga', 'statistical', 'Google Analytics', '2 years'],
	['_gid', 'statistical', 'Google Analytics', '1 day'],
];

describe('cookies among the other settings of a site are read at any depth', () => {
	it('in a file of YAML', () => {
		expect(rowsOf(SITE)).toEqual(ROWS);
	});

	it('in the front matter of a page', () => {
		expect(rowsOf(`---\n${SITE}---\n\nSome words of the page.\n`, 'cookies.md')).toEqual(ROWS);
	});

	it('within keys that say nothing', () => {
		const deep = SITE.split('\n').map((line) => `      ${line}`);
		expect(rowsOf(['a:', '  b:', '    - c:', ...deep].join('\n'))).toEqual(ROWS);
	});

	it.each([
		[
			'de',
			'cookies:\n  eintraege:\n    - name: hafen_id\n      zweck: Merkt sich den Hafen\n      laufzeit: 30 Tage\n',
			'30 Tage',
		],
		[
			'fr',
			'cookies:\n  liste:\n    - nom: hafen_id\n      finalite: Garde le port\n      duree: 13 mois\n',
			'13 mois',
		],
		['sv', 'kakor:\n  - namn: hafen_id\n    syfte: Minns hamnen\n    lagringstid: 2 dagar\n', '2 dagar'],
		['es', 'galletas:\n  hafen_id:\n    finalidad: Guarda el puerto\n    duracion: 6 meses\n', '6 meses'],
	])('with keys in %s', (_, text, lifetime) => {
		expect(rowsOf(text).map(([name, , , own]) => [name, own])).toEqual([['hafen_id', lifetime]]);
	});

	it('with their lines', () => {
		expect(parsePolicy({ text: SITE }, { name: 'site.yml' }).declarations.map(({ line }) => line)).toEqual([
			17, 22, 27, 30,
		]);
	});
});

it('reads the texts beside the records too', () => {
	const text = `${SITE}words:\n  body: |\n    | Name | Purpose | Expires |\n    |---|---|---|\n    | tide_id | Keeps the tide | 3 days |\n`;
	expect(rowsOf(text).map(([name]) => name)).toEqual([...ROWS.map(([name]) => name), 'tide_id']);
});

it('declares nothing of other settings', () => {
	const text =
		'title: Harbour\ncookies:\n  popup-title: We use cookies\n  accept-caption: Accept\nteam:\n  - name: Ann\n    role: captain\n';
	expect(rowsOf(text)).toEqual([]);
});

describe('what a file says of itself is no cookie', () => {
	const OWN = 'name: harbour_cookies\ndescription: All about our cookies\nexpires: in 2 years\n';

	it('in the front matter of a page', () => {
		expect(rowsOf(`---\n${OWN}---\n\nWords of the page.\n`, 'page.md')).toEqual([]);
	});

	it('in a file of YAML beside its cookies', () => {
		expect(rowsOf(`${OWN}${SITE}`)).toEqual(ROWS);
	});
});

it('the key over a record is no text', () => {
	const text = 'a:\n  sid_x:\n    duration: 1 year\n    purpose: keeps the quay\n  b: c\n';
	expect(rowsOf(text).map(([name]) => name)).toEqual(['sid_x']);
});

it('a text under the name of a well-known cookie is its purpose', () => {
	const text = 'cookies:\n  title: Our cookies\n  _ga: counts boats\n  more:\n    a: b\n  last: words\n';
	const { declarations } = parsePolicy({ text }, { name: 'site.yml' });
	expect(declarations.map(({ names, purpose, line }) => [names, purpose, line])).toEqual([
		[['_ga'], 'counts boats', 3],
	]);
});

describe('values of cookies in YAML', () => {
	it('are refused as those in JSON are', () => {
		const text = 'site: harbour\ncookies:\n  sessionid: quay\n  hafen: dark\n';
		expect(() => parsePolicy({ text }, { name: 'jar.yml' })).toThrow(ImportError);
	});

	it('are no texts under a key for cookies', () => {
		const text =
			'cookies:\n  title: Cookies\n  accept: Accept\n  list:\n    - name: harbour_id\n      purpose: keeps the berth\n      duration: 1 day\n';
		const { declarations } = parsePolicy({ text }, { name: 'en.yml' });
		expect(declarations.map(({ names }) => names)).toEqual([['harbour_id']]);
	});
});
