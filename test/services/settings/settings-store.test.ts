import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());
const get = () => intents()['settings.get'](null);
const set = (edits: unknown) => intents()['settings.set'](edits);

beforeEach(() => {
	browser = createFakeBrowser();
});

describe('settings', () => {
	it('are unchosen at first, change one by one, and outlive the worker', async () => {
		expect(await get()).toEqual({ automaticReading: null, language: null });
		expect(await set({ automaticReading: true })).toEqual({ automaticReading: true, language: null });
		browser.kill();
		expect(await set({ language: 'fr' })).toEqual({ automaticReading: true, language: 'fr' });
		expect(await get()).toEqual({ automaticReading: true, language: 'fr' });
		expect(await set({ automaticReading: null, language: null })).toEqual(await get());
	});

	it.each([{ automaticReading: 'yes' }, { language: '<b>' }, { language: 'x'.repeat(40) }, 'on', null])(
		'refuse %j',
		async (edits) => {
			await expect(set(edits)).rejects.toMatchObject({ code: 'bad-request' });
			expect(await get()).toEqual({ automaticReading: null, language: null });
		},
	);

	it('of a newer version are left alone', async () => {
		const newer = { version: 99, value: { automaticReading: 'weekdays' } };
		await browser.local.set({ settings: newer });
		expect(await get()).toEqual({ automaticReading: null, language: null });
		await expect(set({ language: 'fr' })).rejects.toMatchObject({ code: 'newer-format' });
		expect(await browser.local.get('settings')).toEqual(newer);
	});
});
