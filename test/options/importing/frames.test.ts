import { describe, expect, it } from 'vitest';
import { offersOf as readOffers } from '../../../src/import/portal/page-offers.ts';
import { createFakeBackend } from '../fake-backend.ts';
import { startModel } from '../make-model.ts';
import { policy } from '../make-policy.ts';

const offersOf = (html: string, url: string) =>
	readOffers(html, url, (href, base) => (URL.canParse(href, base) ? new URL(href, base).href : null));

const PAGE = 'https://data.ville.example/terms/cookies/';
const FRAME = 'https://data.ville.example/table';
const FOREIGN = 'https://consent.example/table';

/** Reads a page that declares nothing, and shows frames. */
async function readPage(frames: readonly string[]) {
	const backend = createFakeBackend();
	const put = (url: string, outcome: object) => {
		backend.pages.set(url, { page: new Blob(['<h1>Cookies</h1>']), url, html: true });
		backend.outcomes.set(url, { kind: 'policy', policy: policy(), ...outcome });
	};
	put(PAGE, { policy: policy({ declarations: [] }), offers: { languages: [], policies: [], frames } });
	put(FRAME, {});
	const { importing } = await startModel(backend);
	importing.sources.setAddress(PAGE);
	await importing.preview();
	return importing.current.value?.policy;
}

describe('frames of a page', () => {
	it('are listed with whole addresses, each once', () => {
		const html = `<iframe src="/table"></iframe><iframe src="/table"></iframe><iframe src="${FOREIGN}"></iframe><iframe src="about:blank"></iframe><iframe></iframe>`;
		expect(offersOf(html, PAGE).frames).toEqual([FRAME, FOREIGN]);
	});

	it('reads the page in a frame of the same host where its own page declares nothing', async () => {
		expect((await readPage([FOREIGN, FRAME]))?.source.url).toBe(FRAME);
	});

	it('names the frames that were not read', async () => {
		const read = await readPage([FOREIGN]);
		expect(read?.source.url).toBe(PAGE);
		expect(read?.issues).toEqual([{ line: null, text: FOREIGN, reason: 'frame-not-read' }]);
	});
});
