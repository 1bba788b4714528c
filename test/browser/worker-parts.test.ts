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

/** Only Chromium has a worker that cannot import() (Firefox has a page, in one piece). */
describe('the parts of Chromium’s worker', () => {
	let profile = '';
	let browser: Browser;

	/** As a person starts it: what it knows of the extension is in the profile. */
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
			(one) => one.type() === 'service_worker' && one.url().endsWith('/background/index.js'),
		);

	/** What code gives in the worker. */
	async function inWorker(code: string): Promise<unknown> {
		const context = await (await worker()).worker();
		if (context === null) throw new Error('There is no worker');
		return context.evaluate(code);
	}

	/** What the worker answers to a page of the extension that runs no script. */
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
		// Not installed anew: what it may load is what it had loaded then.
		expect(await inWorker('serviceWorker.state')).toBe('activated');
		const files = await readdir(join(EXTENSION, 'background'));
		const parts = files.filter((name) => /^(?!index\b).*\.js$/.test(name));
		expect(parts.length).toBeGreaterThan(4);
		expect(await inWorker('[...ran.keys()].join()')).not.toMatch(new RegExp(parts.join('|')));
		expect(await listPolicies()).toEqual({ ok: true, value: { policies: [], trouble: [] } });
		for (const name of parts) await inWorker(`void load('/background/${name}')`);
	});
});
