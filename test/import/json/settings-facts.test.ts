import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

describe('settings say of their cookies', () => {
	it('a category by a flag, and by the title of the only group before', () => {
		const flagged = {
			items: [
				{ title: 'Harbour', is_functional: true, cookies: ['quay_id'] },
				{ title: 'Lagoon', is_functional: false, cookies: ['lag_a'] },
			],
		};
		const titled = {
			essential: { subheading: 'Strictly necessary cookies (session)', text: 'They are always on.' },
			used: { quay: { name: 'quay_id', purpose: 'Keeps the quay', expires: '1 day' } },
		};
		const categoriesOf = (value: object) =>
			parsePolicy({ text: JSON.stringify(value) }).declarations.map(({ names, category }) => [
				names[0],
				category,
			]);
		expect(categoriesOf(flagged)).toEqual([
			['quay_id', 'functional'],
			['lag_a', 'unknown'],
		]);
		expect(categoriesOf(titled)).toEqual([['quay_id', 'necessary']]);
		const several = { ...titled, counting: { subheading: 'Statistics' } };
		const { essential, counting, used } = several;
		expect(categoriesOf({ essential, counting, used })).toEqual([['quay_id', 'unknown']]);
	});

	it('a provider in the words of a purpose', () => {
		const text = `CookieConsent.run({ categories: { analytics: {} }, language: { default: 'en', translations: { en: { preferencesModal: { sections: [
			{ linkedCategory: 'analytics', cookieTable: { headers: { name: 'Name', desc: 'Description' }, body: [
				{ name: '_ga', desc: 'Used by Google Analytics to tell visitors apart.' } ] } } ] } } } } });`;
		expect(parsePolicy({ text }, { name: 'consent.js' }).declarations).toMatchObject([
			{ names: ['_ga'], provider: 'Google Analytics' },
		]);
	});

	const providersOf = (text: string, name: string) =>
		parsePolicy({ text }, { name }).declarations.map(({ names, provider }) => [names[0], provider]);
	/** Settings of a consent manager: one category with its services, and the section of its table. */
	const settings = (services: string, section: string, body: string) =>
		`CookieConsent.run({ categories: { stats: { autoClear: { cookies: [{ name: 'quay_x' }] }, services: ${services} } }, language: {
			translations: { en: { preferencesModal: { sections: [{ linkedCategory: 'stats', ${section} cookieTable: { ${body} } }] } } } } });`;
	const table = "headers: { n: 'Name', d: 'Duration' }, body: [{ n: 'quay_id', d: '1 day' }]";

	it('a provider by the only service of their category', () => {
		expect(providersOf(settings("{ bay: { label: 'Bay Counter' } }", '', table), 'consent.ts')).toEqual([
			['quay_id', 'Bay Counter'],
			['quay_x', 'Bay Counter'],
		]);
		for (const services of [
			"{ bay: { label: 'Bay Counter' }, sea: { label: 'Sea Chat' } }",
			// Its own cookies are others.
			"{ bay: { label: 'Bay Counter', cookies: [{ name: 'bay_id' }] } }",
		])
			expect(providersOf(settings(services, '', table), 'consent.ts')).toContainEqual(['quay_id', null]);
		const titled = "headers: { n: 'Name', s: 'Service' }, body: [{ n: 'quay_id', s: '' }]";
		expect(providersOf(settings("{ bay: { label: 'Bay' } }", '', titled), 'consent.ts')[0]).toEqual([
			'quay_id',
			null,
		]);
		expect(
			providersOf(
				JSON.stringify({
					groups: [{ id: 'statistics', services: ['Bay Counter'], cookies: ['bay_id', 'bay_ses'] }],
				}),
				'consent.json',
			),
		).toEqual([
			['bay_id', 'Bay Counter'],
			['bay_ses', 'Bay Counter'],
		]);
	});

	it.each([
		["title: 'Matomo',", 'Matomo'],
		["description: 'Nous utilisons Matomo pour compter les visites.',", 'Matomo'],
		["description: 'Wir setzen Matomo ein, um Besuche zu zählen.',", 'Matomo'],
		["description: 'We do not use Matomo.',", null],
		["description: 'Usiamo Matomo e Hotjar.',", null],
	])('a provider by the words over a table: %s', (section, provider) => {
		expect(providersOf(settings('{}', section, table), 'consent.ts')[0]).toEqual(['quay_id', provider]);
		const v2 = `cc.run({ languages: { en: { settings_modal: { cookie_table_headers: [{ col1: 'Name' }], blocks: [
			{ toggle: { value: 'stats' }, ${section} cookie_table: [{ col1: 'quay_id' }, { col1: '_fbp' }] }] } } } });`;
		expect(providersOf(v2, 'consent.js')).toEqual([
			['quay_id', provider],
			['_fbp', null],
		]);
	});
});
