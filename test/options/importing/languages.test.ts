import { describe, expect, it } from 'vitest';
import type { ReadOutcome } from '../../../options/backend.ts';
import type { HandedOver } from '../../../src/messaging/policy-reading.ts';
import { createFakeBackend, type FakeBackend } from '../fake-backend.ts';
import { startModel } from '../make-model.ts';
import { declaration, policy } from '../make-policy.ts';

const HOST = 'data.ville-exemple.example';
const PAGE = `https://${HOST}/terms/cookies-policy/`;
const at = (language: string) => `${PAGE}?flg=${language}`;
const language = (tag: string, url = at(tag)) => ({ language: tag, url });

/** Makes a policy in a language that declares these names; its fingerprint consists of both. */
const outcomeIn = (
	tag: string | null,
	names: readonly string[],
	over: Partial<Parameters<typeof policy>[0]> = {},
) =>
	({
		kind: 'policy',
		policy: policy({
			language: tag,
			fingerprint: `sha256:${tag}${names}`,
			declarations: names.map((name) => declaration({ names: [name], purpose: `${tag} ${name}` })),
			...over,
		}),
		text: `${tag} text`,
	}) satisfies ReadOutcome;

function put(backend: FakeBackend, url: string, outcome: ReadOutcome, to = url) {
	backend.pages.set(url, { page: new Blob(['x']), url: to, html: true });
	backend.outcomes.set(to, outcome);
}

const open = (languages: readonly { language: string; url: string }[], url = at('fr')): HandedOver => ({
	kind: 'page',
	site: HOST,
	url,
	html: '<p>politique</p>',
	languages,
});

async function readHandedOver(given: HandedOver, prepare: (backend: FakeBackend) => void) {
	const backend = createFakeBackend();
	backend.outcomes.set(at('fr'), outcomeIn('fr', ['a', 'seulement']));
	put(backend, at('en'), outcomeIn('en', ['a']));
	prepare(backend);
	const model = await startModel(backend);
	await model.importing.readHandedOver(given);
	const draft = model.importing.current.value;
	return {
		backend,
		model,
		draft,
		read: draft?.texts.map(({ language }) => language),
		notes: draft?.notes.map((note) => [note.language, note.why === 'empty' ? 'empty' : note.why.code]),
		issues: draft?.policy.issues.map(({ reason, text }) => [reason, text]),
		urls: backend.sources.map(({ url }) => url),
	};
}

describe('a policy page that is offered in other languages', () => {
	it('is read in all of them into one policy, in the person’s language where it has that', async () => {
		const { draft, read, issues } = await readHandedOver(open([language('en'), language('de')]), (backend) =>
			put(backend, at('de'), outcomeIn('de', ['a'])),
		);
		expect(read).toEqual(['en', 'de', 'fr']);
		expect(draft?.policy).toMatchObject({
			language: 'en',
			source: { kind: 'site', url: at('en'), name: null },
			declarations: [
				{ names: ['a'], purpose: 'en a' },
				{ names: ['seulement'], purpose: 'fr seulement' },
			],
		});
		expect(issues).toEqual([['declared-in-one-language', 'seulement (French)']]);
		expect(draft?.text).toBe('en text\nde text\nfr text');
		expect(draft?.policy.fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
	});

	it('has the same fingerprint whichever language it was read from', async () => {
		const first = await readHandedOver(open([language('en')]), () => {});
		const other = await readHandedOver(open([language('fr')], at('en')), (backend) =>
			put(backend, at('fr'), outcomeIn('fr', ['a', 'seulement'])),
		);
		expect(other.draft?.policy.fingerprint).toBe(first.draft?.policy.fingerprint);
	});

	it('keeps the words of the first where the person’s language is not among them', async () => {
		const { read } = await readHandedOver(open([language('de')]), (backend) =>
			put(backend, at('de'), outcomeIn('de', ['a'])),
		);
		expect(read).toEqual(['fr', 'de']);
	});

	it.each<[string, string, ReadOutcome]>([
		['gives the same text', 'es', outcomeIn('fr', ['a', 'seulement'])],
		['is in a language read already', 'es', outcomeIn('fr', ['a', 'b'])],
		['is the language of the page itself', 'fr', outcomeIn('fr', ['a', 'b'])],
	])('leaves out without a word what %s', async (_, tag, outcome) => {
		const { read, notes, issues } = await readHandedOver(open([language(tag, `${PAGE}?x=1`)]), (backend) =>
			put(backend, `${PAGE}?x=1`, outcome),
		);
		expect([read, notes, issues]).toEqual([['fr'], [], []]);
	});

	it.each<[string, (backend: FakeBackend) => void, string]>([
		['is missing', ({ pages }) => pages.delete(at('de')), 'http-status'],
		[
			'leads to another host',
			(b) => put(b, at('de'), outcomeIn('de', ['a']), 'https://autre.example/'),
			'redirected',
		],
		['declares nothing', (b) => put(b, at('de'), outcomeIn('de', [])), 'empty'],
		[
			'cannot be read',
			(b) => put(b, at('de'), { kind: 'nothing', failure: { code: 'not-text', place: null } }),
			'not-text',
		],
	])('tells of a language that %s, and reads the rest', async (_, prepare, why) => {
		const { read, notes } = await readHandedOver(open([language('de'), language('en')]), prepare);
		expect(read).toEqual(['en', 'fr']);
		expect(notes).toEqual([['de', why]]);
	});

	it('is what its other languages declare, where the page itself declares nothing', async () => {
		const { draft, read, notes } = await readHandedOver(open([language('en')]), ({ outcomes }) =>
			outcomes.set(at('fr'), outcomeIn('fr', [])),
		);
		expect([read, notes, draft?.siteText]).toEqual([['en'], [['fr', 'empty']], HOST]);
	});

	it('is not fetched in a language that was read already', async () => {
		const { urls } = await readHandedOver(open([language('fr', `${PAGE}?x=1`)]), (backend) =>
			put(backend, `${PAGE}?x=1`, outcomeIn('fr', ['b'])),
		);
		expect(urls).toEqual([at('fr')]);
	});

	it('is never sought on another host, nor in more than six languages', async () => {
		const many = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg'].map((tag) => language(tag));
		const { urls } = await readHandedOver(
			open([language('en', 'https://autre.example/'), ...many]),
			(backend) => {
				for (const { language: tag, url } of many) put(backend, url, outcomeIn(tag, ['a']));
			},
		);
		expect(urls).toEqual([at('fr'), ...many.slice(0, 6).map(({ url }) => url)]);
	});

	it('asks for a host that was not granted only when the person wants it', async () => {
		const { backend, model, notes } = await readHandedOver(open([language('en')]), ({ closed }) =>
			closed.add(HOST),
		);
		expect(notes).toEqual([['en', 'permission']]);
		expect([backend.asked, backend.sources.length]).toEqual([[], 1]);
		const reading = model.importing.readLanguage(at('en'));
		expect(backend.asked).toEqual([HOST]);
		await reading;
		expect(model.importing.current.value?.texts.map(({ language }) => language)).toEqual(['en', 'fr']);
		expect(model.importing.current.value?.siteText).toBe(HOST);
	});

	it('is read again from its address with the languages that the page offers there', async () => {
		const backend = createFakeBackend();
		put(backend, PAGE, {
			...outcomeIn('fr', ['a']),
			offers: { languages: [language('en')], policies: [], frames: [] },
		});
		put(backend, at('en'), outcomeIn('en', ['a']));
		const { importing } = await startModel(backend);
		await importing.readAgain(PAGE, HOST);
		expect(importing.current.value?.texts.map(({ language }) => language)).toEqual(['en', 'fr']);
	});
});

describe('a portal’s bare address', () => {
	const FRONT = `https://${HOST}/`;
	const LINK = `https://${HOST}/pages/cookies/`;

	it.each([
		['leads to the policy that its front page links to', [], LINK],
		['stays what it is where the front page declares something', ['a'], FRONT],
	])('%s', async (_, names, url) => {
		const backend = createFakeBackend();
		const policies = ['https://autre.example/cookies', `https://${HOST}/gone`, LINK];
		put(backend, FRONT, { ...outcomeIn('en', names), offers: { languages: [], policies, frames: [] } });
		put(backend, LINK, outcomeIn('en', ['linked']));
		const { importing } = await startModel(backend);
		importing.sources.setAddress(HOST);
		await importing.preview();
		expect(importing.current.value?.policy.source.url).toBe(url);
		expect(backend.sources.map((source) => source.url)).not.toContain('https://autre.example/cookies');
	});
});

describe('several texts', () => {
	const files = async (outcomes: Readonly<Record<string, ReadOutcome>>) => {
		const backend = createFakeBackend();
		for (const [name, outcome] of Object.entries(outcomes)) backend.outcomes.set(name, outcome);
		const model = await startModel(backend);
		model.importing.sources.addFiles(Object.keys(outcomes).map((name) => new File([name], name)));
		await model.importing.preview();
		return { backend, model, importing: model.importing };
	};
	const sites = [HOST];

	it('of one portal in different languages are one policy, and saved as one', async () => {
		const { backend, model, importing } = await files({
			'fr.txt': outcomeIn('fr', ['a', 'b'], { sites }),
			'other.txt': outcomeIn('de', ['z'], { sites: ['autre.example'] }),
			'en.txt': outcomeIn('en', ['a'], { sites }),
		});
		expect(importing.drafts.value.map(({ label }) => label)).toEqual(['fr.txt, en.txt', 'other.txt']);
		await model.preview.save();
		expect(backend.stored.get(HOST)?.declarations.map(({ names }) => names)).toEqual([['a'], ['b']]);
		expect(importing.sources.files.value.map(({ name }) => name)).toEqual(['other.txt']);
	});

	it.each([
		['in one language', outcomeIn('fr', ['a'], { sites })],
		['in a language that is not known', outcomeIn(null, ['a'], { sites })],
		['of different portals', outcomeIn('en', ['a'], { sites: ['autre.example'] })],
	])('%s stay apart', async (_, second) => {
		const { importing } = await files({ 'one.txt': outcomeIn('fr', ['a'], { sites }), 'two.txt': second });
		expect(importing.drafts.value).toHaveLength(2);
		expect(importing.joinable.value).toEqual([]);
	});

	it('that name no portal are joined when the person says so', async () => {
		const { importing } = await files({
			'fr.txt': outcomeIn('fr', ['a']),
			'en.txt': outcomeIn('en', ['a', 'b']),
		});
		expect(importing.joinable.value).toHaveLength(2);
		await importing.join();
		expect(importing.drafts.value).toHaveLength(1);
		expect(importing.current.value?.policy.language).toBe('en');
		expect(importing.joinable.value).toEqual([]);
	});

	it('are joined only once corrections made by hand may be lost', async () => {
		const { model, importing } = await files({
			'fr.txt': outcomeIn('fr', ['a']),
			'en.txt': outcomeIn('en', ['a']),
		});
		const row = importing.current.value?.rows[0];
		if (row) model.mend.drop(row);
		await importing.join();
		expect(importing.drafts.value).toHaveLength(2);
		expect(importing.losing.asking.value).toBe(1);
		importing.losing.accept();
		await expect.poll(() => importing.drafts.value).toHaveLength(1);
	});
});
