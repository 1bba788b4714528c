import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';
import { ROOT_ARGS } from './driver/chromium-args.mjs';
import { until } from './driver/poll.mjs';

const EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/** Only Chromium's worker is built in parts; Firefox has a background page. Needs its own browser, which it restarts. */
describe('the parts of Chromium’s worker', () => {
	let profile = '';
	let browser: Browser;

	/** Starts the browser with the profile, which has the installed extension from the second start on. */
	async function launch(): Promise<void> {
		const executablePath = findBrowsers().find(({ family }) => family === 'chromium')?.path ?? '';
		browser = await puppeteer.launch({
			executablePath,
			pipe: true,
			enableExtensions: true,
			userDataDir: profile,
			args: [
				...ROOT_ARGS,
				`--load-extension=${EXTENSION}`,
				'--disable-features=DisableLoadExtensionCommandLineSwitch',
			],
		});
	}

	beforeAll(async () => {
		profile = await mkdtemp(join(tmpdir(), 'chromium-profile-'));
		await launch();
	});
	afterAll(async () => {
		await browser?.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	});

	const worker = () =>
		browser.waitForTarget(
			(target) => target.type() === 'service_worker' && target.url().endsWith('/background/index.js'),
		);

	/** Evaluates code in the worker. */
	async function inWorker(code: string): Promise<unknown> {
		const context = await (await worker()).worker();
		if (context === null) throw new Error('There is no worker');
		return context.evaluate(code);
	}

	/** Sends an intent from a page of the extension without scripts. */
	async function listPolicies(): Promise<unknown> {
		const { host } = new URL((await worker()).url());
		const page = await browser.newPage();
		await page.goto(`chrome-extension://${host}/manifest.json`);
		return page.evaluate(() => chrome.runtime.sendMessage({ intent: 'policy.list', args: null }));
	}

	it('are loaded on use after a restart of the browser, and not before', async () => {
		await until(
			'the worker to be installed',
			async () => (await inWorker('serviceWorker.state')) === 'activated',
		);
		await browser.close();
		await launch();
		// Not installed again: it may import only the scripts that it loaded when it was installed.
		expect(await inWorker('serviceWorker.state')).toBe('activated');
		const files = await readdir(join(EXTENSION, 'background'));
		const parts = files.filter((name) => /^(?!index\b).*\.js$/.test(name));
		expect(parts.length).toBeGreaterThan(4);
		// An extension of the command line counts as installed at each start: the welcome page opens and asks for settings.
		const others = parts.filter((name) => !/^(?:chunk|requests|judging)\b/.test(name));
		expect(others.length).toBeGreaterThan(3);
		expect(await inWorker('[...ran.keys()].join()')).not.toMatch(new RegExp(others.join('|')));
		expect(await listPolicies()).toMatchObject({ ok: true, value: { policies: [], trouble: [] } });
		for (const name of parts) await inWorker(`void load('/background/${name}')`);
	});
});
