import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { downloadedBrowsers } from './downloaded.mjs';

/** @typedef {'chromium' | 'firefox'} Family */
/** @typedef {{ name: string, family: Family, path: string }} InstalledBrowser */

/** @type {readonly { name: string, family: Family, variable?: string, commands: string[], mac: string, windows: string }[]} */
const BROWSERS = [
	{
		name: 'Chromium',
		family: 'chromium',
		variable: 'CHROME_PATH',
		commands: ['chromium', 'chromium-browser'],
		mac: 'Chromium.app/Contents/MacOS/Chromium',
		windows: 'Chromium\\Application\\chrome.exe',
	},
	{
		name: 'Google Chrome',
		family: 'chromium',
		commands: ['google-chrome-stable', 'google-chrome', 'chrome'],
		mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
		windows: 'Google\\Chrome\\Application\\chrome.exe',
	},
	{
		name: 'Microsoft Edge',
		family: 'chromium',
		commands: ['microsoft-edge-stable', 'microsoft-edge'],
		mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		windows: 'Microsoft\\Edge\\Application\\msedge.exe',
	},
	{
		name: 'Firefox',
		family: 'firefox',
		variable: 'FIREFOX_PATH',
		commands: ['firefox-esr', 'firefox'],
		mac: 'Firefox.app/Contents/MacOS/firefox',
		windows: 'Mozilla Firefox\\firefox.exe',
	},
];

/**
 * Finds the browsers of this machine, best first within a family: from `CHROME_PATH` or `FIREFOX_PATH`, then installed
 * ones, then those that set-up has downloaded.
 * @returns {InstalledBrowser[]}
 */
export function findBrowsers() {
	/** @type {InstalledBrowser[]} */
	const browsers = [];
	const add = (/** @type {string} */ name, /** @type {Family} */ family, /** @type {string} */ path) => {
		if (!isUsable(path)) return;
		// /bin is often a link to /usr/bin.
		const real = realpathSync(path);
		if (!browsers.some((other) => realpathSync(other.path) === real)) browsers.push({ name, family, path });
	};
	for (const { name, family, variable } of BROWSERS) {
		const path = variable && process.env[variable];
		if (path) add(name, family, path);
	}
	for (const browser of BROWSERS) {
		for (const path of places(browser)) add(browser.name, browser.family, path);
	}
	for (const { name, family, path } of downloadedBrowsers()) add(name, family, path);
	return browsers;
}

/** Lists the paths where a browser may be installed. @param {(typeof BROWSERS)[number]} browser @returns {string[]} */
function places({ commands, mac, windows }) {
	const { PATH = '', ProgramFiles, LOCALAPPDATA } = process.env;
	if (process.platform === 'darwin') {
		return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, mac));
	}
	if (process.platform === 'win32') {
		const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
		return folders.flatMap((folder) => (folder ? [join(folder, windows)] : []));
	}
	const folders = [...PATH.split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
	return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * Whether a file is executable and not a snap, which can read neither a temporary profile nor the build.
 * @param {string} path
 */
function isUsable(path) {
	try {
		accessSync(path, constants.X_OK);
		if (realpathSync(path).includes('/snap')) return false;
		const { size } = statSync(path);
		return size > 20_000 || !existsSync('/snap') || !readFileSync(path, 'utf8').includes('/snap/bin');
	} catch {
		return false;
	}
}
