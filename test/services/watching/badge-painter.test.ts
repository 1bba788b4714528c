import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { storedReports } from '../../fakes/expected-reports.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';

let browser: FakeBrowser;

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	await browser.advance(1000);
});

/** Stores a policy of the portal's own that declares `sessionid`. */
async function importPolicy(): Promise<void> {
	await createHandlers(browser.wake())['policy.save']({ policy: aPolicy(HOST, ['sessionid']) });
	await browser.advance(1000);
}

const set = (name: string) => browser.jar.set(aCookie({ name, domain: HOST }));

describe('the badge', () => {
	it('is painted on every tab of the portal, with its meaning in words', async () => {
		await importPolicy();
		browser.navigate(2, `https://${HOST}/other`);
		set('_ga');
		await browser.advance(1000);
		const badge = { text: '1', title: `1 undeclared cookie on ${HOST}` };
		expect([browser.badges.get(1), browser.badges.get(2)]).toEqual([badge, badge]);
	});

	it('comes back after a reload that wiped it', async () => {
		await importPolicy();
		set('_ga');
		await browser.advance(1000);
		browser.navigate(1, `https://${HOST}/`);
		expect(browser.badges.get(1)).toBeUndefined();
		await browser.advance(50);
		expect(browser.badges.get(1)?.text).toBe('1');
	});

	it('goes when the person withdraws the host, and comes back with it', async () => {
		await importPolicy();
		set('_ga');
		await browser.advance(1000);
		browser.withdraw('*://*.opendatasoft.com/*');
		await browser.advance(1000);
		expect(browser.badges.get(1)?.text).toBe('');
		expect(storedReports(browser).size).toBe(0);
		browser.grant('*://*.opendatasoft.com/*');
		await browser.advance(1000);
		expect(browser.badges.get(1)?.text).toBe('1');
	});

	it('is a question mark until the portal’s policy is read, and follows the policy then', async () => {
		set('_ga');
		await browser.advance(1000);
		expect(browser.badges.get(1)).toEqual({
			text: '?',
			title: `The policy of ${HOST} has not been read yet`,
		});
		await importPolicy();
		expect(browser.badges.get(1)?.text).toBe('1');
		await createHandlers(browser.wake())['policy.save']({ policy: aPolicy(HOST, ['_ga']) });
		await browser.advance(50);
		expect(browser.badges.get(1)?.text).toBe('');
	});
});

describe('the badge of a tab that goes elsewhere', () => {
	it.each([
		['of a look', (slow: FakeBrowser) => slow.jar.set(aCookie({ name: 'late', domain: HOST }))],
		[
			'of a popup’s question',
			(slow: FakeBrowser) =>
				void createHandlers(slow.wake())
					.inspect({ tabId: 1 })
					.catch(() => undefined),
		],
	])('goes with the portal, at whatever moment %s, though another tab still shows it', async (_, begin) => {
		for (let wait = 0; wait <= 2000; wait += 100) {
			const slow = createFakeBrowser({ latency: () => 250 });
			for (const id of [1, 2]) slow.navigate(id, `https://${HOST}/`);
			slow.jar.set(aCookie({ name: 'unheard-of', domain: HOST }));
			await slow.advance(3000);
			begin(slow);
			await slow.advance(wait);
			slow.navigate(1, 'https://elsewhere.example/');
			await slow.advance(4000);
			expect([wait, slow.badges.get(1)?.text ?? '', slow.badges.get(2)?.text]).toEqual([wait, '', '?']);
		}
	});
});
