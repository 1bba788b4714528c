import { expect, it } from 'vitest';
import type { RenderedPage } from '../../../src/headless/driven-browser.ts';
import { givenAddresses, pagesByKind } from '../../../src/headless/site/page-choice.ts';

const page = (url: string, ...hrefs: string[]): RenderedPage => ({
	...{ url, title: '', isPlatform: false, html: '', isEmpty: false, isDocument: false },
	links: hrefs.map((href) => ({ href, text: '', language: null })),
});
const AT = 'https://a.example';

it('chooses a page of each kind on the same host, the policy last, at most so many in all', async () => {
	const links = ['/about', '/explore/dataset/trees/', '/map/x', '/logout', '/terms/cookies-policy/'];
	const start = page(`${AT}/`, ...links.map((path) => AT + path), 'https://elsewhere.example/map/');
	const visit = async (max: number) => {
		const chosen: string[] = [];
		const choice = pagesByKind(max, chosen);
		const pages = [start.url];
		for (
			let next = await choice.next(pages, start);
			next !== null;
			next = await choice.next(pages, page(next))
		)
			pages.push(next);
		expect(pages.slice(1)).toEqual(chosen);
		return chosen.map((url) => url.slice(AT.length));
	};
	expect(await visit(9)).toEqual(['/about', '/explore/dataset/trees/', '/map/x', '/terms/cookies-policy/']);
	expect(await visit(2)).toEqual(['/about']);
	expect(await visit(1)).toEqual([]);
});

it('resolves given pages, each once, without the start page', () => {
	expect(givenAddresses(['/', 'map/', '/map/', 'https://b.example/x'], page(`${AT}/`))).toEqual([
		`${AT}/map/`,
		'https://b.example/x',
	]);
});
