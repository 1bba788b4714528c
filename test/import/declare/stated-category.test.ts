import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const rowsIn = (text: string, kind: 'text' | 'markdown' | 'html' = 'markdown') =>
	parsePolicy({ text }, { kind }).declarations.map(
		({ names, category, certaintyReason }) => [names.join(' '), category, certaintyReason] as const,
	);
const categoriesIn = (...args: Parameters<typeof rowsIn>) =>
	rowsIn(...args).map(([name, category]) => `${name} ${category}`);
const table = (...names: string[]) =>
	`| Name | Lifetime |\n|---|---|\n${names.map((name) => `| ${name} | 1 day |\n`).join('')}`;

describe('where functional cookies are said to be always active, they are necessary', () => {
	it.each([
		'## Functional cookies (always active)',
		'**Functionele cookies (altijd aan)**',
		'## Cookies fonctionnels – toujours actifs',
		'## Functional cookies\n\nThey are always active.',
	])('%s', (title) => {
		expect(categoriesIn(`# Cookies\n\n${title}\n\n${table('quay_sid')}`)).toEqual(['quay_sid necessary']);
	});

	it('but not where some cookies are indispensable for something, here and under all titles like it', () => {
		const text = `# Cookies\n\n## Functional\n\nSome cookies are indispensable for the tide service. They make it easier to find the harbour again where you were last.\n\n${table('quay_map')}`;
		const more = `## Personalisation of content\n\nShows tides near you.\n\n${table('quay_near')}`;
		expect(categoriesIn(`${text}\n\n${more}`)).toEqual(['quay_map functional', 'quay_near functional']);
	});
});

it('the labels of a list that describes one cookie hold for no other', () => {
	const list = '- Company: Quay\n- Category: Functional\n- Purpose: Keeps the choice of tides.\n';
	expect(categoriesIn(`# Cookies\n\n## Necessary cookies\n\n${list}\n${table('quay_sid')}`)).toEqual([
		'quay_sid necessary',
	]);
	expect(
		categoriesIn(`# Cookies\n\n- Provider: Quay\n- Category: Functional\n\n${table('quay_map')}`),
	).toEqual(['quay_map functional']);
});

it('a column of types says more than a purpose that is the name of a service', () => {
	const header = '| Name | Purpose | Type |\n|---|---|---|\n';
	expect(
		categoriesIn(
			`# Cookies\n\n${header}| quay_v | Statistics | Advertising |\n| quay_w | Cart | Technical |\n`,
		),
	).toEqual(['quay_v advertising', 'quay_w necessary']);
});

describe('brackets behind a name', () => {
	it.each([
		[
			'a table',
			'| Name | Lifetime |\n|---|---|\n| quay_sid (technical) | 1 day |\n| quay_n (statistics) | 1 day |\n',
			'markdown',
		],
		[
			'definitions',
			'<dl><dt>quay_sid <small>(technical)</small></dt><dd>Keeps the cart.</dd><dt>quay_n (statistics)</dt><dd>One year.</dd></dl>',
			'html',
		],
	] as const)('in %s', (_, text, kind) => {
		expect(categoriesIn(text, kind)).toEqual(['quay_sid necessary', 'quay_n statistical']);
	});
});

it('a sentence that ends in a colon rates what stands right under it alone', () => {
	const text =
		'The harbour runs on a forum. It sets the following cookies, which are strictly necessary for its operation:\n\nquay_sid – stays signed in, 14 days\nquay_tok – guards the forms, 14 days\n\nWhoever chooses the night style gets one more\n\nquay_style – the style, 1 year\n';
	expect(categoriesIn(text, 'text')).toEqual([
		'quay_sid necessary',
		'quay_tok necessary',
		'quay_style unknown',
	]);
});

it('a sentence over a second list says more than the title over the first', () => {
	const text =
		'Tools for analysis\n\nThe following cookies are used:\n\n- quay_id – counts visitors\n- quay_ses – counts visits\n\nThere are cookies for the community. These cookies are used for functionality.\n\n- quay_csrf – guards the forms\n- quay_sid – keeps you signed in\n';
	expect(categoriesIn(text, 'text').slice(2)).toEqual(['quay_csrf functional', 'quay_sid functional']);
});

it('a long lead about other things states no category', () => {
	const lead =
		'So that the tide map works well, it is sometimes necessary or useful to store data on your device, kept as:';
	expect(categoriesIn(`# Tides\n\n${lead}\n\n${table('quay_sid')}`)).toEqual(['quay_sid unknown']);
});

it('the category of the cookie in which a consent manager keeps the answer is only inferred', () => {
	const text =
		"var klaroConfig = { cookieName: 'quay_answer', cookieExpiresAfterDays: 90, services: [{ name: 'matomo', purposes: ['analytics'], cookies: ['_pk_id'] }] };";
	expect(rowsIn(text, 'text')[0]).toEqual(['quay_answer', 'necessary', 'category-inferred']);
});

it('what a cookie is said to be needed for', () => {
	const text =
		'# Cookies\n\n- **quay_sid**: Wird beim Öffnen der Karte gesetzt und ist für deren Betrieb erforderlich.\n- **quay_map**: Merkt sich den Ausschnitt.\n';
	expect(categoriesIn(text)).toEqual(['quay_sid necessary', 'quay_map unknown']);
});

it('what preferences are, they remain where they are always active', () => {
	expect(categoriesIn(`# Cookies\n\n## Preference cookies (always active)\n\n${table('quay_map')}`)).toEqual([
		'quay_map functional',
	]);
});

describe('a column that asks whether consent is needed', () => {
	it.each([
		['Consent required', 'No', 'Yes'],
		['Einwilligung nötig?', 'nein', 'ja'],
		['Soumis à consentement', 'Non', 'Oui'],
		['Wymaga zgody', 'nie', 'tak'],
		['Toestemming nodig', 'nee', 'ja'],
	])('%s', (title, no, yes) => {
		const rows = `| quay_sid | Tides | ${no} |\n| quay_map | Harbour | ${yes} |\n`;
		expect(rowsIn(`# Cookies\n\n| Name | Purpose | ${title} |\n|---|---|---|\n${rows}`)).toEqual([
			['quay_sid', 'necessary', 'category-inferred'],
			['quay_map', 'unknown', 'no-category'],
		]);
	});

	it('but not one that names a category behind its answer', () => {
		const rows = '| quay_sid | Yes | 1 day |\n| quay_n | No (statistics) | 1 day |\n';
		expect(categoriesIn(`# Cookies\n\n| Name | Necessary | Lifetime |\n|---|---|---|\n${rows}`)).toEqual([
			'quay_sid necessary',
			'quay_n statistical',
		]);
	});
});

describe('an element of a library shows its title over what it holds', () => {
	const rows = (name: string) =>
		`<table><tr><th>Name</th><th>Lifetime</th><th>Purpose</th></tr><tr><td>${name}_a</td><td>1 day</td><td>Tides</td></tr><tr><td>${name}_b</td><td>2 days</td><td>Harbour</td></tr></table>`;
	it.each([
		['quay-pane', 'title'],
		['uib-tab', 'heading'],
		['TabItem', 'label'],
	])('%s', (tag, attribute) => {
		const pane = (title: string, name: string) => `<${tag} ${attribute}="${title}">${rows(name)}</${tag}>`;
		const page = `<h1>Cookies</h1>${pane('Necessary cookies', 'quay')}${pane('Statistics', 'tide')}`;
		expect(categoriesIn(page, 'html')).toEqual([
			'quay_a necessary',
			'quay_b necessary',
			'tide_a statistical',
			'tide_b statistical',
		]);
	});

	it('but no title that a template writes, and no table its own', () => {
		const page = `<h1>Cookies</h1><quay-pane title="{{ statistics }}"><table title="Statistics"><tr><th>Name</th><th>Lifetime</th></tr><tr><td>quay_a</td><td>1 day</td></tr><tr><td>quay_b</td><td>1 day</td></tr></table></quay-pane>`;
		expect(categoriesIn(page, 'html')).toEqual(['quay_a unknown', 'quay_b unknown']);
	});
});

it('the title of the names in each section is that of no section', () => {
	const section = (title: string, tool: string, name: string) =>
		`${title} (1)\n\n${tool}\nAnbieter: Quay GmbH\nTechnische Cookie-Definitionen\nTyp: HTTP Cookie | Name: ${name} | Dauer: 1 Jahr(e)\n\n`;
	const text = `${section('Essenziell', 'Quay Cookie Banner', 'quay_answer')}${section('Statistik', 'Harbour', 'quay_n')}`;
	expect(categoriesIn(text, 'text')).toEqual(['quay_answer necessary', 'quay_n statistical']);
});
