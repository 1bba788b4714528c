import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../build/places.mjs';
import { DOWNLOADS, rememberDownload } from './downloaded.mjs';
import { findBrowsers } from './find-browsers.mjs';
import { runLogged } from './run-logged.mjs';

/** @typedef {import('./find-browsers.mjs').Family} Family */

/** Fonts too: a machine without any renders screenshots without letters. */
const DEBIAN = /** @type {const} */ ({
	chromium: 'chromium',
	firefox: 'firefox-esr',
	fonts: 'fonts-dejavu-core',
});
const DOWNLOAD = /** @type {const} */ ({
	chromium: { name: 'Chrome for Testing', build: 'chrome@stable' },
	firefox: { name: 'Firefox', build: 'firefox@stable' },
});

/**
 * Installs browsers of these families: as Debian packages when run as root on Debian, else by download.
 * @param {readonly Family[]} families
 * @param {(text: string) => void} log
 * @returns {Promise<Family[]>} the families that are still missing
 */
export async function installBrowsers(families, log) {
	if (canUseApt()) await installPackages(families, log);
	for (const family of stillMissing(families)) await download(family, log);
	return stillMissing(families);
}

/** @param {readonly Family[]} families */
function stillMissing(families) {
	const browsers = findBrowsers();
	return families.filter((family) => !browsers.some((browser) => browser.family === family));
}

function canUseApt() {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {readonly Family[]} families @param {(text: string) => void} log */
async function installPackages(families, log) {
	const names = families.map((family) => DEBIAN[family]);
	log(`Installing the Debian packages ${names.join(' and ')} …`);
	const apt = (/** @type {string[]} */ ...args) =>
		runLogged('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0', ...args], {
			env: { DEBIAN_FRONTEND: 'noninteractive' },
		});
	await apt('update');
	const install = (/** @type {string[]} */ ...packages) =>
		apt('install', '-y', '--no-install-recommends', ...packages);
	if (await install(...names, DEBIAN.fonts)) return;
	// A package that this system lacks must not stop the others.
	for (const name of names) await install(name, DEBIAN.fonts);
}

/** @param {Family} family @param {(text: string) => void} log */
async function download(family, log) {
	const { name, build } = DOWNLOAD[family];
	log(`Downloading ${name} …`);
	// The lock file pins the version through puppeteer-core.
	const cli = join(ROOT, 'node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js');
	const args = [cli, 'install', build, '--path', DOWNLOADS, '--format', '{{path}}'];
	try {
		const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 600_000 });
		const path = stdout.trim().split('\n').at(-1) ?? '';
		if (existsSync(path)) rememberDownload({ name, family, path });
		else log(`${name} was downloaded to an unknown place: ${stdout}`);
	} catch (error) {
		// The program prints its whole manual when it fails, with the reason in one line.
		const [, reason] = /\nError: (.+)/.exec(String(error)) ?? [];
		log(`${name} could not be downloaded: ${reason ?? String(error).split('\n')[0]}`);
	}
}
