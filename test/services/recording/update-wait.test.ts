import { beforeEach, describe, expect, it } from 'vitest';
import { ask, browser, prepareBrowser, start, stop } from './recording-stage.ts';

beforeEach(prepareBrowser);

describe('an update of the extension', () => {
	it('comes at once where nothing would be lost, and no page of ours is open', async () => {
		browser.recording.state.isPageOpen = true;
		await browser.wake().recording().updates.available();
		expect(browser.recording.state.restarts).toBe(0);
		browser.recording.state.isPageOpen = false;
		await browser.wake().recording().updates.available();
		expect(browser.recording.state.restarts).toBe(1);
	});

	it('waits for the end of a recording, and until its report is kept', async () => {
		const { id } = await start();
		await browser.wake().recording().updates.available();
		expect(browser.recording.state.restarts).toBe(0);
		await stop(id);
		const { updates } = browser.wake().recording();
		await updates.available();
		expect(browser.recording.state.restarts).toBe(0);
		const [report] = await ask()['audit.list'](null);
		await ask()['audit.keep']({ ids: [report?.id ?? ''] });
		await updates.available();
		expect(browser.recording.state.restarts).toBe(1);
	});
});
