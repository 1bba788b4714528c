import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string) => parsePolicy({ text }, { kind: 'text' });
const namesIn = (text: string) => read(text).declarations.map(({ names }) => names.join(' '));

/** A heading, and what a line may say of a cookie: with a capital, and without one. */
const LANGUAGES: Readonly<
	Record<string, { above: string; capital: readonly string[]; small: readonly string[] }>
> = {
	en: {
		above: 'Cookies on this portal',
		capital: ['Keeps the map that you opened', 'Counts visits for 2 years', 'Guards the forms'],
		small: ['keeps the map that you opened', 'counts visits for 2 years', 'guards the forms'],
	},
	fr: {
		above: 'Cookies du portail',
		capital: ['Garde la carte ouverte', 'Compte les visites pendant 2 ans', 'Protège les formulaires'],
		small: ['garde la carte ouverte', 'compte les visites pendant 2 ans', 'protège les formulaires'],
	},
	de: {
		above: 'Cookies des Portals',
		capital: ['Merkt sich die Karte', 'Zählt Besuche, 2 Jahre lang', 'Schützt die Formulare'],
		small: ['merkt sich die Karte', 'zählt Besuche, 2 Jahre lang', 'schützt die Formulare'],
	},
	es: {
		above: 'Cookies del portal',
		capital: ['Guarda el mapa abierto', 'Cuenta las visitas durante 2 años', 'Protege los formularios'],
		small: ['guarda el mapa abierto', 'cuenta las visitas durante 2 años', 'protege los formularios'],
	},
	pl: {
		above: 'Pliki cookies portalu',
		capital: ['Zapamiętuje otwartą mapę', 'Zlicza wizyty przez 2 lata', 'Chroni nasze formularze'],
		small: ['zapamiętuje otwartą mapę', 'zlicza wizyty przez 2 lata', 'chroni nasze formularze'],
	},
	'no vocabulary': {
		above: 'Sütik ezen az oldalon (cookies)',
		capital: ['Megőrzi a megnyitott térképet', 'Számolja a látogatásokat', 'Védi az űrlapokat'],
		small: ['megőrzi a megnyitott térképet', 'számolja a látogatásokat', 'védi az űrlapokat'],
	},
};
const NAMES = ['lantern_map', '_lantern_id', 'PHPSESSID', '_pk_ses.*', 'lantern_choice', '_ga'];
/** Words that are names only beside names. */
const WORDS = ['basket', 'theme', 'AcceptedCookies'];

describe.each(Object.entries(LANGUAGES))(
	'lines of a name and words in %s',
	(_, { above, capital, small }) => {
		it('give their names back', () => {
			fc.assert(
				fc.property(
					fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 5 }),
					fc.option(fc.constantFrom(...WORDS)),
					fc.constantFrom(capital, small),
					fc.constantFrom('', '.'),
					fc.constantFrom('\n', '\n\n'),
					(names, word, phrases, stop, gap) => {
						const all =
							word === null || phrases === small ? names : [names[0] ?? '', word, ...names.slice(1)];
						const lines = all.map((name, index) => `${name} ${phrases[index % phrases.length]}${stop}`);
						expect(namesIn([above, ...lines].join(gap))).toEqual(all);
					},
				),
				{ numRuns: 60, seed: 14 },
			);
		});
	},
);

it('a line alone is read under words about cookies, by a well-known name', () => {
	expect(namesIn('Cookies of the portal\n\n_ga Tells visitors apart.')).toEqual(['_ga']);
});

it('a word in the place of a name is left open', () => {
	const { declarations, issues } = read(
		'Galletas propias\n\n_idioma Guarda el idioma elegido.\naviso_visto Recuerda el aviso.\nsesion Mantiene la entrada.',
	);
	expect(declarations).toHaveLength(2);
	expect(issues.map(({ reason, line }) => [reason, line])).toEqual([['row-without-a-cookie-name', 5]]);
});

it.each([
	'We set cookies. Among them are these of the maker:\n_ga and _gid are used to count visitors, while\n_gat is used to slow requests down. When\nlanguage settings are kept, another is used.',
	'For developers\n\nAPI_KEY values are kept by the developer.\nSOME_VALUE is kept too.',
])('running text is none: %s', (text) => {
	expect(namesIn(text)).toEqual([]);
});

describe('a description that ran into the names', () => {
	it.each([
		[
			'Cookies that we set\n\n_qmThis is the number of your map.\n_qmvRandom text that tells visits apart.',
			['_qm', '_qmv'],
		],
		['Nos cookies\n\n_qmCe cookie garde la carte.\n_qmvNombre tiré au hasard.', ['_qm', '_qmv']],
	])('%s', (text, names) => {
		const { declarations } = parsePolicy({ text }, { kind: 'text' });
		expect(declarations.map((row) => row.names[0])).toEqual(names);
		expect(declarations.map(({ certainty }) => certainty)).toEqual(['likely', 'likely']);
	});

	it('is none where no word of it shows', () => {
		const text = 'Cookies that we set\n\n_quayMap keeps the map.\n_quayView keeps the view.';
		expect(parsePolicy({ text }, { kind: 'text' }).declarations.map((row) => row.names[0])).toEqual([
			'_quayMap',
			'_quayView',
		]);
	});
});
