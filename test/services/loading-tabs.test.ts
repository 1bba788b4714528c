import { beforeEach, describe, expect, it } from 'vitest';
import { reportKey } from '../../src/state/report-key.ts';
import { createFakeBrowser, type FakeBrowser } from '../fakes/fake-browser.ts';
import { aCookie } from '../fakes/fake-jar.ts';
import { storedReports } from '../fakes/truth.ts';

const HOST = 'lumiere.opendatasoft.com';

let browser: FakeBrowser;

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	await browser.advance(1000);
});

const names = () =>
	storedReports(browser)
		.get(reportKey('0', HOST))
		?.rows.map(({ cookie }) => cookie.name);
const set = (name: string) => browser.jar.set(aCookie({ name, domain: HOST }));

describe('while a page loads', () => {
	const loading = (id = 1) => browser.wake().watcher.tabChanged(id, true);
	const loaded = (id = 1) => browser.wake().watcher.tabChanged(id, false);

	it('the jar is left alone, and read as soon as the page is there', async () => {
		loading();
		set('a');
		await browser.advance(250);
		expect(names()).toEqual([]);
		loaded();
		await browser.advance(50);
		expect(names()).toEqual(['a']);
	});

	it('the jar is read all the same after 300 ms, even if an earlier page had not come to its end', async () => {
		loading();
		await browser.advance(150);
		loading();
		set('a');
		await browser.advance(200);
		expect(names()).toEqual(['a']);
	});

	it('a jar that was about to be read is left alone', async () => {
		set('a');
		await browser.advance(5);
		loading();
		await browser.advance(100);
		expect(names()).toEqual([]);
	});

	it('one page after the other keeps the jar from being read for a second at most', async () => {
		set('a');
		for (let id = 10; id < 22; id++) {
			loading(id);
			await browser.advance(100);
		}
		expect(names()).toEqual(['a']);
	});
});
