import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { HandedOver, PolicyReading } from '../../../src/messaging/policy-reading.ts';
import type { PageSummary } from '../../../src/ports/pages.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser } from '../../fakes/fake-browser.ts';
import { flush } from '../../fakes/fake-clock.ts';

const PORTAL = 'lumiere-sur-mer.opendatasoft.com';
const OWN = 'data.ville-exemple.example';
const TAB = 7;

/** A browser with one tab, whose page may be looked at unless told otherwise. */
function open(url: string, summary: Partial<PageSummary> | null = {}, html = '<h1>Cookie policy</h1>') {
	const browser = createFakeBrowser();
	browser.navigate(TAB, url);
	if (summary !== null) {
		const whole = { url, title: '', headings: [], links: [], platform: false, ...summary };
		browser.pages.set(TAB, { summary: whole, html });
	}
	const ask = () => createHandlers(browser.wake());
	return {
		browser,
		read: (args: object = {}): Promise<PolicyReading> => ask()['policy.read']({ tabId: TAB, ...args }),
		readAt: (site: string, to: string) => ask()['policy.read-at']({ site, url: to }),
		take: (token: string): Promise<HandedOver | null> => ask()['policy.handed-over']({ token }),
		/** What the options page that was opened last takes. */
		async handedOver(): Promise<HandedOver | null> {
			const { read = '' } = browser.optionsOpened.at(-1) ?? {};
			return ask()['policy.handed-over']({ token: read });
		},
	};
}

const link = (text: string, href: string, language: string | null = null) => ({ text, href, language });

describe('the policy that is open in the tab', () => {
	const url = `https://${PORTAL}/terms/cookies-policy/?flg=fr`;

	it('is handed over as it stands there, with its other languages, and the options page opened for it', async () => {
		const stage = open(`${url}#main`, { links: [link('EN', `https://${PORTAL}/?flg=en`)] });
		expect(await stage.read()).toEqual({ state: 'opened' });
		expect(stage.browser.optionsOpened).toEqual([{ read: expect.any(String) }]);
		expect(await stage.handedOver()).toEqual({
			kind: 'page',
			site: PORTAL,
			url,
			html: '<h1>Cookie policy</h1>',
			languages: [{ language: 'en', url: url.replace('fr', 'en') }],
		});
	});

	it('is given out once', async () => {
		const stage = open(url);
		await stage.read();
		const token = stage.browser.optionsOpened[0]?.['read'] ?? '';
		expect(await stage.take(token)).not.toBe(null);
		expect(await stage.take(token)).toBe(null);
		expect(await stage.take('of-another')).toBe(null);
		expect(await stage.browser.session.entries('handed-over:')).toEqual(new Map());
	});

	it('does not pile up in memory when no page takes it', async () => {
		const stage = open(url);
		await stage.read();
		await stage.read();
		expect((await stage.browser.session.entries('handed-over:')).size).toBe(1);
	});

	it('needs no permission for its host', async () => {
		const stage = open(`https://${OWN}/politique-de-cookies`);
		expect(await stage.read({ host: OWN })).toEqual({ state: 'opened' });
		expect(await stage.handedOver()).toMatchObject({ kind: 'page', site: OWN });
	});

	it('is refused where it is too large', async () => {
		const stage = open(url, {}, 'x'.repeat(4_000_001));
		expect(await stage.read()).toEqual({ state: 'nothing', why: 'too-large' });
		expect(stage.browser.optionsOpened).toEqual([]);
	});
});

describe('on another page', () => {
	it('of a portal, its own links are tried first, then the known addresses', async () => {
		const stage = open(`https://${PORTAL}/map/`, {
			links: [link('Cookies', `https://${PORTAL}/pages/cookies/`)],
		});
		expect(await stage.read()).toEqual({ state: 'opened' });
		expect(await stage.handedOver()).toMatchObject({
			kind: 'addresses',
			urls: [
				`https://${PORTAL}/pages/cookies/`,
				`https://${PORTAL}/terms/cookies-policy/`,
				`https://${PORTAL}/terms/cookies-information`,
			],
		});
	});

	it('of a portal whose policy was read before, the address that it was read from comes first', async () => {
		const stage = open(`https://${PORTAL}/map/`);
		const former = `https://${PORTAL}/pages/our-rules/?flg=de`;
		const one = aPolicy(PORTAL, ['a'], { source: { kind: 'site', url: former, name: null } });
		await createHandlers(stage.browser.wake())['policy.save']({ policy: one });
		await stage.read();
		expect(await stage.handedOver()).toMatchObject({
			urls: [former, expect.stringContaining('/terms/'), expect.anything()],
		});
	});

	it('of a portal that may not be looked at, the known addresses alone', async () => {
		const stage = open(`https://${PORTAL}/map/`, null);
		expect(await stage.read()).toEqual({ state: 'opened' });
		expect(await stage.handedOver()).toMatchObject({ kind: 'addresses', site: PORTAL });
	});

	it('the page is taken for the policy when the person says so', async () => {
		const stage = open(`https://${OWN}/charte`);
		expect(await stage.read()).toEqual({ state: 'nothing', why: 'no-link' });
		expect(await stage.read({ asIs: true })).toEqual({ state: 'opened' });
		expect(await stage.handedOver()).toMatchObject({ kind: 'page', url: `https://${OWN}/charte` });
	});

	it.each(['about:blank', 'https://addons.mozilla.org/fr/'])(
		'nothing is read from the browser’s own: %s',
		async (url) => {
			expect(await open(url).read()).toEqual({ state: 'nothing', why: 'not-allowed' });
			expect(await open(url).read({ asIs: true })).toEqual({ state: 'nothing', why: 'not-allowed' });
		},
	);

	it('an address that is none is never offered', async () => {
		const bad = link('Cookie policy', `https://${OWN}:99999/cookies`);
		expect(await open(`https://${OWN}/`, { links: [bad] }).read()).toMatchObject({ why: 'no-link' });
	});
});

describe('a policy on a host that is not granted', () => {
	const POLICY = 'https://www.ville-exemple.example/cookies';
	const stageOf = () => open(`https://${PORTAL}/`, { links: [link('Cookie policy', POLICY)] });

	it('is offered, with the host to ask for, beside the known address that may be read', async () => {
		expect(await stageOf().read()).toEqual({
			state: 'ask',
			site: PORTAL,
			choices: [
				{ url: POLICY, request: ['*://www.ville-exemple.example/*'] },
				{ url: `https://${PORTAL}/terms/cookies-policy/`, request: [] },
			],
		});
	});

	it('is handed over when the host is granted, by whichever worker then lives', async () => {
		const { browser, readAt, handedOver } = stageOf();
		await readAt(PORTAL, POLICY);
		expect(browser.optionsOpened).toEqual([]);
		browser.kill();
		browser.grant('*://www.ville-exemple.example/*');
		await flush();
		expect(browser.optionsOpened).toHaveLength(1);
		expect(await handedOver()).toMatchObject({ kind: 'addresses', site: PORTAL, urls: [POLICY] });
		browser.grant('*://ailleurs.example/*');
		await flush();
		expect(browser.optionsOpened).toHaveLength(1);
	});

	it('is dropped when the answer takes more than two minutes', async () => {
		const { browser, readAt } = stageOf();
		await readAt(PORTAL, POLICY);
		await browser.advance(120_001);
		browser.grant('*://www.ville-exemple.example/*');
		await flush();
		expect(browser.optionsOpened).toEqual([]);
	});

	it('is handed over at once where it may be read, known addresses with one another', async () => {
		const { browser, readAt, handedOver } = stageOf();
		await readAt(PORTAL, `https://${PORTAL}/terms/cookies-information`);
		expect(browser.optionsOpened).toHaveLength(1);
		expect(await handedOver()).toMatchObject({
			urls: [`https://${PORTAL}/terms/cookies-information`, `https://${PORTAL}/terms/cookies-policy/`],
		});
	});

	it.each([
		{ site: PORTAL, url: 'javascript:alert(1)' },
		{ site: 'Not A Host', url: POLICY },
		{ site: PORTAL },
	])('is refused in an intent such as %j', async (args) => {
		const { browser } = stageOf();
		const refused = createHandlers(browser.wake())['policy.read-at'](args);
		await expect(refused).rejects.toMatchObject({ code: 'bad-request' });
	});
});
