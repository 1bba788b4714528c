import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';

let browser: FakeBrowser;

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, 'https://lumiere.opendatasoft.com/');
	await browser.advance(1000);
});

async function settled<T>(call: Promise<T>): Promise<T> {
	call.catch(() => undefined);
	await browser.advance(300);
	return call;
}

const ask = () => createHandlers(browser.wake());
const start = (way: 'as-it-stands' | 'private-window' = 'as-it-stands') =>
	settled(ask()['recording.start']({ tabId: 1, way, timeZone: 'Europe/Paris' }));
const stop = (id: string) => settled(ask()['recording.stop']({ id }));

describe('an update of the extension', () => {
	it('comes at once where nothing would be lost, and no page of ours is open', async () => {
		browser.recording.state.isPageOpen = true;
		await browser.wake().recording().updates.available();
		expect(browser.recording.state.restarts).toBe(0);
		browser.recording.state.isPageOpen = false;
		await browser.wake().recording().updates.available();
		expect(browser.recording.state.restarts).toBe(1);
	});

	it('waits for the end of a recording', async () => {
		const { id } = await start();
		await browser.wake().recording().updates.available();
		expect(browser.recording.state.restarts).toBe(0);
		await stop(id);
		expect(browser.recording.state.restarts).toBe(1);
	});

	it('waits while a report is in memory alone', async () => {
		const { id } = await start('private-window');
		await browser.wake().recording().updates.available();
		await stop(id);
		expect(browser.recording.state.restarts).toBe(0);
	});
});
