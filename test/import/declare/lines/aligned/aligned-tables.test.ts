import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../../src/import/index.ts';
import { brokenLine } from '../../../broken-line.ts';

/** Headings and cells of a language, in the words of these tests. */
interface Words {
	readonly above: string;
	readonly name: string;
	readonly provider: string;
	readonly purpose: string;
	readonly lifetime: string;
	readonly providers: readonly string[];
	readonly purposes: readonly string[];
	/** Each with its length in days. */
	readonly lifetimes: readonly (readonly [text: string, days: number])[];
}

const LANGUAGES: Readonly<Record<string, Words>> = {
	en: {
		above: 'Cookies of this portal',
		name: 'Cookie name',
		provider: 'Provider',
		purpose: 'Purpose',
		lifetime: 'Duration',
		providers: ['Lantern Council', 'Matomo', 'Hotjar'],
		purposes: ['Remembers the map that you opened', 'Counts the visits of a day', 'Guards the forms'],
		lifetimes: [
			['13 months', 395.2],
			['2 years', 730],
			['Session', 0],
			['30 minutes', 0.020833],
		],
	},
	fr: {
		above: 'Cookies de ce portail',
		name: 'Nom du cookie',
		provider: 'Fournisseur',
		purpose: 'Finalité',
		lifetime: 'Durée',
		providers: ['Ville de Lanterne', 'Matomo', 'Hotjar'],
		purposes: ['Retient la carte ouverte', 'Compte les visites du jour', 'Protège les formulaires'],
		lifetimes: [
			['13 mois', 395.2],
			['2 ans', 730],
			['Session', 0],
		],
	},
	de: {
		above: 'Cookies dieses Portals',
		name: 'Name des Cookies',
		provider: 'Anbieter',
		purpose: 'Zweck',
		lifetime: 'Speicherdauer',
		providers: ['Laternenstadt', 'Matomo', 'Hotjar'],
		purposes: ['Merkt sich die offene Karte', 'Zählt die Besuche aller Seiten', 'Schützt die Formulare'],
		lifetimes: [
			['13 Monate', 395.2],
			['2 Jahre', 730],
			['Sitzung', 0],
		],
	},
	es: {
		above: 'Cookies de este portal',
		name: 'Nombre de la cookie',
		provider: 'Proveedor',
		purpose: 'Finalidad',
		lifetime: 'Duración',
		providers: ['Ayuntamiento de Linterna', 'Matomo', 'Hotjar'],
		purposes: ['Recuerda el mapa abierto', 'Cuenta las visitas del día', 'Protege los formularios'],
		lifetimes: [
			['13 meses', 395.2],
			['2 años', 730],
			['Sesión', 0],
		],
	},
	it: {
		above: 'Cookie di questo portale',
		name: 'Nome del cookie',
		provider: 'Fornitore',
		purpose: 'Finalità',
		lifetime: 'Durata',
		providers: ['Comune di Lanterna', 'Matomo', 'Hotjar'],
		purposes: ['Ricorda la mappa aperta', 'Conta le visite del giorno', 'Protegge i moduli'],
		lifetimes: [
			['13 mesi', 395.2],
			['2 anni', 730],
			['Sessione', 0],
		],
	},
	nl: {
		above: 'Cookies van dit portaal',
		name: 'Naam van de cookie',
		provider: 'Aanbieder',
		purpose: 'Doel',
		lifetime: 'Bewaartermijn',
		providers: ['Gemeente Lantaarn', 'Matomo', 'Hotjar'],
		purposes: ['Onthoudt de geopende kaart', 'Telt de bezoeken van een dag', 'Beschermt de formulieren'],
		lifetimes: [
			['13 maanden', 395.2],
			['2 jaar', 730],
			['Sessie', 0],
		],
	},
	pt: {
		above: 'Cookies deste portal',
		name: 'Nome do cookie',
		provider: 'Fornecedor',
		purpose: 'Finalidade',
		lifetime: 'Duração',
		providers: ['Câmara da Lanterna', 'Matomo', 'Hotjar'],
		purposes: ['Recorda o mapa aberto', 'Conta as visitas do dia', 'Protege os formulários'],
		lifetimes: [
			['13 meses', 395.2],
			['2 anos', 730],
			['Sessão', 0],
		],
	},
};

const NAMES = [
	'lantern_map',
	'_lantern_id',
	'lantern_visits',
	'PHPSESSID',
	'_pk_id.*',
	'lantern_choice',
	'_ga',
];

type Fact = 'name' | 'provider' | 'purpose' | 'lifetime';
interface Row {
	readonly name: string;
	readonly provider: string;
	readonly purpose: string;
	readonly lifetime: readonly [text: string, days: number];
}

const ORDERS: readonly (readonly Fact[])[] = [
	['name', 'purpose', 'lifetime'],
	['name', 'lifetime', 'purpose'],
	['name', 'provider', 'purpose', 'lifetime'],
	['provider', 'name', 'lifetime', 'purpose'],
	['provider', 'name', 'purpose', 'lifetime'],
	['purpose', 'name', 'lifetime'],
];

const cellOf = (row: Row, fact: Fact) => (fact === 'lifetime' ? row.lifetime[0] : row[fact]);

const JOINTS = ['blanks', 'broken', 'lines', 'tabs over lines'] as const;
type Joint = 'glued' | (typeof JOINTS)[number];

function tableOf(words: Words, order: readonly Fact[], rows: readonly Row[], joint: Joint): string {
	const by = joint === 'glued' ? '' : joint === 'blanks' || joint === 'broken' ? ' ' : '\n';
	const header = order.map((fact) => words[fact]).join(joint === 'tabs over lines' ? '\t' : by);
	const lines = rows.map((row) => order.map((fact) => cellOf(row, fact)).join(by));
	return [
		words.above,
		header,
		...(joint === 'broken' ? lines.map((line) => brokenLine(line, 44)) : lines),
	].join('\n');
}

const factsOf = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, purpose, lifetime }) => ({
		names,
		purpose,
		days: lifetime?.seconds === undefined || lifetime.seconds === null ? null : lifetime.seconds / 86_400,
	}));

const rowsIn = ({ providers, purposes, lifetimes }: Words) =>
	fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 6 }).chain((names) =>
		fc.tuple(
			...names.map((name) =>
				fc.record({
					name: fc.constant(name),
					provider: fc.constantFrom(...providers),
					purpose: fc.constantFrom(...purposes),
					lifetime: fc.constantFrom(...lifetimes),
				}),
			),
		),
	);

/** German nouns have capitals: the last word of a table, on a line of its own, may be the title of what follows. */
const jointsOf = (language: string) => JOINTS.filter((joint) => language !== 'de' || joint !== 'broken');

describe.each(Object.entries(LANGUAGES))(
	'a table without separators in %s gives its rows back',
	(language, words) => {
		it.each(jointsOf(language))('cells joined by %s', (joint) => {
			fc.assert(
				fc.property(fc.constantFrom(...ORDERS), rowsIn(words), (order, rows) => {
					const read = factsOf(tableOf(words, order, rows, joint));
					expect(read).toEqual(
						rows.map(({ name, purpose, lifetime }) => ({
							names: [name],
							purpose,
							days: expect.closeTo(lifetime[1], 3),
						})),
					);
				}),
				{ numRuns: 40, seed: 14 },
			);
		});

		// A name may run into the word before it without a sign: what stands first is a name or a repeated provider.
		it('cells glued', () => {
			fc.assert(
				fc.property(fc.constantFrom(...ORDERS.slice(0, 3)), rowsIn(words), (order, rows) => {
					const read = factsOf(tableOf(words, order, rows, 'glued'));
					expect(read.map(({ names, days }) => [names[0], days])).toEqual(
						rows.map(({ name, lifetime }) => [name, expect.closeTo(lifetime[1], 3)]),
					);
				}),
				{ numRuns: 40, seed: 14 },
			);
		});
	},
);

describe('empty lines between rows', () => {
	it('a row does not take the lifetime of the next behind them', () => {
		const text =
			'Cookies\n\nCookie name Purpose Duration\nlantern_map Keeps the map that you opened\n\n\nlantern_view Keeps the view of the map 7 days\nlantern_visits Counts the visits of all pages 2 years\n';
		expect(factsOf(text).map(({ names, days }) => [names[0], days])).toEqual([
			['lantern_map', null],
			['lantern_view', 7],
			['lantern_visits', 730],
		]);
	});

	it('many other lines behind the last row are no rows', () => {
		const text = `Cookies\n\nCookie name Purpose Duration\nlantern_map Keeps the map that you opened 1 year\nlantern_view Keeps the view of the map 7 days\n\n${'If you make an appointment 1 year\n\n'.repeat(5)}`;
		expect(factsOf(text).map(({ names }) => names[0])).toEqual(['lantern_map', 'lantern_view']);
	});
});
