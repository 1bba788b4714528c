import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const NAMES = [
	'_pk_id',
	'quai_session',
	'connect.sid',
	'ab_test-7',
	'XSRF-TOKEN',
	'mareeChoix',
	'cf_clearance',
	'lang_pref',
];
const LIFETIMES: readonly (readonly [text: string, seconds: number])[] = [
	['2 years', 63_072_000],
	['30 minutes', 1800],
	['12 hours', 43_200],
	['1 day', 86_400],
	['session', 0],
];
const PURPOSES = [
	'Keeps the colours that you chose',
	"Counts visits, it's all",
	'Says "hello" to the browser',
	'Protects forms [and more] {here}',
];
/** The keys of a list in several languages and habits: name, purpose, lifetime, provider. */
const KEYS = [
	['name', 'purpose', 'duration', 'provider'],
	['cookieName', 'description', 'expiresIn', 'vendor'],
	['cookie_name', 'desc', 'expiry', 'company'],
	['nom', 'finalite', 'duree', 'fournisseur'],
	['Name', 'Zweck', 'Speicherdauer', 'Anbieter'],
	['nombre', 'finalidad', 'duracion', 'proveedor'],
	['nome', 'scopo', 'durata', 'fornitore'],
	['naam', 'doel', 'bewaartermijn', 'aanbieder'],
] as const;
const GROUPS = [
	['necessary', 'necessary'],
	['analyticsCookies', 'statistical'],
	['MARKETING', 'advertising'],
	['preferences', 'functional'],
] as const;

interface Row {
	readonly name: string;
	readonly purpose: string;
	readonly lifetime: (typeof LIFETIMES)[number];
	readonly provider: string;
}
const row = fc.record({
	name: fc.constantFrom(...NAMES),
	purpose: fc.constantFrom(...PURPOSES),
	lifetime: fc.constantFrom(...LIFETIMES),
	provider: fc.constantFrom('Quai SARL', 'Marées', 'Example Ltd'),
});
const rows = fc.uniqueArray(row, { selector: ({ name }) => name, minLength: 1, maxLength: 5 });
const groups = fc.uniqueArray(fc.tuple(fc.constantFrom(...GROUPS), rows), {
	selector: ([[key]]) => key,
	minLength: 1,
	maxLength: 3,
});

/** How a list is written down. */
const style = fc.record({
	quote: fc.constantFrom('"', "'", '`'),
	keys: fc.constantFrom(...KEYS),
	order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
	isKeyQuoted: fc.boolean(),
	hasTrailingComma: fc.boolean(),
	comment: fc.constantFrom('', " // it's one", ' /* { [ */', '\n'),
	type: fc.constantFrom('', ': Cookie[]', ': readonly { name: string; life?: string }[]'),
	end: fc.constantFrom(';', '', ' as const;', ' satisfies Cookie[];'),
	around: fc.constantFrom('plain', 'frozen', 'inFunction', 'inComponent', 'byName'),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

const quoted = (text: string, quote: string) =>
	`${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;

function writeRow(
	{ name, purpose, lifetime, provider }: Row,
	{ quote, keys, order, isKeyQuoted, hasTrailingComma, comment }: Style,
): string {
	const values = [name, purpose, lifetime[0], provider];
	const fields = order.map((index) => {
		const key = keys[index] ?? '';
		return `${isKeyQuoted ? quoted(key, '"') : key}: ${quoted(values[index] ?? '', quote)}`;
	});
	return `{ ${fields.join(`,${comment}\n`)}${hasTrailingComma ? ',' : ''} }`;
}

const writeList = (list: readonly Row[], how: Style) =>
	`[\n${list.map((one) => writeRow(one, how)).join(`,${how.comment}\n`)}${how.hasTrailingComma ? ',' : ''}\n]`;

/** A module that holds lists of cookies by their groups. */
function writeModule(
	all: readonly (readonly [readonly [string, string], readonly Row[]])[],
	how: Style,
): string {
	const head = `import type { Cookie } from './types'\n\n`;
	if (how.around === 'byName') {
		const lists = all.map(([[key], list]) => `const ${key}${how.type} = ${writeList(list, how)}${how.end}\n`);
		return `${head}${lists.join('')}export const cookieGroups = { ${all.map(([[key]]) => key).join(', ')} }\n`;
	}
	const object = `{ ${all.map(([[key], list]) => `${key}: ${writeList(list, how)}`).join(',\n')} }`;
	if (how.around === 'frozen') return `${head}export const cookies = Object.freeze(${object});`;
	if (how.around === 'inFunction')
		return `${head}export function cookiesOf(t) {\n  if (!t) { return null }\n  return ${object};\n}`;
	if (how.around === 'inComponent')
		return `${head}export default () => <Cookies lists={${object}} title={t('it')}>it's all</Cookies>`;
	return `${head}export const cookies = ${object}${how.end.replace('Cookie[]', 'All')}`;
}

const read = (text: string, name: string) =>
	parsePolicy({ text }, { name }).declarations.map(({ names, category, purpose, provider, lifetime }) => [
		...names,
		category,
		purpose,
		provider,
		lifetime?.seconds,
	]);

describe('lists of cookies', () => {
	it('come back however they are written', () => {
		fc.assert(
			fc.property(groups, style, (all, how) => {
				const expected = all.flatMap(([[, category], list]) =>
					list.map(({ name, purpose, lifetime, provider }) => [
						name,
						category,
						purpose,
						provider,
						lifetime[1],
					]),
				);
				expect(read(writeModule(all, how), 'cookies.tsx')).toEqual(expected);
			}),
			{ numRuns: 150 },
		);
	});

	it('come back from JSON of any shape', () => {
		const shape = fc.constantFrom('groups', 'flat', 'sections', 'map');
		fc.assert(
			fc.property(rows, fc.constantFrom(...KEYS), shape, (list, keys, form) => {
				const plain = list.map(({ name, purpose, lifetime, provider }) => ({
					...(form === 'map' ? {} : { [keys[0]]: name }),
					[keys[1]]: purpose,
					[keys[2]]: lifetime[0],
					[keys[3]]: provider,
				}));
				const root = {
					groups: { necessary: plain },
					flat: plain.map((one) => ({
						id: '3f2b8c1e-5d11-4222-8333-0123456789ab',
						...one,
						category: 'necessary',
					})),
					sections: [{ title: 'Necessary cookies', intro: 'We need these.', items: plain }],
					map: {
						cookies: { necessary: Object.fromEntries(list.map(({ name }, index) => [name, plain[index]])) },
					},
				}[form];
				expect(read(JSON.stringify(root), 'cookies.json')).toEqual(
					list.map(({ name, purpose, lifetime, provider }) => [
						name,
						'necessary',
						purpose,
						provider,
						lifetime[1],
					]),
				);
			}),
			{ numRuns: 100 },
		);
	});
});

describe('words beside a list hold for it', () => {
	const factsIn = (text: string) =>
		parsePolicy({ text }).declarations.map(({ names, category, provider }) => [names[0], category, provider]);

	it('headings and paragraphs of a component', () => {
		const text = `import { Table } from './ui';
export const Page = () => (
	<main>
		<h1>Cookies</h1>
		<h2>Strictly necessary cookies</h2>
		<Table rows={[{ name: 'quai_session', purpose: 'Keeps you signed in', expires: '1 day' }]} />
		<h2 className="big">Visits, counted with Matomo</h2>
		<p>We do not keep <b>your</b> address. Matomo sets these cookies:</p>
		<Table rows={[{ name: 'quai_visit', purpose: 'Tells visitors apart', expires: '2 years' }]} />
		<Section title="Marketing cookies">
			<Table rows={[{ name: 'quai_ad', purpose: 'Remembers what you saw', expires: '1 year' }]} />
		</Section>
	</main>
);`;
		expect(factsIn(text).sort()).toEqual([
			['quai_ad', 'advertising', null],
			['quai_session', 'necessary', null],
			['quai_visit', 'statistical', 'Matomo'],
		]);
	});

	it('sentences of an object of JSON', () => {
		const text = JSON.stringify({
			title: 'Política de cookies',
			sections: [
				{
					title: '¿Qué cookies hay?',
					paragraphs: [
						'Este sitio utiliza únicamente cookies técnicas y necesarias para su correcto funcionamiento. No usa otras.',
					],
					table: [{ nombre: 'muelle_aviso', finalidad: 'Recuerda su respuesta', duracion: '1 año' }],
				},
			],
		});
		expect(factsIn(text)).toEqual([['muelle_aviso', 'necessary', null]]);
	});

	it('texts of a row in several languages are read in one', () => {
		const text = JSON.stringify([
			{
				id: 'quai_choice',
				de: { purpose: 'Merkt sich die Wahl', validity: '6 Monate' },
				en: { purpose: 'Keeps the choice', validity: '6 months' },
			},
			{
				id: 'quai_theme',
				de: { purpose: 'Farben', validity: 'variabel' },
				en: { purpose: 'Colours', validity: 'variable' },
			},
		]);
		expect(
			parsePolicy({ text }).declarations.map(({ names, lifetime }) => [names[0], lifetime?.seconds]),
		).toEqual([
			['quai_choice', 180 * 86_400],
			['quai_theme', null],
		]);
	});

	it('the site that a sentence names', () => {
		const text = JSON.stringify({
			text: 'This policy applies to data.quay.example and to nothing else.',
			cookies: [{ name: 'quai_a', purpose: 'Keeps the map', duration: '1 year' }],
		});
		expect(parsePolicy({ text }).sites).toEqual(['data.quay.example']);
	});
});

it('a key for purposes that holds categories alone states them, beside one that says what a cookie does', () => {
	const source = `const cookies = [
		{ cookie_name: 'quay_map', placed_by: 'Harbour', functionality: 'to hold the map.', purpose: 'Functional' },
		{ cookie_name: 'quay_seen', placed_by: 'Harbour', functionality: 'to count.', purpose: 'Statistics' },
	];`;
	const { declarations } = parsePolicy({ text: source }, { name: 'cookies.js' });
	expect(declarations.map(({ names, category }) => [names[0], category])).toEqual([
		['quay_map', 'functional'],
		['quay_seen', 'statistical'],
	]);
});
