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
});
