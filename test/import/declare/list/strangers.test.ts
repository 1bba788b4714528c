import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string, name = 'policy.md') => parsePolicy({ text }, { name });
const namesOf = (text: string) => read(text).declarations.flatMap(({ names }) => names);

/** A list of which one item has the form of a name. */
const listOf = (title: string, odd: string) =>
	`# Privacy\n\n${title}\n\n- [Harbour Ads](https://harbour.example/privacy)\n- ${odd}\n- Quay & Sons\n- [Lighthouse](https://light.example)\n- Mole Media GmbH\n`;

describe('a list of other things', () => {
	it.each([
		['We work with these partners for advertising cookies:', 'pier.control'],
		['Wij delen gegevens met deze partijen en hun cookies:', 'Neap.TIDE'],
		['Unsere Seiten und ihre Cookies:', 'hafen.lol'],
		['Nos partenaires et leurs cookies :', 'Rade.ad'],
	])('%s %s is a host or a company', (title, odd) => {
		expect(namesOf(listOf(title, odd))).toEqual([]);
	});

	it('a count and its unit, with the mark of a note, are none', () => {
		const text = '- 44-KNOT COMBINED RATING*\n- Build\n- 12-YEAR ESTIMATE*\n';
		expect(namesOf(`# Privacy\n\n${text}\nSee our cookie policy.\n`)).toEqual([]);
	});

	it('a name by its form alone is somebody or something', () => {
		expect(namesOf(listOf('People who looked for you:', 'pier_and_mole - a sailor'))).toEqual([]);
		expect(namesOf(listOf('Reviews:', 'P*Trade Review'))).toEqual([]);
	});

	it.each([
		['_ga - counts', '_ga'],
		['pier_id: a cookie that counts', 'pier_id'],
		['pier_id: kept for 2 years', 'pier_id'],
	])('%s says itself that it is a cookie', (item, name) => {
		expect(namesOf(listOf('What we keep:', item))).toEqual([name]);
	});

	it('dotted names are read where names are listed', () => {
		const text =
			'## Cookies\n\n- pier.sid: the session\n- pier.lang: the language\n- quay_id: counts visits\n';
		expect(namesOf(text)).toEqual(['pier.sid', 'pier.lang', 'quay_id']);
	});
});

describe('words and numbers that have the form of names', () => {
	it.each([
		'**Harbour Ltd**\nMole 1\n\nUst-Id: DE123456789\nRegister: HRB 1234 B\n',
		'# Terms\n\n#### Harbour user-ID\n\nYour user-ID is shown to others.\n\n#### Bids\n\nBids bind.\n',
		'Cookies know you by a number alone (such as cookie ID ABC12345), never by your name.',
		'We use the so-called "_maskAddress()" script of our analytics cookies.',
		'pageReference: /harbour/legal/chapter-1\n\nWe use cookies.\n\npageReference: /harbour/legal/chapter-2\n',
	])('%s', (text) => {
		expect(namesOf(text)).toEqual([]);
	});

	it('signals of consent are none, in code either', () => {
		const text =
			'| Cookie | Duration |\n|---|---|\n| `analytics_storage`, `ad_storage` | 1 year |\n| pier_id | 1 year |\n';
		expect(namesOf(text)).toEqual(['pier_id']);
	});

	it('where a column or a quote says so, they are names', () => {
		expect(
			namesOf(
				'| Cookie | Purpose | Duration |\n|---|---|---|\n| user-ID | login | 1 day |\n| TS01234567 | load | session |\n',
			),
		).toEqual(['user-ID', 'TS01234567']);
		expect(namesOf('## Cookies\n\n- `wp-settings-ID`: your settings\n- `_ga_ID`: counts\n')).toEqual([
			'wp-settings-*',
			'_ga_*',
		]);
	});

	it('cells that ran together make no names, and what stands among them stays open', () => {
		const text =
			'<h2>Cookies</h2><p>Name Use Kept for__cfruidHarbour Cloud This cookie limits the rate of each client.30 days__cf_bmHarbour Cloud This cookie tells people from bots.30 minutes_quayHarbour Cloud This cookie counts.</p>';
		const { declarations, issues } = read(text, 'policy.html');
		expect(declarations.flatMap(({ names }) => names)).toEqual([]);
		expect(issues.map(({ suggested }) => suggested?.names)).toEqual([
			['__cfruid', '__cf_bm', 'minutes_quayHarbour'],
		]);
	});
});

describe('items that are sentences', () => {
	it('plain words and words with a hyphen begin them as names do', () => {
		const text =
			'# Cookies\n\nWe use these cookies so that the harbour works:\n\n  • pier_test is used to test whether cookies can be kept.\n  • quaytest is used to test the same.\n  • pier_login is used after you log in.\n  • MOLE-ID allows for better help. It is set for 12 hours.\n';
		expect(namesOf(text)).toEqual(['pier_test', 'quaytest', 'pier_login', 'MOLE-ID']);
	});

	it('words of the language do not', () => {
		const text =
			'# Cookies\n\nWe use cookies:\n\n- pier_test is used to test cookies.\n- pier_login is used after a login.\n- they are kept for a year.\n- without them nothing works.\n';
		expect(namesOf(text)).toEqual([]);
		expect(read(text).issues.flatMap(({ suggested }) => suggested?.names)).toEqual([
			'pier_test',
			'pier_login',
		]);
	});
});

it('names alone in a list live as long as the title above says', () => {
	const text =
		'## Session cookies\n\nWe use these session cookies:\n\n- quay_id\n- pier_ses\n\n## Other cookies\n\n- mole_id\n';
	expect(read(text).declarations.map(({ lifetime }) => lifetime?.kind)).toEqual([
		'session',
		'session',
		undefined,
	]);
});

it.each([
	'<h2>Cookies</h2><ul><li><b>Provider:</b> Lagoon Ltd.</li><li><b>Related domains:</b> <code>js.lagoon.com</code>, <code>pay.lagoon.com</code></li></ul>',
	'<h2>Cookies</h2><ul><li><b>Dominios relacionados:</b> <code>js.lagoon.com</code></li></ul>',
	'<h2>Cookies</h2><ul><li>↗ @harbour_lagoon</li></ul>',
])('hosts and handles: %s', (text) => {
	expect(parsePolicy({ text }).declarations).toEqual([]);
});
