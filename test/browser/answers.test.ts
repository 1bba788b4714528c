import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';
import type { Audit } from '../../src/core/audit/audit.ts';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { DEMO_HOST } from '../portal/portals.mjs';
import { portalArgs, ROOT_ARGS } from './driver/chromium-args.mjs';
import { until } from './driver/poll.mjs';
import { createTab } from './driver/tab.mjs';
import type { Tab, View } from './driver/types.mjs';
import { send } from './intents.ts';
import { pressInMenu, useStage } from './stage.ts';

const EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
const PAGE = `https://${DEMO_HOST}/`;
const START = '[data-action="record-start"]';

const sourcesOf = (audit: Audit | null) =>
	new Set(audit?.recording?.cookies.flatMap(({ moments }) => moments.map(({ origin }) => origin.by)));

/** Opens the offer to record in a popup; returns whether it says that answers can be observed. */
async function openOffer(popup: View): Promise<string | undefined> {
	await pressInMenu(popup, 'record');
	await popup.waitFor(() => document.querySelector('[name="recording-way"]') !== null);
	await popup.click('[name="recording-way"][value="as-it-stands"]');
	return accessIn(popup);
}

const accessIn = (view: View) =>
	view.evaluate(() => {
		const notice = document.querySelector<HTMLElement>('[data-notice="answers-after-restart"]');
		return (
			notice?.dataset['notice'] ?? document.querySelector<HTMLElement>('[data-answers]')?.dataset['answers']
		);
	});

const waitForRecording = (popup: View) =>
	popup.waitFor(() => document.querySelector('[data-record="now"][data-stage="recording"]') !== null);

async function giveBack(options: View): Promise<void> {
	await options.click('[data-action="give-back-answers"]');
	await options.waitFor(() => document.querySelector('[data-answers="not-allowed"]') !== null);
}

/** The permission to observe answers is given in the click that starts a recording, and works at once. */
describe('observing answers in firefox', () => {
	const stage = useStage('firefox', { answers: 'optional' });

	/** Records the page in the tab from the popup; `during` runs before it is stopped. */
	async function record(tab: Tab, prepare: (popup: View) => Promise<unknown>, during = async () => {}) {
		const popup = await stage.session.openPopupInTab(tab);
		await prepare(popup);
		await popup.click(START);
		await waitForRecording(popup);
		await tab.waitFor(() => document.readyState === 'complete');
		await during();
		const state = await send(stage.session, 'recording.now', null);
		const { audit } = await send(stage.session, 'recording.stop', { id: state?.id ?? '' });
		await popup.close();
		return send(stage.session, 'audit.get', { id: audit ?? '' });
	}

	it('is asked for, works at once, and is given back in the options', async () => {
		await stage.visit(PAGE, async (tab) => {
			const without = await record(tab, async (popup) => {
				expect(await openOffer(popup)).toBe('not-allowed');
				await popup.click('[name="observe-answers"]');
			});
			expect(without?.recording?.answers).toBe('not-observed');
			expect(sourcesOf(without)).toContain('not-observed');
			expect(sourcesOf(without)).not.toContain('answer');
			const observed = await record(tab, openOffer);
			expect(observed?.recording?.answers).toBe('observed');
			expect(sourcesOf(observed)).toContain('answer');

			const options = await stage.session.openExtensionPage('options/index.html#settings');
			const partly = await record(tab, openOffer, async () => {
				await giveBack(options);
			});
			await options.close();
			expect(partly?.recording?.answers).toBe('partly');
		});
	});
});

/** Chromium reports answers from its next start. Needs its own browser, which it restarts with the same profile. */
describe('observing answers in chromium', () => {
	let profile = '';
	let portal: RunningPortal;
	let browser: Browser;

	async function launch(): Promise<void> {
		browser = await puppeteer.launch({
			executablePath: findBrowsers().find(({ family }) => family === 'chromium')?.path ?? '',
			pipe: true,
			enableExtensions: true,
			userDataDir: profile,
			args: [
				...ROOT_ARGS,
				...portalArgs(portal),
				`--load-extension=${EXTENSION}`,
				'--disable-features=DisableLoadExtensionCommandLineSwitch,HttpsUpgrades',
			],
		});
	}

	// For each attempt: the permission stays in the profile.
	beforeEach(async () => {
		profile = await mkdtemp(join(tmpdir(), 'chromium-profile-'));
		portal = await startPortal();
		await launch();
		// It would stand before the pages of the test, whose buttons must be in sight.
		const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome/index.html'));
		await (await welcome.page())?.close();
	});
	afterEach(async () => {
		await browser?.close();
		await portal?.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	});

	/** Opens the portal, and the popup over it in a tab of its own; `ask` sends an intent. */
	async function openOver() {
		const worker = await browser.waitForTarget(
			(target) => target.type() === 'service_worker' && target.url().endsWith('/background/index.js'),
		);
		const base = `chrome-extension://${new URL(worker.url()).host}/`;
		const view = (page: Page) => createTab(page, async (url) => void (await page.goto(url)));
		const open = async (url: string) => {
			const page = await browser.newPage();
			await page.goto(url);
			return view(page);
		};
		const silent = await open(`${base}manifest.json`);
		const ask = (intent: string, args: unknown) =>
			silent.evaluate(async (message) => (await chrome.runtime.sendMessage(message)).value, {
				intent,
				args,
			} as { intent: string; args: unknown });
		const page = await open(PAGE);
		const id = await until('the tab', () =>
			silent.evaluate(async (url) => (await chrome.tabs.query({ url: `${url}*` }))[0]?.id ?? 0, PAGE),
		);
		const popup = await open(`${base}popup/index.html?tab=${id}`);
		const stop = async (during = async () => {}) => {
			await waitForRecording(popup);
			await page.waitFor(() => document.readyState === 'complete');
			await during();
			const { audit } = await ask('recording.stop', { id: (await ask('recording.now', null)).id });
			return (await ask('audit.get', { id: audit })) as Audit;
		};
		return { popup, stop, openOptions: () => open(`${base}options/index.html#settings`) };
	}

	it('waits for a restart, which is found out: until then a person can record without', async () => {
		const before = await openOver();
		expect(await openOffer(before.popup)).toBe('not-allowed');
		await before.popup.click(START);
		await before.popup.waitFor(
			() => document.querySelector('[data-notice="answers-after-restart"]') !== null,
		);
		await before.popup.click(START);
		const without = await before.stop();
		expect(without.recording?.answers).toBe('not-observed');
		expect(sourcesOf(without)).not.toContain('answer');

		await browser.close();
		await launch();
		const after = await openOver();
		expect(await openOffer(after.popup)).toBe('working');
		await after.popup.click(START);
		const observed = await after.stop();
		expect(observed.recording?.answers).toBe('observed');
		expect(sourcesOf(observed)).toContain('answer');

		const options = await after.openOptions();
		await after.popup.page.bringToFront();
		await after.popup.reload();
		expect(await openOffer(after.popup)).toBe('working');
		await after.popup.click(START);
		const partly = await after.stop(async () => {
			await options.page.bringToFront();
			await giveBack(options);
		});
		expect(partly.recording?.answers).toBe('partly');
	});
});
