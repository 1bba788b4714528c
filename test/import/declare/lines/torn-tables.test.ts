import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

/** A title; the headings; what for, a text for each of three cookies; lifetimes of a session, a day and two years. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
	en: [
		'Cookies',
		'Name',
		'Provider',
		'Purpose',
		'Expiry',
		'Keeps you aboard while you walk from quay to quay',
		'Remembers the ferry',
		'Counts the ships in the harbour',
		'Session',
		'1 day',
		'2 years',
	],
	fr: [
		'Cookies',
		'Nom',
		'Fournisseur',
		'Finalité',
		'Durée',
		'Garde votre place à bord de quai en quai',
		'Retient le bac choisi',
		'Compte les bateaux du port',
		'Session',
		'1 jour',
		'2 ans',
	],
	de: [
		'Cookies',
		'Name',
		'Anbieter',
		'Zweck',
		'Laufzeit',
		'Hält den Platz an Bord von Kai zu Kai',
		'Merkt sich die Fähre',
		'Zählt die Schiffe im Hafen',
		'Sitzung',
		'1 Tag',
		'2 Jahre',
	],
	it: [
		'Cookie',
		'Nome',
		'Fornitore',
		'Finalità',
		'Durata',
		'Mantiene il posto a bordo di molo in molo',
		'Ricorda il traghetto',
		'Conta le navi nel porto',
		'Sessione',
		'1 giorno',
		'2 anni',
	],
	nl: [
		'Cookies',
		'Naam',
		'Aanbieder',
		'Doel',
		'Bewaartermijn',
		'Houdt de plaats aan boord van kade tot kade',
		'Onthoudt de gekozen pont',
		'Telt de schepen in de haven',
		'Sessie',
		'1 dag',
		'2 jaar',
	],
	pl: [
		'Pliki cookie',
		'Nazwa',
		'Dostawca',
		'Cel',
		'Okres ważności',
		'Utrzymuje miejsce na pokładzie od nabrzeża',
		'Pamięta wybrany prom',
		'Liczy statki w porcie',
		'Sesja',
		'1 dzień',
		'2 lata',
	],
};
const NAMES = ['quay_sid', 'ferry_choice', 'ship_count'];
const SECONDS = [0, 86_400, 2 * 365 * 86_400];
const PROVIDERS = ['Port Lagoon', 'Port Lagoon', 'Tide Counter'];

type Cells = readonly (readonly string[])[];
const wrapped = (text: string, width: number) =>
	text.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}})\\s`, 'g'), '$1\n');
const turned = (cells: Cells) => (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));

const LAYOUTS: Readonly<Record<string, (rows: Cells, head: readonly string[]) => string>> = {
	'a cell a paragraph, without a header': (rows) => rows.flat().join('\n\n'),
	'a cell a line, without a header': (rows) => rows.flat().join('\n'),
	'rows apart, without a header': (rows) => rows.map((row) => row.join('\n')).join('\n\n'),
	'broken cells, without a header': (rows) =>
		rows
			.flat()
			.map((cell) => wrapped(cell, 24))
			.join('\n'),
	'broken cells, rows apart': (rows) =>
		rows.map((row) => row.map((cell) => wrapped(cell, 24)).join('\n')).join('\n\n'),
	'columns with titles': (rows, head) =>
		turned([head, ...rows])
			.map((column) => column.join('\n'))
			.join('\n'),
	'columns with titles, apart': (rows, head) =>
		turned([head, ...rows])
			.map((column) => column.join('\n'))
			.join('\n\n'),
	'columns with titles, a cell a paragraph': (rows, head) =>
		turned([head, ...rows])
			.flat()
			.join('\n\n'),
	'columns without titles': (rows) =>
		turned(rows)
			.map((column) => column.join('\n'))
			.join('\n\n'),
};

describe('tables of which each cell stands on a line of its own', () => {
	for (const [layout, write] of Object.entries(LAYOUTS))
		it(layout, () => {
			for (const [language, words] of Object.entries(WORDS)) {
				const rows = NAMES.map((name, at) => [
					name,
					PROVIDERS[at] ?? '',
					words[5 + at] ?? '',
					words[8 + at] ?? '',
				]);
				const text = `# ${words[0]}\n\n${write(rows, words.slice(1, 5))}\n`;
				const { declarations } = parsePolicy({ text });
				const what = `${language}\n${text}`;
				expect(
					declarations.flatMap(({ names }) => names),
					what,
				).toEqual(NAMES);
				expect(
					declarations.map(({ lifetime }) => lifetime?.seconds),
					what,
				).toEqual(SECONDS);
				expect(
					declarations.map(({ provider }) => provider),
					what,
				).toEqual(PROVIDERS);
			}
		});

	it('names and lifetimes alone, one list behind the other', () => {
		for (const words of Object.values(WORDS))
			for (const titles of [[words[1], words[4]], []]) {
				const [names = [], lasts = []] = [NAMES, words.slice(8)];
				const text = `# ${words[0]}\n\n${[...titles.slice(0, 1), ...names].join('\n')}\n\n${[...titles.slice(1), ...lasts].join('\n')}\n`;
				const { declarations } = parsePolicy({ text });
				expect(
					declarations.map(({ lifetime }) => lifetime?.seconds),
					text,
				).toEqual(SECONDS);
			}
	});

	it('a name and words, and the lifetime on the line below', () => {
		for (const words of Object.values(WORDS)) {
			const lines = NAMES.map((name, at) => `${name} ${words[5 + at]}\n${words[8 + at]}`);
			const { declarations } = parsePolicy({ text: `# ${words[0]}\n\n${lines.join('\n')}\n` });
			expect(
				declarations.map(({ lifetime }) => lifetime?.seconds),
				lines.join('\n'),
			).toEqual(SECONDS);
		}
	});

	it('a cell that is missing under a header shifts no name into another column', () => {
		const text =
			'# Cookies\n\nName\nProvider\nPurpose\nExpiry\nquay_sid\nPort Lagoon\nKeeps your place\nSession\nferry_choice\nPort Lagoon\n1 day\nship_count\nTide Counter\nCounts the ships\n';
		const { declarations } = parsePolicy({ text });
		expect(declarations.map(({ names }) => names[0])).toEqual(NAMES);
		expect(declarations.map(({ lifetime }) => lifetime?.kind)).toEqual(['session', 'fixed', undefined]);
	});

	it.each([
		'# Cookies\n\nWe use some.\n\nquay_sid\n\nferry_choice\n\nAsk the harbour.\n',
		'# Files\n\nquay_sid\nferry_choice\nThe first is a table.\nThe other is a view of it.\n',
	])('names without lifetimes are no columns: %j', (text) => {
		expect(parsePolicy({ text }).declarations.filter(({ lifetime }) => lifetime !== null)).toEqual([]);
	});
});
