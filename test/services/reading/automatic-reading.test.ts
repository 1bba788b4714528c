import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { aDeclaration, aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const PAGE = `https://${HOST}/terms/cookies-policy/`;
const DAY_MS = 86_400_000;

const policyPage = (rows: readonly (readonly [string, string])[], more = '') =>
	`<!DOCTYPE html><html lang="en"><body><nav>Menu</nav><h1>Cookies policy</h1>${more}
	<table><tr><th>Cookie</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>${rows
		.map(
			([name, duration]) =>
				`<tr><td>${name}</td><td>Town</td><td>Keeps a choice</td><td>${duration}</td></tr>`,
		)
		.join('')}</table></body></html>`;
const FIRST = policyPage([
	['sessionid', '2 weeks'],
	['text_size', '1 year'],
]);
const CHANGED = policyPage([
	['sessionid', '2 weeks'],
	['text_size', '6 months'],
	['_ga', '13 months'],
]);

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());
const policy = () => intents()['policy.get']({ site: HOST });
const notice = () => intents()['reading.notice']({ host: HOST });
const names = (stored: Policy | null) => stored?.declarations.flatMap((row) => row.names) ?? null;
const turn = (automaticReading: boolean) => intents()['settings.set']({ automaticReading });

/** Opens the portal anew, and lets the worker do what is due. */
async function open(host = HOST, fields = {}) {
	browser.navigate(1, 'https://elsewhere.test/', fields);
	browser.navigate(1, `https://${host}/`, fields);
	await browser.advance(10_000);
}

async function later(days: number) {
	browser.navigate(1, 'https://elsewhere.test/');
	await browser.advance(days * DAY_MS);
	browser.requests.length = 0;
	await open();
}

beforeEach(() => {
	browser = createFakeBrowser();
	browser.sitePages.set(PAGE, FIRST);
	for (const name of ['sessionid', '_ga']) browser.jar.set(aCookie({ name, domain: HOST }));
});

describe('unless the person wants it', () => {
	it.each([null, false])('nothing is requested (%s)', async (chosen) => {
		if (chosen !== null) await turn(chosen);
		await open();
		expect([browser.requests, await policy(), await notice()]).toEqual([[], null, null]);
	});

	it('nothing is requested any more once they have turned it off, even in the middle', async () => {
		await turn(true);
		browser.sitePages.set(PAGE, policyPage([]));
		browser.duringFetch.run = async () => void (await turn(false));
		await open();
		expect(browser.requests).toEqual([PAGE]);
		await later(8);
		expect(browser.requests).toEqual([]);
	});
});

describe('a portal that is opened', () => {
	it('has its policy read, stored with its source, and told of', async () => {
		await turn(true);
		await open();
		expect(browser.requests).toEqual([PAGE]);
		const stored = await policy();
		expect(names(stored)).toEqual(['sessionid', 'text_size']);
		expect(stored?.source).toEqual({ kind: 'site', url: PAGE, name: null });
		expect(stored?.readAt).toMatch(/^2026-11-21T/);
		const { pages } = await intents()['policy.source']({ site: HOST });
		expect(pages?.[0]).toMatchObject({ kind: 'html', url: PAGE });
		expect(pages?.[0]?.content).not.toContain('Menu');
		expect(await notice()).toMatchObject({ outcome: 'stored', isOwn: true, change: null, url: PAGE });
		expect(browser.badges.get(1)?.text).toBe('1');
	});

	it('is read at once when it is open already', async () => {
		await open();
		await turn(true);
		await browser.advance(10_000);
		expect(names(await policy())).toEqual(['sessionid', 'text_size']);
	});

	it('is read at most once a week, also where that failed', async () => {
		await turn(true);
		for (const answer of [500, 0, '<html><body><h1>Cookies</h1><p>We like them.</p></body></html>']) {
			browser = createFakeBrowser();
			browser.sitePages.set(PAGE, answer);
			await turn(true);
			await open();
			const outcome = typeof answer === 'number' ? 'failed' : 'nothing';
			expect(await notice()).toMatchObject({ outcome, isOwn: false });
			expect(await policy()).toBeNull();
			const first = browser.requests.length;
			for (const days of [0.5, 3, 6]) {
				browser.kill();
				await browser.advance((days * DAY_MS) / 10);
				await open();
			}
			expect(browser.requests).toHaveLength(first);
			browser.sitePages.set(PAGE, FIRST);
			await later(7);
			expect(names(await policy())).toEqual(['sessionid', 'text_size']);
		}
	});

	it('is looked for at the other standard address, and where the page links to', async () => {
		const other = `https://${HOST}/terms/cookies-information`;
		browser.sitePages.delete(PAGE);
		browser.sitePages.set(other, FIRST);
		await turn(true);
		await open();
		expect(browser.requests).toEqual([PAGE, other]);
		expect((await policy())?.source.url).toBe(other);
	});

	it('of an own domain is read where its page links to, on permitted hosts alone', async () => {
		const own = 'data.ville.test';
		browser.grant(`*://${own}/*`);
		await intents()['site.add']({ host: own, tabId: 1 });
		const link = (href: string) => ({ href, text: 'Cookies policy', language: null });
		const summary = {
			url: `https://${own}/`,
			title: 'Data',
			headings: [],
			links: [link('https://tracker.test/cookies'), link(`https://${own}/cookies`)],
			platform: false,
		};
		browser.pages.set(1, { summary, html: '' });
		browser.sitePages.set(`https://${own}/cookies`, FIRST);
		browser.sitePages.set('https://tracker.test/cookies', CHANGED);
		await turn(true);
		await open(own);
		expect(browser.requests).toEqual([`https://${own}/cookies`]);
		expect(names(await intents()['policy.get']({ site: own }))).toEqual(['sessionid', 'text_size']);
	});

	it('is read in all its languages, as one policy', async () => {
		const french = `${PAGE}?flg=fr`;
		const offer = `<a href="${french}" hreflang="fr">Français</a><a href="https://other.test/" hreflang="de">Deutsch</a>`;
		browser.sitePages.set(PAGE, FIRST.replace('<nav>Menu</nav>', `<nav>${offer}</nav>`));
		browser.sitePages.set(
			french,
			`<html lang="fr"><body><h1>Politique relative aux cookies</h1><table><tr><th>Cookie</th><th>Finalité</th><th>Durée</th></tr><tr><td>sessionid</td><td>Connexion au compte de la personne</td><td>2 semaines</td></tr><tr><td>texte</td><td>Garde la taille du texte choisie par la personne</td><td>1 an</td></tr></table></body></html>`,
		);
		await turn(true);
		await open();
		expect(browser.requests).toEqual([PAGE, french]);
		expect(names(await policy())).toEqual(['sessionid', 'text_size', 'texte']);
		const { pages } = await intents()['policy.source']({ site: HOST });
		expect(pages?.map(({ language }) => language)).toEqual(['en', 'fr']);
		expect(await notice()).toMatchObject({ outcome: 'stored', isOwn: true });
		await later(8);
		expect(await notice()).toMatchObject({ outcome: 'same' });
	});

	it('in a private window alone is not read: nothing of it is written', async () => {
		await turn(true);
		const before = [...browser.local.data.keys()];
		await open(HOST, { incognito: true, store: '1' });
		expect(browser.requests).toEqual([]);
		expect([...browser.local.data.keys()]).toEqual(before);
	});

	it('is read once, whatever happens to the worker in the middle', async () => {
		await turn(true);
		let stops = 0;
		browser.duringFetch.run = () => {
			if (stops++ === 0) browser.kill();
		};
		await open();
		expect(await policy()).toBeNull();
		await browser.advance(60_000);
		expect(names(await policy())).toEqual(['sessionid', 'text_size']);
		const list = await intents()['policy.list'](null);
		expect(list.policies).toMatchObject([{ site: HOST, versions: 1 }]);
		expect(await notice()).toMatchObject({ outcome: 'stored', isOwn: true });
		expect(browser.requests).toEqual([PAGE, PAGE]);
	});

	it('is given up after three stops in the middle', async () => {
		await turn(true);
		browser.duringFetch.run = () => browser.kill();
		for (let i = 0; i < 8; i++) await open();
		expect(browser.requests).toHaveLength(3);
	});

	it('does not come between when the person saves a policy meanwhile', async () => {
		await turn(true);
		browser.duringFetch.run = () =>
			void intents()
				['policy.save']({ policy: aPolicy(HOST, ['mine']) })
				.catch(() => undefined);
		await open();
		expect(names(await policy())).toEqual(['mine']);
		expect((await notice())?.isOwn).toBe(false);
	});
});

describe('after a week', () => {
	it('a changed page becomes a new version, and is told with its difference', async () => {
		await turn(true);
		await open();
		browser.sitePages.set(PAGE, CHANGED);
		await later(6);
		expect(browser.requests).toEqual([]);
		await later(2);
		expect(browser.requests).toEqual([PAGE]);
		expect(names(await policy())).toEqual(['sessionid', 'text_size', '_ga']);
		expect((await intents()['policy.list'](null)).policies).toMatchObject([{ versions: 2 }]);
		const { change, isOwn } = (await notice()) ?? {};
		expect(isOwn).toBe(true);
		expect(change).toMatchObject({ isStored: true, added: ['_ga'], removed: [], changed: ['text_size'] });
		await intents()['reading.dismiss']({ host: HOST });
		expect(await notice()).toMatchObject({ outcome: 'changed', change: null });
	});

	it('a page that is as it was, or has no cookie any more, changes nothing', async () => {
		await turn(true);
		await open();
		browser.sitePages.set(PAGE, FIRST.replace('Menu', 'Another menu'));
		await later(8);
		expect(await notice()).toMatchObject({ outcome: 'same', isOwn: true, change: null });
		browser.sitePages.set(PAGE, '<html><body>Under construction</body></html>');
		await later(8);
		expect(await notice()).toMatchObject({ outcome: 'nothing' });
		expect(names(await policy())).toEqual(['sessionid', 'text_size']);
	});

	describe('what the person has read or edited', () => {
		const mine = (): Policy => ({
			...aPolicy(HOST, []),
			source: { kind: 'site', url: PAGE, name: null },
			readAt: new Date(browser.clock.now()).toISOString(),
			declarations: [
				aDeclaration(['sessionid']),
				aDeclaration(['text_size'], { category: 'functional', edited: true }),
			],
		});

		it('is never overwritten: the change is proposed once, and accepted or dismissed', async () => {
			await turn(true);
			await intents()['policy.save']({ policy: mine() });
			browser.sitePages.set(PAGE, CHANGED);
			await later(8);
			expect(names(await policy())).toEqual(['sessionid', 'text_size']);
			const { change } = (await notice()) ?? {};
			expect(change).toMatchObject({ isStored: false, added: ['_ga'], removed: [] });
			// A correction of the person is no change of the page.
			expect(change?.changed).not.toContain('text_size');
			const { undo } = await intents()['reading.accept']({ host: HOST });
			expect(names(await policy())).toEqual(['sessionid', 'text_size', '_ga']);
			expect((await notice())?.change).toBeNull();
			await intents()['policy.undo']({ undo });
			expect(names(await policy())).toEqual(['sessionid', 'text_size']);
			await later(8);
			expect((await notice())?.change).toBeNull();
			await expect(intents()['reading.accept']({ host: HOST })).rejects.toMatchObject({
				code: 'reading-gone',
			});
		});

		it('is not proposed again once dismissed, until the page changes anew', async () => {
			await turn(true);
			await intents()['policy.save']({ policy: mine() });
			browser.sitePages.set(PAGE, CHANGED);
			await later(8);
			await intents()['reading.dismiss']({ host: HOST });
			await later(8);
			expect(await notice()).toMatchObject({ outcome: 'same', change: null });
			browser.sitePages.set(PAGE, policyPage([['brand_new', '1 day']]));
			await later(8);
			expect((await notice())?.change).toMatchObject({ added: ['brand_new'] });
		});

		it('is left alone where it came from a text or a file', async () => {
			await turn(true);
			await intents()['policy.save']({ policy: aPolicy(HOST, ['pasted']) });
			await later(8);
			expect([browser.requests, names(await policy())]).toEqual([[], ['pasted']]);
		});

		it('by an edit of what was stored unasked, becomes the person’s own', async () => {
			await turn(true);
			await open();
			const stored = await policy();
			if (stored === null) throw new Error('nothing stored');
			const [first, ...rest] = stored.declarations;
			if (first === undefined) throw new Error('no row');
			const declarations = [{ ...first, category: 'necessary', edited: true } as const, ...rest];
			await intents()['policy.save']({ policy: { ...stored, declarations } });
			expect((await notice())?.isOwn).toBe(false);
			browser.sitePages.set(PAGE, CHANGED);
			await later(8);
			expect(names(await policy())).toEqual(['sessionid', 'text_size']);
			expect((await notice())?.change).toMatchObject({ isStored: false });
		});
	});
});

it('knows its own policies, wherever the worker is stopped', async () => {
	for (let steps = 1; steps < 30; steps += 2) {
		browser = createFakeBrowser();
		browser.sitePages.set(PAGE, FIRST);
		await turn(true);
		await open();
		browser.sitePages.set(PAGE, CHANGED);
		browser.navigate(1, 'https://elsewhere.test/');
		browser.kill();
		browser.clock.shift(8 * DAY_MS);
		let isFirst = true;
		browser.duringFetch.run = () => {
			if (isFirst) browser.kill(steps);
			isFirst = false;
		};
		await open();
		await browser.advance(120_000);
		browser.kill();
		expect(names(await policy()), `${steps}`).toEqual(['sessionid', 'text_size', '_ga']);
		expect((await intents()['policy.list'](null)).policies, `${steps}`).toMatchObject([{ versions: 2 }]);
		expect(await notice(), `${steps}`).toMatchObject({ isOwn: true, change: { added: ['_ga'] } });
	}
}, 60_000);
