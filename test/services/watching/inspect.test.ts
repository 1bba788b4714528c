import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'data.ville.test';

let browser: FakeBrowser;

const inspect = (tabId: number, host?: string) =>
	createHandlers(browser.wake()).inspect(host === undefined ? { tabId } : { tabId, host });

async function addSite(host: string, ...origins: string[]) {
	await createHandlers(browser.wake())['site.add']({ host, tabId: 1 });
	browser.grant(...origins);
	await browser.advance(1000);
}

beforeEach(() => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	browser.navigate(2, 'https://lumiere.opendatasoft.com/');
});

describe('inspecting a tab', () => {
	it('gives what the jar holds now, events or none', async () => {
		browser.kill();
		browser.loseWakingEvents(true);
		browser.jar.set(aCookie({ name: '_ga', domain: 'lumiere.opendatasoft.com' }));
		const answer = await inspect(2);
		expect(answer).toMatchObject({ state: 'ready', offer: null });
		expect(answer.state === 'ready' && answer.report.counts.unjudged).toBe(1);
	});

	it('asks for the host and its parents where Chromium would hide their cookies', async () => {
		expect(await inspect(1, HOST)).toEqual({
			state: 'no-permission',
			host: HOST,
			request: ['*://data.ville.test/*', '*://ville.test/*'],
			wasWatched: false,
		});
	});

	it('asks for the host alone in Firefox', async () => {
		browser = createFakeBrowser({ firefox: true });
		browser.navigate(1, `https://${HOST}/`);
		expect(await inspect(1, HOST)).toMatchObject({ request: ['*://data.ville.test/*'] });
	});

	it('says what is hidden of a site that is granted in part, and offers to ask for it', async () => {
		await addSite(HOST, `*://${HOST}/*`);
		browser.jar.set(aCookie({ name: 'own', domain: HOST }));
		browser.jar.set(aCookie({ name: 'parent', domain: 'ville.test', hostOnly: false }));
		const answer = await inspect(1);
		expect(answer).toMatchObject({
			state: 'ready',
			offer: { missing: ['*://ville.test/*'], canBePlatform: false, isPlatform: false },
			report: { visibility: { granted: true, hiddenDomains: ['ville.test'] } },
		});
		expect(answer.state === 'ready' && answer.report.rows.map(({ cookie }) => cookie.name)).toEqual(['own']);
		browser.grant('*://ville.test/*');
		await browser.advance(1000);
		expect(await inspect(1)).toMatchObject({ offer: null, report: { visibility: { hiddenDomains: [] } } });
	});

	it('hides nothing of a parent domain in Firefox', async () => {
		browser = createFakeBrowser({ firefox: true });
		browser.navigate(1, `https://${HOST}/`);
		await addSite(HOST, `*://${HOST}/*`);
		browser.jar.set(aCookie({ name: 'parent', domain: 'ville.test', hostOnly: false }));
		expect(await inspect(1)).toMatchObject({
			offer: null,
			report: { visibility: { hiddenDomains: [] }, counts: { unjudged: 1 } },
		});
	});

	it('offers the platform default where the page looks like the platform', async () => {
		browser.platformPages.add(1);
		await addSite(HOST, `*://${HOST}/*`, '*://ville.test/*');
		expect(await inspect(1)).toMatchObject({
			offer: { missing: [], canBePlatform: true, isPlatform: false },
			report: { policy: { kind: 'none' } },
		});
		await createHandlers(browser.wake())['site.platform']({ host: HOST, platform: true });
		expect(await inspect(1)).toMatchObject({
			offer: { isPlatform: true },
			report: { policy: { kind: 'default' } },
		});
	});

	it('of a default host that the person withdrew says that it is known', async () => {
		browser.withdraw('*://*.opendatasoft.com/*');
		expect(await inspect(2, 'lumiere.opendatasoft.com')).toEqual({
			state: 'no-permission',
			host: 'lumiere.opendatasoft.com',
			request: ['*://*.opendatasoft.com/*'],
			wasWatched: true,
		});
	});

	it('asks for the whole platform in Firefox too', async () => {
		browser = createFakeBrowser({ firefox: true });
		browser.navigate(2, 'https://lumiere.opendatasoft.com/');
		browser.withdraw('*://*.opendatasoft.com/*');
		expect(await inspect(2, 'lumiere.opendatasoft.com')).toMatchObject({
			request: ['*://*.opendatasoft.com/*'],
		});
	});

	it('does not look at a host that is granted but that nobody asked to watch', async () => {
		browser.grant(`*://${HOST}/*`);
		expect(await inspect(1)).toMatchObject({ state: 'no-permission', wasWatched: false });
	});

	it.each([
		['about:addons', undefined],
		['chrome://extensions/', undefined],
		['file:///tmp/policy.html', undefined],
		['https://addons.mozilla.org/', 'addons.mozilla.org'],
	])('has nothing to say of %s', async (url, host) => {
		browser.origins.add('*://*/*');
		browser.navigate(3, url);
		expect(await inspect(3, host)).toEqual({ state: 'unsupported', hostWithoutDot: null });
	});

	it('has nothing to say of a page whose address nobody tells', async () => {
		expect(await inspect(1)).toEqual({ state: 'unsupported', hostWithoutDot: null });
		expect(await inspect(1, 'not a host')).toEqual({ state: 'unsupported', hostWithoutDot: null });
	});

	it('names the host without the dot that its address ends with, whose cookies nobody shows', async () => {
		browser.origins.add('*://*/*');
		browser.navigate(3, `https://${HOST}./`);
		const dotted = { state: 'unsupported', hostWithoutDot: HOST };
		expect(await inspect(3)).toEqual(dotted);
		browser.origins.clear();
		expect(await inspect(3, `${HOST}.`)).toEqual(dotted);
	});

	it('of a tab that is gone fails in words', async () => {
		await expect(inspect(99)).rejects.toMatchObject({ code: 'tab-gone', detail: ['failure_tab_gone'] });
	});

	it('refuses what is no request', async () => {
		await expect(createHandlers(browser.wake()).inspect({ tabId: 'x' })).rejects.toMatchObject({
			code: 'bad-request',
		});
	});
});
