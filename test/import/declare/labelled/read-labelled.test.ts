import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';
import {
	LABEL_WORDS,
	type Labelled,
	type LabelWords,
	MARKUP_STRUCTURES,
	TEXT_STRUCTURES,
} from './labelled-structures.ts';

const YEAR = 365 * 86_400;
/** Names by their form, and words that only the label makes names. */
const NAMES = [
	['quay_id', 'harbourChoice', 'pier.sid'],
	['quays', 'tide_no', 'berth'],
];
/** The facts that stand beside the name: by their index in the words. */
const FACTS = [[2], [3], [2, 3], [4, 3, 2]];

function cookiesOf(
	words: LabelWords,
	names: readonly string[],
	facts: readonly number[],
): readonly Labelled[] {
	const values: Readonly<Record<number, string>> = { 2: words[6], 3: words[5], 4: 'Lagoon' };
	return names.map((name) => [
		[words[1], name],
		...facts.map((fact) => [words[fact] ?? '', values[fact] ?? ''] as const),
	]);
}

describe('cookies with labelled facts are read whatever they stand in', () => {
	it.each([...Object.entries(MARKUP_STRUCTURES), ...Object.entries(TEXT_STRUCTURES)])(
		'%s',
		(structure, write) => {
			const isMarkup = structure in MARKUP_STRUCTURES;
			// Over languages and structures, every kind of names meets all facts.
			for (const [at, [language, words]] of Object.entries(LABEL_WORDS).entries())
				for (const [kind, names] of NAMES.entries())
					for (const facts of FACTS.filter((_, index) => (index + at + kind + structure.length) % 4 === 0)) {
						const body = write(cookiesOf(words, names, facts));
						const text = isMarkup ? `<h1>${words[0]}</h1>${body}` : `${words[0]}\n\n${body}\n`;
						const { declarations } = parsePolicy({ text });
						const what = `${language} ${facts}\n${text}`;
						expect(
							declarations.flatMap((row) => row.names),
							what,
						).toEqual(names);
						for (const { lifetime, provider } of declarations) {
							expect(lifetime?.seconds, what).toBe(facts.includes(3) ? YEAR : undefined);
							expect(provider, what).toBe(facts.includes(4) ? 'Lagoon' : null);
						}
					}
		},
	);
});

describe('labels of other things declare nothing', () => {
	it.each([
		[
			'somebody',
			'<h2>Contact</h2><ul><li>Name: Harbour Office</li><li>Purpose: questions on cookies</li></ul>',
		],
		['a service', 'Cookies\n\nName: Lagoon\nProvider: Lagoon Ltd\nPurpose: Counts visits\n'],
		['a category', 'Cookies\n\nName: Statistics\nPurpose: Counts visits\n'],
		['a word of a form', '<h2>Cookies</h2><form><label>Name</label><p>Purpose</p></form>'],
		[
			'a word where cookies are not spoken of',
			'Register of boats\n\nName: lagoon\nPurpose: carries people\n',
		],
	])('%s', (_, text) => {
		expect(parsePolicy({ text }).declarations).toEqual([]);
	});
});

it('takes the name whose label speaks of cookies', () => {
	const text =
		'Cookies\n\nName: Lagoon\nProvider: Lagoon Ltd\nPurpose: Counts visits\nCookie name: lagoon_id\nCookie duration: 1 year\n';
	expect(parsePolicy({ text }).declarations).toMatchObject([
		{ names: ['lagoon_id'], provider: 'Lagoon Ltd', lifetime: { seconds: YEAR } },
	]);
});

it('keeps what else stands in an item with its cookie', () => {
	const text =
		'<h2>Cookies</h2><ul><li><p>Name: quays</p><p>Purpose: counts boats</p><p><a href="/x">More about these boats</a> at the Harbour.</p></li><li><p>Name: berth</p><p>Purpose: keeps the berth</p></li></ul>';
	expect(parsePolicy({ text }).declarations.map(({ names }) => names[0])).toEqual(['quays', 'berth']);
});

it('reads a label and its value side by side, and a row of labels as none', () => {
	const beside =
		'<h2>Cookies</h2><p><span>Name</span> <span>quay_id</span></p><p><span>Purpose</span><span>Keeps the quay</span></p>';
	expect(parsePolicy({ text: beside }).declarations).toMatchObject([
		{ names: ['quay_id'], purpose: 'Keeps the quay' },
	]);
	const row = '<h2>Cookies</h2><p><b>Name</b> <b>Purpose</b></p><p>quay_id Keeps the quay</p>';
	expect(parsePolicy({ text: row }).declarations).toMatchObject([{ names: ['quay_id'] }]);
});

describe('labels may stand without values', () => {
	const boxes = (rows: readonly Labelled[]) =>
		`<h1>Cookies</h1>${rows.map((row) => `<div>${row.map(([label, value]) => `<div>${label}</div><div>${value}</div>`).join('')}</div>`).join('')}`;
	it.each([
		['cs', 'Název', 'Expirace', 'Funkce'],
		['en', 'Name', 'Expiry', 'Function'],
		['de', 'Name', 'Laufzeit', 'Funktion'],
		['fr', 'Nom', 'Durée', 'Finalité'],
	])('%s', (_, name, lifetime, purpose) => {
		const rows: readonly Labelled[] = [
			[
				[name, 'quay_one'],
				[lifetime, ''],
				[purpose, ''],
			],
			[
				[name, 'quay_two'],
				[lifetime, '1 day'],
				[purpose, ''],
			],
			[
				[name, 'berth'],
				[lifetime, ''],
				[purpose, 'Keeps the berth'],
			],
		];
		const text = `${boxes(rows)}<h2>Statistics</h2>${boxes([
			[
				[name, 'tide_no'],
				[lifetime, ''],
				[purpose, ''],
			],
		])}`;
		const { declarations, issues } = parsePolicy({ text });
		expect(declarations.map((row) => row.names[0])).toEqual(['quay_one', 'quay_two', 'berth', 'tide_no']);
		expect(declarations[1]?.lifetime?.seconds).toBe(86_400);
		expect(issues).toEqual([]);
	});
});

it('a label that is not known and its value are no name over facts', () => {
	const text = 'Cookies\n\nquayRef: /content/harbour/quay\n\nPurpose: Sharing data with others\n';
	expect(parsePolicy({ text }).declarations).toEqual([]);
});

describe('a labelled line between cookies holds for those below it, where one stood over the first', () => {
	const rowsOf = (text: string) =>
		parsePolicy({ text }).declarations.map(({ names, category, provider }) => [names[0], category, provider]);

	it('with names alone above their facts', () => {
		expect(
			rowsOf(
				'Category: Necessary\nThese keep the harbour open.\nquay_id\nExpiry: 29 days\nInitiator: Harbour server\nCategory: Statistics\nThese count boats.\ntide_no\nExpiry: 2 days\nGoogle Analytics: counts boats\ntide_ref\nExpiry: 1 day\n',
			),
		).toMatchObject([
			['quay_id', 'necessary', null],
			['tide_no', 'statistical', 'Google Analytics'],
			['tide_ref', 'statistical', null],
		]);
	});

	it.each([
		['de', 'Anbieter', 'Name', 'Zweck', 'Laufzeit', '1 Jahr'],
		['fr', 'Fournisseur', 'Nom', 'Finalité', 'Durée', '1 an'],
		['sv', 'Leverantör', 'Namn', 'Syfte', 'Lagringstid', '1 år'],
	])('with labels for names (%s)', (_, provider, name, purpose, lifetime, year) => {
		const cookie = (own: string) => `${name}: ${own}\n${purpose}: x\n${lifetime}: ${year}\n\n`;
		const text = `Cookies\n\n${provider}: Lagoon\n\n${cookie('quay_id')}${cookie('quay_no')}${provider}: Harbour\n\n${cookie('tide_id')}`;
		expect(rowsOf(text).map(([own, , by]) => [own, by])).toEqual([
			['quay_id', 'Lagoon'],
			['quay_no', 'Lagoon'],
			['tide_id', 'Harbour'],
		]);
	});

	it('and not where it is the last fact of each', () => {
		const cookie = (own: string, category: string) => `Name: ${own}\nPurpose: x\nCategory: ${category}\n\n`;
		expect(
			rowsOf(`Cookies\n\n${cookie('quay_id', 'Necessary')}${cookie('tide_id', 'Statistics')}`),
		).toMatchObject([
			['quay_id', 'necessary', null],
			['tide_id', 'statistical', null],
		]);
	});
});

describe('a title that is a label as well gives no cookie the lifetime of the one before', () => {
	const records = ['_quay', '_pier'].map((name, index) => [
		`Name: ${name}`,
		'Purpose: counts boats',
		`Duration: ${index + 1} years`,
	]);
	it.each([
		[
			'a heading',
			`<h1>Cookies</h1><h2>Retention</h2>${records
				.flat()
				.map((line) => `<p>${line}</p>`)
				.join('')}`,
		],
		[
			'a heading over lists',
			`<h1>Cookies</h1><h2>Duration</h2>${records.map((own) => `<ul><li>${own.join('<li>')}</ul>`).join('')}`,
		],
		['a line', `Cookies\n\nRetention\n${records.flat().join('\n')}\n`],
	])('%s', (_, text) => {
		const { declarations } = parsePolicy({ text });
		expect(declarations.map(({ names, lifetime }) => [names.join(), lifetime?.text])).toEqual([
			['_quay', '1 years'],
			['_pier', '2 years'],
		]);
	});
});

it('a paragraph behind the list that describes a cookie gives it no fact', () => {
	const text =
		'<h1>Cookies</h1><ul><li>Name: _quay<li>Purpose: counts boats</ul><p>Duration: we keep our letters for 2 years.</p>';
	const { declarations } = parsePolicy({ text });
	expect(declarations).toMatchObject([{ names: ['_quay'], purpose: 'counts boats', lifetime: null }]);
});

it('facts in paragraphs behind a list go on with its cookie', () => {
	const text = ['_quay', '_pier']
		.map(
			(name, at) =>
				`<ul><li>Name: ${name}<li>Provider: Acme</ul><p>Purpose: counts boats</p><p>Duration: ${at + 1} days</p>`,
		)
		.join('');
	const { declarations } = parsePolicy({ text: `<h1>Cookies</h1>${text}` });
	expect(declarations.map(({ names, lifetime }) => [names.join(), lifetime?.text])).toEqual([
		['_quay', '1 days'],
		['_pier', '2 days'],
	]);
});

it('ends a record without values at a heading of a higher rank', () => {
	const fields = (name: string, values: boolean) =>
		`<h5>Name</h5><p>${name}</p><h5>Ablauf</h5>${values ? '<p>1 Jahr</p>' : ''}<h5>Zweck</h5>${values ? '<p>zählt Boote</p>' : ''}`;
	const page = `<h1>Cookies</h1><h2>Kai</h2>${fields('hafen_kai', false)}<h2>Google Analytics</h2><p>Statistik</p>${fields('hafen_zahl', true)}`;
	const { declarations } = parsePolicy({ text: page }, { name: 'x.html' });
	expect(declarations.map(({ names, purpose }) => [names.join(), purpose])).toEqual([
		['hafen_kai', null],
		['hafen_zahl', 'zählt Boote'],
	]);
});

it.each([
	['Examples of cookies', 'Duration', '1 year'],
	['Exemples de cookies', 'Durée', '1 an'],
	['Voorbeelden van cookies', 'Bewaartermijn', '1 jaar'],
])('reads names under a label for examples: %s', (label, duration, value) => {
	const text = `Cookies\n\n${label}\n\nhafen_ref · hafen_zahl\n\n${duration}\n\n${value}\n`;
	expect(parsePolicy({ text }).declarations.map(({ names }) => names)).toEqual([['hafen_ref', 'hafen_zahl']]);
});

describe('a list of labels below a row of names', () => {
	const facts = '  • type: first party cookie\n  • purpose: keeps you signed in\n  • duration: session\n';
	const rowsOf = (text: string) =>
		parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, lifetime }) => [
			names.join(' '),
			lifetime?.seconds ?? null,
		]);

	it.each(['and', 'ja', 'og'])('one of which is a name by its form, joined by "%s"', (word) => {
		const text = `Cookies\n\nberth, pier_exp, quay-key ${word} PIER-REQUEST-TOKEN\n\n${facts}\nMore of it.\n`;
		expect(rowsOf(text)).toEqual([['berth pier_exp quay-key PIER-REQUEST-TOKEN', 0]]);
	});

	it('items that each begin with a label for the name keep their own facts, whatever stands above', () => {
		const item = (name: string, vendor: string) =>
			`-  Name: ${name}\n   Domain: .pier.example\n   Purpose: keeps a choice\n   Vendor: ${vendor}\n`;
		const text = `# Cookies\n\n### Website cookies:\n\nWe need these to provide you with services available through our site, and to go on with these services:\n\n${item('pier_id', 'Harbour Ltd')}${item('pier_no', 'Quay Ltd')}\nMore of it.\n`;
		const { declarations } = parsePolicy({ text }, { kind: 'text' });
		expect(declarations.map(({ names, provider }) => [names[0], provider])).toEqual([
			['pier_id', 'Harbour Ltd'],
			['pier_no', 'Quay Ltd'],
		]);
	});

	it('the labels of a cookie whose name was lost are no facts of the one before', () => {
		const lost = '  • type: first party cookie\n  • purpose: keeps your choice\n  • duration: 6 months\n';
		const text = `Cookies\n\nberth, pier_exp and quay-key\n\n${facts}\n\n${lost}\nMore of it.\n`;
		expect(rowsOf(text)).toEqual([['berth pier_exp quay-key', 0]]);
		expect(parsePolicy({ text }, { kind: 'text' }).issues.map(({ reason }) => reason)).toEqual([
			'row-without-a-cookie-name',
		]);
	});
});
