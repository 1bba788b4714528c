import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { expect, it } from 'vitest';
import { DEVELOPMENT_ID } from '../../scripts/build/manifest.mjs';
import { build } from '../../scripts/build.mjs';
import { PROFILE_ARGS, writeChromiumProfile } from '../../scripts/run/browser-flags.mjs';
import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';
import { chromeArgs } from '../../scripts/states/window.mjs';
import { ANY_BROWSER } from './stage.ts';

const run = promisify(execFile);

it('npm start pins the extension’s button in Chromium, and opens the welcome page behind the portal', async () => {
	const { chrome } = (await build({ browsers: ['chrome'], isDevelopment: true })).folders;
	const folder = await mkdtemp(join(tmpdir(), 'start-profile-'));
	await writeChromiumProfile(folder, { thirdPartyCookies: true });
	const chromium = await puppeteer.launch({
		executablePath: findBrowsers().find(({ family }) => family === 'chromium')?.path ?? '',
		pipe: true,
		enableExtensions: true,
		userDataDir: folder,
		args: [...chromeArgs(), ...PROFILE_ARGS],
	});
	try {
		const id = await chromium.installExtension(chrome ?? '');
		expect(id).toBe(DEVELOPMENT_ID);
		const page = await (await chromium.waitForTarget((target) => target.url().includes('welcome'))).asPage();
		expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
		expect(await page.evaluate(() => window.chrome.action.getUserSettings())).toEqual({ isOnToolbar: true });
	} finally {
		await chromium.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});

it.each(ANY_BROWSER)(
	'npm start prints the demo portal’s inspection in %s, saves screenshots, and exits',
	async (browser) => {
		const since = Date.now();
		const { stdout } = await run(process.execPath, ['scripts/start.mjs', '--headless', `--${browser}`]);
		expect(stdout).toMatch(/_ga\s+undeclared/);
		expect(stdout).toMatch(/sessionid\s+declared\s+necessary/);
		expect(stdout).toMatch(/cookies_preferences\s+unseen/);
		expect(stdout).toMatch(/Next: open the pictures.*npm run build/s);
		const pictures = [...stdout.matchAll(/Picture: (.+\.png)/g)].map((found) => found[1] ?? '');
		expect(pictures.length).toBeGreaterThan(1);
		for (const picture of pictures) expect((await stat(picture)).mtimeMs).toBeGreaterThan(since);
	},
);
