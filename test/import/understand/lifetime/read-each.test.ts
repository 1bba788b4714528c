import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../src/core/policy/lifetime.ts';
import { findEach, readEach } from '../../../../src/import/understand/lifetime/read-each.ts';

const seconds = (lifetimes: ReturnType<typeof readEach>) => lifetimes.map((lifetime) => lifetime.seconds);
const YEAR = 365 * DAY;
const MONTHS_13 = 13 * 30.4 * DAY;
const MONTHS_6 = 180 * DAY;

/** Two lifetimes of a language, and the words that part them. */
const LANGUAGES = [
	{ joiners: ['and', ', ', ' / ', '\n'], dealt: 'respectively', first: '13 months', second: '6 months' },
	{ joiners: ['et', ', ', ' ; '], dealt: 'respectivement', first: '13 mois', second: '6 mois' },
	{
		joiners: ['und', 'bzw.', 'beziehungsweise'],
		dealt: 'respektive',
		first: '13 Monate',
		second: '6 Monate',
	},
	{ joiners: ['y', ', '], dealt: 'respectivamente', first: '13 meses', second: '6 meses' },
	{ joiners: ['e', ', '], dealt: 'rispettivamente', first: '13 mesi', second: '6 mesi' },
	{ joiners: ['e', ', '], dealt: 'respetivamente', first: '13 meses', second: '6 meses' },
	{ joiners: ['en', 'resp.'], dealt: 'respectievelijk', first: '13 maanden', second: '6 maanden' },
	{ joiners: ['i', 'oraz'], dealt: 'odpowiednio', first: '13 miesięcy', second: '6 miesięcy' },
	{ joiners: ['och', ', '], dealt: 'respektive', first: '13 månader', second: '6 månader' },
];

describe('lifetimes that a cell lists, one a name', () => {
	it('are parted by signs and words of any language, and dealt out in their order', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...LANGUAGES),
				fc.nat(3),
				fc.constantFrom('none', 'before', 'after'),
				({ joiners, dealt, first, second }, index, place) => {
					const joiner = joiners[index % joiners.length] ?? ',';
					const row = `${first} ${joiner} ${second}`;
					const text = place === 'none' ? row : place === 'before' ? `${dealt} ${row}` : `${row}, ${dealt}`;
					expect(seconds(readEach(text))).toEqual([MONTHS_13, MONTHS_6]);
				},
			),
		);
	});

	it.each([
		['13 and 6 months, respectively', [MONTHS_13, MONTHS_6]],
		['1 año y 1 mes, respectivamente', [YEAR, 30 * DAY]],
		['session and 13 months', [0, MONTHS_13]],
		['13 months for the first, 6 months for the second', [MONTHS_13, MONTHS_6]],
		['6 months for the second, 13 months for the first', [MONTHS_13, MONTHS_6]],
		['le premier 13 mois, le second 6 mois', [MONTHS_13, MONTHS_6]],
		['erstes: 13 Monate, zweites: 6 Monate', [MONTHS_13, MONTHS_6]],
	])('%s', (text, expected) => {
		expect(seconds(readEach(text))).toEqual(expected);
	});

	it.each([
		'Session, a few seconds, 13 months',
		'Session, quelques secondes, 13 mois',
		'Sitzung, ein paar Sekunden, 13 Monate',
		'Sesión, unos segundos, 13 meses',
		'Sessione, pochi secondi, 13 mesi',
		'Sessie, enkele seconden, 13 maanden',
	])('a length without a number has its place: %s', (text) => {
		expect(seconds(readEach(text))).toEqual([0, null, MONTHS_13]);
	});

	it.each([
		'13 months',
		'1 year and 1 month',
		'13 months and 6 days',
		'6 to 12 months',
		'1 y',
		'various, 1 day',
	])('%s lists none', (text) => {
		expect(readEach(text)).toEqual([]);
	});
});

describe('lifetimes that a sentence deals out', () => {
	it.each([
		['Cuentan las visitas. Duran un año y una hora, respectivamente.', [YEAR, HOUR]],
		['Mesure. Ils durent 13 mois et 30 minutes respectivement.', [MONTHS_13, 30 * MINUTE]],
		['The first lasts 2 weeks; the second 12 months at most.', [14 * DAY, YEAR]],
		['Zählen Besuche (2 Jahre bzw. 1 Tag).', [2 * YEAR, DAY]],
		['De eerste blijft 2 jaar, de tweede 1 dag.', [2 * YEAR, DAY]],
	])('%s', (text, expected) => {
		expect(seconds(findEach(text))).toEqual(expected);
	});

	it.each([
		'They are kept for 13 months. They tell the first visit from the second.',
		'Necessary and statistics cookies, respectively.',
	])('%s', (text) => {
		expect(findEach(text)).toEqual([]);
	});
});
