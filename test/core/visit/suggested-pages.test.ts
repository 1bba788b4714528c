import { describe, expect, it } from 'vitest';
import { suggestionsVisited } from '../../../src/core/visit/suggested-pages.ts';

describe('pages that a visit should pass through', () => {
	it.each([
		['https://a.example/', []],
		['https://a.example/explore/dataset/arbres/table/?…', ['dataset']],
		['https://a.example/explore/dataset/arbres/map/', ['dataset', 'map']],
		['https://a.example/explore/', []],
		['https://a.example/map/', ['map']],
		['https://a.example/pages/carte', ['map']],
		['https://a.example/carte', ['map']],
		['https://a.example/pages/mapping/', []],
		['https://a.example/pages/nos-videos/', ['media']],
		['https://a.example/explore/embed/dataset/x/', ['dataset', 'media']],
		['not an address', []],
	])('%s', (page, kinds) => expect([...suggestionsVisited([page])].sort()).toEqual([...kinds].sort()));

	it('the menu is visited from its second page on, counted once each', () => {
		const home = 'https://a.example/';
		expect(suggestionsVisited([home, `${home}?…`]).has('menu')).toBe(false);
		expect(suggestionsVisited([home, `${home}map/`]).has('menu')).toBe(false);
		expect(suggestionsVisited([home, `${home}pages/projet/`]).has('menu')).toBe(true);
	});
});
