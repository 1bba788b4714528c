import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '../fake-backend.ts';
import { settle, startModel } from '../make-model.ts';
import { declaration, policy } from '../make-policy.ts';

const SITE = 'data.ville-exemple.example';
const outcomeOf = (over = {}) => ({ kind: 'policy', policy: policy(over) }) as const;
const file = (name: string, size = 1) => new File(['x'.repeat(size)], name);

async function pasted(over: Parameters<typeof policy>[0] = {}, site = '') {
	const backend = createFakeBackend();
	backend.outcomes.set('pasted', outcomeOf(over));
	const model = await startModel(backend, site);
	model.importing.sources.setText('some text');
	await model.importing.preview();
	return { backend, model, importing: model.importing };
}

describe('asking for a preview', () => {
	it('with nothing to read says so and reads nothing', async () => {
		const backend = createFakeBackend();
		const { importing, notices } = await startModel(backend);
		await importing.preview();
		expect(importing.askedEmpty.value).toBe(true);
		expect(notices.focusWish.value).toEqual({ id: 'policy-text' });
		expect(backend.sources).toEqual([]);
	});

	it('leads the keyboard to the preview', async () => {
		const { model } = await pasted({ sites: [SITE] });
		expect(model.notices.focusWish.value).toEqual({ id: 'preview-heading' });
	});

	it('takes the portal from the text', async () => {
		const { importing } = await pasted({ sites: [SITE, '*.example.org'] });
		expect(importing.current.value?.siteText).toBe(`${SITE}, *.example.org`);
	});

	it('takes the portal the page was opened for, whatever the text names', async () => {
		const { importing } = await pasted({ sites: ['other.example'] }, SITE);
		expect(importing.current.value?.siteText).toBe(SITE);
	});

	it('keeps a portal that was typed when the text is read again', async () => {
		const { importing } = await pasted();
		importing.change(importing.current.value?.id ?? 0, { siteText: SITE });
		await importing.preview();
		expect(importing.current.value?.siteText).toBe(SITE);
	});

	it('reads every source and gives each its own draft and portal', async () => {
		const backend = createFakeBackend();
		backend.outcomes.set('a.txt', outcomeOf({ sites: ['a.example'] }));
		backend.outcomes.set('b.txt', outcomeOf());
		const { importing } = await startModel(backend, SITE);
		importing.sources.addFiles([file('a.txt'), file('b.txt')]);
		await importing.preview();
		expect(importing.drafts.value.map(({ label, siteText }) => [label, siteText])).toEqual([
			['a.txt', 'a.example'],
			['b.txt', SITE],
		]);
	});

	it('tells by name what could not be read and keeps the rest', async () => {
		const backend = createFakeBackend();
		backend.outcomes.set('good.txt', outcomeOf({ sites: [SITE] }));
		backend.outcomes.set('bad.json', { kind: 'nothing', failure: { code: 'broken-json', place: '3:1' } });
		const { importing } = await startModel(backend);
		importing.sources.addFiles([file('bad.json'), file('good.txt'), file('huge.txt', 21 * 1024 * 1024)]);
		await importing.preview();
		expect(importing.drafts.value.map(({ label }) => label)).toEqual(['good.txt']);
		expect(importing.problems.value).toMatchObject([
			{ label: 'bad.json', failure: { code: 'broken-json', place: '3:1' } },
			{ label: 'huge.txt', failure: { code: 'too-large', place: String(21 * 1024 * 1024) } },
		]);
	});

	it('never hands a file above the limit to the reader', async () => {
		const backend = createFakeBackend();
		const { importing } = await startModel(backend);
		importing.sources.addFiles([file('huge.txt', 20 * 1024 * 1024 + 1)]);
		await importing.preview();
		expect(backend.sources).toEqual([]);
	});

	it('offers a backup for restoring instead of a draft', async () => {
		const backend = createFakeBackend([policy({ sites: [SITE] })]);
		const backup = {
			format: 'cookie-policy-backup/1',
			exportedAt: '2026-11-20T00:00:00Z',
			policies: [policy({ sites: [SITE] })],
			sites: [],
		};
		backend.outcomes.set('all.json', { kind: 'backup', backup });
		const model = await startModel(backend);
		model.importing.sources.addFiles([file('all.json')]);
		await model.importing.preview();
		expect(model.importing.drafts.value).toEqual([]);
		expect(model.backup.offer.value?.parts).toMatchObject([{ here: [SITE] }]);
	});

	it('is cancelled in the middle, and nothing is kept of it', async () => {
		const backend = createFakeBackend();
		backend.outcomes.set('slow.txt', new Promise(() => {}));
		const { importing, notices } = await startModel(backend);
		importing.sources.addFiles([file('slow.txt')]);
		const reading = importing.preview();
		await settle();
		expect(importing.progress.value).toMatchObject({ label: 'slow.txt', index: 1, count: 1 });
		importing.cancel();
		await reading;
		expect([importing.progress.value, importing.drafts.value]).toEqual([null, []]);
		expect(notices.notice.value?.words).toBe('Reading was cancelled. Nothing was saved.');
	});
});

describe('reading from an address', () => {
	const PAGE = 'https://data.ville-exemple.example/terms/cookies-policy/';
	const html = { page: new Blob(['<p>policy</p>']), url: PAGE, html: true } as const;

	async function withAddress(
		address: string,
		prepare: (backend: ReturnType<typeof createFakeBackend>) => void,
	) {
		const backend = createFakeBackend();
		prepare(backend);
		const { importing } = await startModel(backend);
		importing.sources.setAddress(address);
		const reading = importing.preview();
		const askedAtOnce = [...backend.asked];
		await reading;
		return { backend, importing, askedAtOnce };
	}

	it('asks for the host in the very turn of the click', async () => {
		const { askedAtOnce } = await withAddress(PAGE, ({ pages }) => pages.set(PAGE, html));
		expect(askedAtOnce).toEqual([SITE]);
	});

	it('reads the page as HTML under its address', async () => {
		const { backend, importing } = await withAddress(PAGE, ({ pages, outcomes }) => {
			pages.set(PAGE, html);
			outcomes.set(PAGE, outcomeOf({ sites: [SITE] }));
		});
		expect(backend.sources).toEqual([{ content: html.page, kind: 'html', url: PAGE, name: null }]);
		expect(importing.current.value).toMatchObject({ label: PAGE, siteText: SITE });
		expect(importing.current.value?.policy.source).toEqual({ kind: 'site', url: PAGE, name: null });
	});

	it('takes the page’s host for the portal where the text names none', async () => {
		const { importing } = await withAddress(PAGE, ({ pages, outcomes }) => {
			pages.set(PAGE, html);
			outcomes.set(PAGE, outcomeOf());
		});
		expect(importing.current.value?.siteText).toBe(SITE);
	});

	it('reads a stored policy’s page again for its portal, and nothing else that stands in the form', async () => {
		const backend = createFakeBackend();
		backend.pages.set(PAGE, html);
		backend.outcomes.set(PAGE, outcomeOf({ sites: ['other.example'] }));
		const { importing } = await startModel(backend);
		importing.sources.setText('half a text');
		const reading = importing.readAgain(PAGE, SITE);
		expect(backend.asked).toEqual([SITE]);
		await reading;
		expect(importing.drafts.value.map(({ siteText }) => siteText)).toEqual([SITE]);
		expect(importing.sources.text.value).toBe('half a text');
	});

	it('tries the platform’s policy pages of a bare portal', async () => {
		const second = 'https://data.ville-exemple.example/terms/cookies-information';
		const { backend } = await withAddress(SITE, ({ pages }) => pages.set(second, { ...html, url: second }));
		expect(backend.sources.map(({ url }) => url)).toEqual([second]);
	});

	it.each([
		[
			'refused',
			(backend: ReturnType<typeof createFakeBackend>) => {
				backend.grants = false;
			},
			'permission',
		],
		[
			'redirected',
			({ pages }: ReturnType<typeof createFakeBackend>) => {
				pages.set(PAGE, { failure: { code: 'redirected', place: SITE } });
			},
			'redirected',
		],
		['missing', () => {}, 'http-status'],
	])('says when it is %s', async (_, prepare, code) => {
		const { importing } = await withAddress(PAGE, prepare);
		expect(importing.problems.value.map(({ failure }) => failure.code)).toEqual([code]);
	});

	it('says when it is no address, and asks for nothing', async () => {
		const { importing, backend } = await withAddress('not an address', () => {});
		expect(importing.problems.value.map(({ failure }) => failure.code)).toEqual(['address']);
		expect(backend.asked).toEqual([]);
	});
});

describe('saving a draft', () => {
	it('stores it for the portals in the field, in canonical form', async () => {
		const { backend, model, importing } = await pasted();
		importing.change(importing.current.value?.id ?? 0, {
			siteText: 'https://Données.Example/x, *.example.org',
		});
		await model.preview.save();
		expect([...backend.stored.keys()]).toEqual(['xn--donnes-eva.example', '*.example.org']);
	});

	it('forgets the text, tells what was done, and takes it back on request', async () => {
		const { backend, model, importing } = await pasted({ sites: [SITE] });
		await model.preview.save();
		expect([importing.sources.text.value, importing.drafts.value]).toEqual(['', []]);
		expect(model.notices.notice.value).toMatchObject({
			words: `Saved for ${SITE}: one declaration.`,
			tone: 'done',
		});
		await model.undo();
		expect(backend.stored.size).toBe(0);
		await model.undo();
		expect(model.notices.notice.value?.undo).toBeNull();
	});

	it.each([
		['no portal is named', {}, undefined, 'no-site', 'policy-site'],
		['the portal is no host', {}, 'not a host!', 'wrong-site', 'policy-site'],
	])('is refused when %s, and leads to what is wrong', async (_, over, siteText, why, focus) => {
		const { backend, model, importing } = await pasted(over);
		if (siteText) importing.change(importing.current.value?.id ?? 0, { siteText });
		await model.preview.save();
		expect(backend.stored.size).toBe(0);
		expect(model.preview.refusal.value?.why).toBe(why);
		expect(importing.current.value?.refused).toBe(true);
		expect(model.notices.focusWish.value).toEqual({ id: focus });
	});

	it('keeps the draft when storing fails, and says why', async () => {
		const { backend, model, importing } = await pasted({ sites: [SITE] });
		backend.failNext = Object.assign(new Error('x'), { detail: ['failure_newer_format', SITE] });
		await model.preview.save();
		expect(importing.drafts.value).toHaveLength(1);
		expect(model.notices.notice.value).toMatchObject({ tone: 'failed', undo: null });
		expect(model.notices.notice.value?.words).toContain(SITE);
	});

	it('of several keeps the others', async () => {
		const backend = createFakeBackend();
		backend.outcomes.set('a.txt', outcomeOf({ sites: ['a.example'] }));
		backend.outcomes.set('b.txt', outcomeOf({ sites: ['b.example'] }));
		const model = await startModel(backend);
		model.importing.sources.addFiles([file('a.txt'), file('b.txt')]);
		await model.importing.preview();
		await model.preview.save();
		expect(model.importing.current.value?.label).toBe('b.txt');
		expect(model.importing.sources.files.value.map(({ name }) => name)).toEqual(['b.txt']);
	});

	it('keeps the pasted text when it is discarded', async () => {
		const { model, importing } = await pasted({ sites: [SITE] });
		model.preview.discard();
		expect([importing.current.value, importing.sources.text.value]).toEqual([null, 'some text']);
	});
});

describe('what saving would change', () => {
	it('is computed against the policy stored for the portal in the field', async () => {
		const backend = createFakeBackend([
			policy({ sites: [SITE], declarations: [declaration({ names: ['old'] })] }),
		]);
		backend.outcomes.set('pasted', outcomeOf({ sites: [SITE] }));
		const model = await startModel(backend);
		model.importing.sources.setText('x');
		await model.importing.preview();
		await settle();
		const [comparison] = model.preview.comparisons.value;
		expect(comparison?.diff?.added).toHaveLength(1);
		expect(comparison?.diff?.removed).toHaveLength(1);
		model.importing.change(model.importing.current.value?.id ?? 0, { siteText: 'new.example' });
		await settle();
		expect(model.preview.comparisons.value).toMatchObject([
			{ site: 'new.example', stored: null, diff: null },
		]);
	});

	it('follows a change made elsewhere', async () => {
		const { backend, model } = await pasted({ sites: [SITE] });
		await settle();
		expect(model.preview.comparisons.value[0]?.stored).toBeNull();
		await backend.client['policy.save']({ policy: policy({ sites: [SITE] }) });
		await settle();
		expect(model.preview.comparisons.value[0]?.stored).not.toBeNull();
	});
});
