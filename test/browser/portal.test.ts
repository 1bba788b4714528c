import { afterAll, describe, expect, it } from 'vitest';
import { ANALYTICS_COOKIES, DEMO_HOST, VIDEO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import { writeScratchExtension } from './driver/scratch.mjs';
import { ANY_BROWSER, useStage } from './stage.ts';

const OWN = ['*://data.ville-lumiere.example/*', '*://ville-lumiere.example/*'];

describe.each(ANY_BROWSER)('in %s', (browser) => {
	let scratch: { dir: string; remove: () => Promise<void> } | undefined;
	const stage = useStage(browser, async () => {
		scratch = await writeScratchExtension(browser);
		return { extensionDir: scratch.dir, prompts: 'ask', thirdPartyCookies: true };
	});
	afterAll(() => scratch?.remove());

	/** Returns the sorted names of a host's own cookies. */
	const names = async (host: string) =>
		(await stage.session.readJar())
			.filter((cookie) => cookie.domain === host)
			.map((cookie) => cookie.name)
			.sort();
	/** Firefox lists each byte of a name's UTF-8 as a character. */
	const asListed = (name: string) =>
		browser === 'firefox' ? Buffer.from(name, 'utf8').toString('latin1') : name;
	const origins = () =>
		stage.session.inExtension(async () => (await chrome.permissions.getAll()).origins ?? []);

	it.each(['http', 'https'])(
		'serves a portal over %s on its own host and the default port',
		async (scheme) => {
			const host = scheme === 'http' ? 'clairval.opendatasoft.com' : 'longchamp-les-eaux.opendatasoft.com';
			await stage.visit(`${scheme}://${host}/`, async (tab) => {
				expect(
					await tab.evaluate(() => [location.host, document.querySelector('.ods-front') !== null]),
				).toEqual([host, true]);
			});
			const jar = (await stage.session.readJar()).filter((cookie) => cookie.domain === host);
			expect(jar.map(({ name, httpOnly, secure }) => [name, httpOnly, secure]).sort()).toEqual([
				['csrftoken', false, scheme === 'https'],
				['sessionid', true, scheme === 'https'],
			]);
		},
	);

	it('resolves no other host', async () => {
		const tab = await stage.session.open();
		const answer = await tab.page.goto('http://www.example.org/').catch(() => null);
		expect(answer?.status() ?? 404).toBe(404);
		await tab.close();
	});

	it('sets the demo portal’s analytics cookies by script, and its language', async () => {
		await stage.visit(`https://${DEMO_HOST}/`, async () => {});
		expect(await names(DEMO_HOST)).toEqual(
			['csrftoken', 'django_language', 'sessionid', 'text_size', ...ANALYTICS_COOKIES].sort(),
		);
	});

	it('sets no analytics cookies before the person’s choice, which it stores for six months', async () => {
		const host = 'consentement.opendatasoft.com';
		await stage.visit(`https://${host}/`, async (tab) => {
			expect(await names(host)).toEqual(['csrftoken', 'django_language', 'sessionid']);
			await tab.click('.ods-manage-cookies-preferences__show-button');
			await tab.click('dialog [name="statistics"]');
			await tab.click('dialog button.primary');
			await until('the choice', async () => (await names(host)).includes('_ga'));
		});
		const choice = (await stage.session.readJar({ name: 'cookies_preferences' }))[0];
		expect(((choice?.expirationDate ?? 0) - Date.now() / 1000) / 86_400).toBeCloseTo(180, 0);
	});

	it('sets 150 cookies, every hostile name that the browser accepts, and none on the empty portal', async () => {
		await stage.visit('https://foule.opendatasoft.com/', async () => {});
		expect(await names('foule.opendatasoft.com')).toHaveLength(152);
		await stage.visit('https://hostile.opendatasoft.com/', async () => {});
		expect(await names('hostile.opendatasoft.com')).toEqual(
			expect.arrayContaining([
				'__proto__',
				'constructor',
				asListed('🍪_ünïcødé'),
				'n'.repeat(4000),
				'<b>bold</b>',
			]),
		);
		await stage.visit('https://vide.opendatasoft.com/', async () => {});
		expect(await names('vide.opendatasoft.com')).toEqual([]);
	});

	it('shows third-party cookies only with permission for their host', async () => {
		await stage.visit('https://cadre.opendatasoft.com/', async () => {
			expect(await names(VIDEO_HOST)).toEqual([]);
			await stage.session.grant([`*://${VIDEO_HOST}/*`]);
			await until('the frame', async () => (await names(VIDEO_HOST)).length > 1);
			expect(await names(VIDEO_HOST)).toEqual(['__Host-vid_part', 'vid_plain']);
		});
	});

	it('opens the real popup, which can be read, used and checked by axe', async () => {
		const tab = await stage.session.open(`https://${DEMO_HOST}/`);
		const popup = await stage.session.openPopup(tab);
		expect(await popup.waitFor(() => document.body.dataset['url'])).toBe(`https://${DEMO_HOST}/`);
		await popup.type('input', 'été 1');
		await popup.press('Tab');
		expect(
			await popup.evaluate(() => [
				document.querySelector('output')?.textContent,
				document.activeElement?.tagName,
			]),
		).toEqual(['été 1', 'BUTTON']);
		expect(await stage.session.axe(popup)).toEqual([]);
		await popup.evaluate(() => document.querySelector('button')?.replaceChildren());
		expect((await stage.session.axe(popup)).map(({ id }) => id)).toContain('button-name');
		expect(await popup.closed()).toBe(false);
		await popup.close();
		expect(await popup.closed()).toBe(true);
		await tab.close();
	});

	it('changes the color scheme of pages and popups', async () => {
		const tab = await stage.session.open(`https://${DEMO_HOST}/`);
		for (const [scheme, colour] of [
			['dark', 'rgb(17, 17, 17)'],
			['light', 'rgb(255, 255, 255)'],
		] as const) {
			await stage.session.setScheme(scheme);
			const popup = await stage.session.openPopup(tab);
			expect(await popup.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(colour);
			expect(await tab.evaluate((s) => matchMedia(`(prefers-color-scheme: ${s})`).matches, scheme)).toBe(
				true,
			);
			await popup.close();
		}
		await tab.close();
	});

	it('stops the worker, and the next cookie starts it', async () => {
		await stage.visit(`https://${DEMO_HOST}/set?name=before`, async (tab) => {
			await until('the worker', () => stage.session.workerRunning());
			await stage.session.stopWorker();
			expect(await stage.session.workerRunning()).toBe(false);
			await tab.goto(`https://${DEMO_HOST}/set?name=wake`);
			await until('the cookie’s event', async () =>
				JSON.stringify((await stage.session.storage('session'))['changed'] ?? []).includes('"wake"'),
			);
			await until('the worker', () => stage.session.workerRunning());
			expect((await stage.session.badge(await stage.session.tabId(tab))).title).toBe('Scratch');
		});
	});

	it('grants and withdraws host permissions with the browser’s events', async () => {
		await stage.session.grant(OWN);
		expect(await origins()).toEqual(expect.arrayContaining(OWN));
		await until('onAdded', async () => (await stage.session.storage('session'))['added'] !== undefined);
		await stage.session.withdraw(OWN);
		await stage.session.withdraw(['*://*.huwise.com/*']);
		expect(await origins()).not.toEqual(expect.arrayContaining(['*://*.huwise.com/*']));
		await until('onRemoved', async () =>
			JSON.stringify((await stage.session.storage('session'))['removed']).includes('huwise'),
		);
		await stage.session.grant(['*://*.huwise.com/*']);
		expect(await origins()).toEqual(
			expect.arrayContaining(['*://*.opendatasoft.com/*', '*://*.huwise.com/*']),
		);
	});

	it('lets a permission request be refused, then granted', async () => {
		const tab = await stage.session.open(`https://${DEMO_HOST}/`);
		const asking = await stage.session.openPopup(tab);
		if (stage.session.answerPrompt === null) {
			// The prompt closes the popup, now and then before the click is answered.
			await asking.click('button').catch(() => undefined);
			await until('the prompt to close the popup', asking.closed);
		} else {
			await asking.click('button');
			await stage.session.answerPrompt(false);
		}
		expect(await origins()).not.toEqual(expect.arrayContaining([OWN[0]]));
		if (!(await asking.closed())) await asking.close();
		await stage.session.acceptPrompts();
		const granted = await stage.session.openPopup(tab);
		await granted.click('button');
		await granted.waitFor(() => document.querySelector('output')?.textContent === 'granted');
		expect(await origins()).toEqual(expect.arrayContaining(OWN));
		await granted.close();
		await tab.close();
	});

	it('opens extension pages, and private windows with their own cookie store', async () => {
		const page = await stage.session.openExtensionPage('options.html');
		expect(await page.url()).toBe(stage.session.extensionUrl('options.html'));
		await page.close();
		const tab = await stage.session.privateWindow(`https://clairval.opendatasoft.com/`);
		const stores = await stage.session.inExtension(() => chrome.cookies.getAllCookieStores());
		const id = await stage.session.tabId(tab);
		const store = stores.find(({ tabIds }) => tabIds.includes(id))?.id;
		expect(store).toBe(browser === 'chromium' ? '1' : 'firefox-private');
		expect((await stage.session.readJar({ storeId: store })).map(({ name }) => name).sort()).toEqual([
			'csrftoken',
			'sessionid',
		]);
		await tab.close();
	});
});
