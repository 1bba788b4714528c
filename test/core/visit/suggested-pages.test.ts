import { describe, expect, it } from 'vitest';
import { nextSuggestion, suggestionsVisited } from '../../../src/core/visit/suggested-pages.ts';

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

describe('the next page of an automatic visit', () => {
	const HOST = 'data.example.org';
	const at = (path: string) => `https://${HOST}${path}`;
	const LINKS = [
		'https://elsewhere.example/',
		at('/account/'),
		at('/login'),
		at('/terms/cookies-policy/'),
		at('/files/report.pdf'),
		at('/api/v2/'),
		at('/pages/about/'),
		at('/explore/dataset/trees/'),
		at('/map/'),
		'mailto:a@example.org',
	];

	it('is of a kind that was not visited, of the portal itself, and no file, account or interface', () => {
		const pages = [at('/')];
		const visited: string[] = [];
		for (
			let next = nextSuggestion(LINKS, pages, HOST);
			next !== null;
			next = nextSuggestion(LINKS, pages, HOST)
		) {
			pages.push(next);
			visited.push(next);
		}
		expect(visited).toEqual([at('/pages/about/'), at('/explore/dataset/trees/'), at('/map/')]);
	});

	it('is none where no link leads to one', () => {
		expect(nextSuggestion([], [at('/')], HOST)).toBeNull();
		expect(nextSuggestion(['not an address'], [at('/')], HOST)).toBeNull();
	});
});
