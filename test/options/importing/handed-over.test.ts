import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../options/declarations/describe.ts';
import type { HandedOver } from '../../../src/messaging/policy-reading.ts';
import { createFakeBackend, type FakeBackend } from '../fake-backend.ts';
import { english, startModel } from '../make-model.ts';
import { policy } from '../make-policy.ts';

const SITE = 'data.ville-exemple.example';
const PAGE = `https://${SITE}/terms/cookies-policy/`;
const OTHER = `https://${SITE}/terms/cookies-information`;
const open: HandedOver = {
	kind: 'page',
	site: SITE,
	url: PAGE,
	html: '<h1>Cookies</h1>',
	languages: [{ language: 'fr', url: `${PAGE}?flg=fr` }],
};
const addresses: HandedOver = { kind: 'addresses', site: SITE, urls: [PAGE, OTHER], languages: [] };

async function readHandedOver(handedOver: HandedOver, prepare: (backend: FakeBackend) => void = () => {}) {
	const backend = createFakeBackend([policy({ sites: [SITE] })]);
	for (const url of [PAGE, OTHER]) backend.outcomes.set(url, { kind: 'policy', policy: policy() });
	prepare(backend);
	const model = await startModel(backend, SITE);
	await model.importing.readHandedOver(handedOver);
	return { backend, model, importing: model.importing };
}

describe('what the popup hands over', () => {
	it('is read as the page that was open, asking for nothing and fetching nothing', async () => {
		const { backend, importing } = await readHandedOver(open);
		expect(backend.asked).toEqual([]);
		expect(backend.sources).toEqual([{ content: '<h1>Cookies</h1>', kind: 'html', url: PAGE, name: null }]);
		expect(importing.current.value).toMatchObject({
			siteText: SITE,
			policy: { source: { kind: 'site', url: PAGE, name: null } },
		});
	});

	it('shows what has changed against the stored policy of the portal', async () => {
		const { model } = await readHandedOver(open);
		await expect.poll(() => model.preview.comparisons.value).toMatchObject([{ site: SITE }]);
		expect(model.preview.comparisons.value[0]?.diff).not.toBe(null);
	});

	it('is saved for the portal, and then forgotten', async () => {
		const { backend, model, importing } = await readHandedOver(open);
		expect(importing.sources.address.value).toBe(PAGE);
		await model.preview.save();
		expect(backend.stored.get(SITE)?.source).toEqual({ kind: 'site', url: PAGE, name: null });
		expect(importing.sources.isEmpty.value).toBe(true);
	});

	it('as addresses, is fetched from the first that is there', async () => {
		const page = { page: new Blob(['<h1>Cookies</h1>']), url: OTHER, html: true };
		const { backend, importing } = await readHandedOver(addresses, ({ pages }) => pages.set(OTHER, page));
		expect(backend.asked).toEqual([]);
		expect(importing.current.value?.policy.source.url).toBe(OTHER);
	});

	it.each([
		[
			'nothing is there',
			{ code: 'http-status', place: '404' },
			/No cookie policy was found at its usual address on data/,
		],
		['it leads away', { code: 'redirected', place: SITE }, /leads to another site. Open it in a tab/],
		['the site fails', { code: 'http-status', place: '500' }, /error 500/],
	] as const)('says what to do where %s', async (_, failure, words) => {
		const { importing } = await readHandedOver(addresses, ({ pages }) => pages.set(PAGE, { failure }));
		expect(importing.current.value).toBe(null);
		const [problem] = importing.problems.value;
		expect(problem && failureSentence(english, problem.failure)).toMatch(words);
	});
});
