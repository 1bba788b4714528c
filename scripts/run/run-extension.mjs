import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf, ROOT } from '../build/places.mjs';
import { certificateOverrides, chromiumArgs, firefoxArgs, writeChromiumProfile } from './browser-flags.mjs';

/**
 * Opens a browser with the built extension through `web-ext run` and waits until the person closes it.
 * @param {object} options
 * @param {import('./browser-flags.mjs').InstalledBrowser} options.browser
 * @param {import('./browser-flags.mjs').RunningPortal | null} options.portal null for the web as it is
 * @param {string} options.url the page to open
 * @param {boolean} [options.reload] reload the extension whenever its folder changes
 * @param {boolean} [options.headless]
 * @returns {Promise<number>} the exit code
 */
export async function runExtension({ browser, portal, url, reload = false, headless = false }) {
	const profile = await mkdtemp(join(tmpdir(), 'inspector-profile-'));
	const chromium = browser.family === 'chromium';
	// Third-party cookies are part of what the demo shows.
	if (chromium) await writeChromiumProfile(profile, { thirdPartyCookies: portal !== null });
	else if (portal !== null) await writeFile(join(profile, 'cert_override.txt'), certificateOverrides(portal));
	const args = [
		'run',
		...(chromium
			? [
					'--target=chromium',
					`--chromium-binary=${browser.path}`,
					`--chromium-profile=${profile}`,
					...chromiumArgs(portal),
				]
			: [
					'--target=firefox-desktop',
					`--firefox=${browser.path}`,
					`--firefox-profile=${profile}`,
					...firefoxArgs(portal),
				]),
		`--source-dir=${outputOf(chromium ? 'chrome' : 'firefox')}`,
		`--url=${url}`,
		'--no-config-discovery',
		...(reload ? [] : ['--no-reload']),
		...(process.stdin.isTTY ? [] : ['--no-input']),
		...(headless ? ['--args=--headless'] : []),
	];
	try {
		return await new Promise((resolve, reject) => {
			const child = spawn(process.execPath, [join(ROOT, 'node_modules/web-ext/bin/web-ext.js'), ...args], {
				stdio: 'inherit',
				env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
			});
			for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
				process.once(signal, () => child.kill(signal));
			child.on('error', reject);
			child.on('close', (code) => resolve(code ?? 0));
		});
	} finally {
		await rm(profile, { recursive: true, force: true });
	}
}
