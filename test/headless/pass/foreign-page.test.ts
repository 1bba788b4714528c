import { expect, it } from 'vitest';
import type { RenderedPage } from '../../../src/headless/driven-browser.ts';
import { foreignPage } from '../../../src/headless/pass/foreign-page.ts';
import { MAX_GROWTH, timeGrowth } from '../../import/time-growth.ts';

const page = (rest: Partial<RenderedPage>): RenderedPage => ({
	...{ url: 'https://a.example/', title: '', links: [], isPlatform: false },
	...{ isEmpty: false, isDocument: false, html: '<p>Hello' },
	...rest,
});
const links = Array.from({ length: 20 }, () => ({ href: 'https://a.example/b', text: 'b', language: null }));

it('tells checks against robots, empty pages and files from a site’s pages', () => {
	expect(foreignPage(page({}))).toBeNull();
	expect(foreignPage(page({ isEmpty: true }))).toBe('empty');
	expect(foreignPage(page({ isDocument: true }))).toBe('download');
	for (const html of ['<script>window._cf_chl_opt={}', '<script id="anubis_challenge">'])
		expect(foreignPage(page({ html }))).toBe('challenge');
	// A page of the site may speak of it, or load its library.
	expect(foreignPage(page({ html: '<script>window._cf_chl_opt={}', links }))).toBeNull();
	expect(foreignPage(page({ html: '/cdn-cgi/challenge-platform/scripts/jsd/main.js' }))).toBeNull();
});

it.each(['id="main-iframe"', '_Incapsula_', '_Incapsula_ id="main'])(
	'looks through %j in linear time',
	(piece) => {
		expect(
			timeGrowth((length) => foreignPage(page({ html: piece.repeat(length / piece.length) })), 10_000),
		).toBeLessThan(MAX_GROWTH);
	},
);
