import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { launch } from './driver/index.mjs';
import { until } from './driver/poll.mjs';
import type { Session } from './driver/types.mjs';
import { send } from './intents.ts';
import { openMenu, pressInMenu, waitForState } from './stage.ts';

const PRIVATE = 'waterkant.opendatasoft.com';
const CONTROL = 'molenveld.opendatasoft.com';

/** Files of the profile that keep traces of tabs: history, sessions, icons, downloads. */
const FILES = /^Default\/(?:History|Sessions\/|Favicons|Top Sites|Shortcuts|Visited Links|Network Action)/;
const WRITTEN = ['Default/History', 'Default/Sessions/'];

/** Needs a browser of its own, whose profile no other test has written to. Firefox's popup opens links in its own window. */
describe('the profile of chromium', () => {
	let portal: RunningPortal;
	let session: Session;

	beforeAll(async () => {
		portal = await startPortal();
		const extensionDir = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
		session = await launch({ browser: 'chromium', portal, extensionDir, prompts: 'accept' });
	});
	afterAll(async () => {
		await session?.close();
		await portal?.close();
	});

	/** The files that hold a text, in UTF-8 or UTF-16. */
	async function filesWith(text: string): Promise<string[]> {
		const args = session.puppeteer.process()?.spawnargs ?? [];
		const profile = args.find((arg) => arg.startsWith('--user-data-dir='))?.split('=')[1] ?? '';
		const names = (await readdir(profile, { recursive: true })).filter((name) => FILES.test(name));
		const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
		const found = await Promise.all(
			names.map(async (name) => {
				// A folder, or a file that the browser has just replaced, holds nothing.
				const bytes = await readFile(join(profile, name)).catch(() => Buffer.alloc(0));
				return forms.some((form) => bytes.includes(form)) ? [name] : [];
			}),
		);
		return found.flat();
	}

	/** Goes from the import step to the portal's page and its observations. */
	async function walkThroughOptions(): Promise<void> {
		const page = await until('the options', async () =>
			(await session.puppeteer.pages()).find((candidate) => candidate.url().includes('options/index')),
		);
		await page.bringToFront();
		for (const link of [`[data-portal="${PRIVATE}"] a`, '[data-tab="observed"]']) {
			await page.waitForSelector(link);
			await page.click(link);
		}
		await page.waitForSelector(`[data-journal="${PRIVATE}"]`);
		expect(page.url()).toMatch(/#portal\/~\/observed$/);
	}

	it('holds no private window’s portal after a report, a recording, a download and the popup’s links', async () => {
		const tab = await session.privateWindow(`https://${PRIVATE}/`);
		const tabId = await session.tabId(tab);
		await until('the report', async () =>
			Object.keys(await session.storage('session')).some((key) => key.endsWith(PRIVATE)),
		);
		const popup = await session.openPopupInTab(tab);
		await waitForState(popup);
		await openMenu(popup);
		for (const link of ['[href*="report/index"]', '[href*="options/index.html?tab"]', '[href^="https:"]']) {
			// The tab of the link before stands in front.
			await popup.page.bringToFront();
			await popup.click(`#menu a${link}`);
		}
		await walkThroughOptions();
		await popup.page.bringToFront();
		await pressInMenu(popup, 'export-csv');
		const recorded = { tabId, way: 'as-it-stands', timeZone: 'UTC' } as const;
		const { id } = await send(session, 'recording.start', recorded);
		await send(session, 'recording.stop', { id });
		await until('both reports to be shown', async () => {
			const pages = (await session.puppeteer.pages()).filter((page) => page.url().includes('report/index'));
			const states = await Promise.all(
				pages.map((page) => page.evaluate(() => document.documentElement.dataset['state'])),
			);
			return states.filter((state) => state === 'ready').length === 2;
		});
		await session.open(`https://${CONTROL}/`);
		// Written last, so that whatever was visited before is written too.
		await until(
			'history and session to be written',
			async () => {
				const files = await filesWith(CONTROL);
				return WRITTEN.every((start) => files.some((name) => name.startsWith(start)));
			},
			40_000,
		);
		expect(await filesWith(PRIVATE.split('.')[0] ?? '')).toEqual([]);
	});
});
