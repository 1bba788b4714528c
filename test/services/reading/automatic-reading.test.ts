import { beforeEach, describe, expect, it } from 'vitest';
import { aPolicy } from '../../fakes/a-policy.ts';
import type { FakeBrowser } from '../../fakes/fake-browser.ts';
import { CHANGED, DAY_MS, FIRST, HOST, names, PAGE, policyPage, readingStage } from './reading-stage.ts';

let browser: FakeBrowser;
let stage: ReturnType<typeof readingStage>;
const intents = () => stage.intents();
const policy = () => stage.policy();
const notice = () => stage.notice();
const turn = (isOn: boolean) => stage.turn(isOn);
const open = (...place: Parameters<typeof stage.open>) => stage.open(...place);
const later = (days: number) => stage.later(days);

function begin() {
	stage = readingStage();
	({ browser } = stage);
}
beforeEach(begin);

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
			begin();
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
