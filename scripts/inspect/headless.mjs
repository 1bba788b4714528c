import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { launch } from '../../test/browser/driver/index.mjs';
import { ROOT } from '../build/places.mjs';
import { demoPolicyText, importPolicy } from './import-policy.mjs';
import { readPopup } from './read-popup.mjs';
import { inspectionTable, printable } from './table.mjs';

/** @typedef {import('../../test/browser/driver/types.mjs').Session} Session */
/** @typedef {import('../../test/browser/driver/types.mjs').Tab} Tab */
/** @typedef {import('./read-popup.mjs').Inspection} Inspection */

const ARTIFACTS = join(ROOT, 'artifacts');

const NEXT = `Next: open the pictures. Where there is a display, “npm start” opens a browser with the extension's button beside
the address. “npm run build” makes the folders to install in a browser of your own.`;

/**
 * Inspects a portal without a window: opens it and the real popup, prints the popup's content, saves screenshots.
 * @param {object} options
 * @param {import('../setup/find-browsers.mjs').InstalledBrowser} options.browser
 * @param {string} options.extensionDir
 * @param {import('../../test/portal/index.mjs').RunningPortal | null} options.portal
 * @param {string} options.url
 * @param {(text: string) => void} options.print
 */
export async function inspectHeadless({ browser, extensionDir, portal, url, print }) {
	const session = await launch({
		browser: browser.family,
		executablePath: browser.path,
		extensionDir,
		portal,
		prompts: 'accept',
		scale: 2,
	});
	try {
		const tab = await openPage(session, url);
		if (portal !== null) await judgeByOwnPolicy(session, tab, print);
		const inspection = await inspect(session, tab);
		print(report(inspection, url));
		for (const picture of await saveScreenshots(session, tab))
			print(`Picture: ${relative(process.cwd(), picture)}`);
		print(NEXT);
	} finally {
		await session.close();
	}
}

/** @param {Session} session @param {string} url */
async function openPage(session, url) {
	const tab = await session.open();
	await tab.goto(url).catch((/** @type {unknown} */ error) => {
		const reason = /net::\w+|NS_ERROR_\w+/.exec(String(error))?.[0] ?? String(error);
		throw new Error(
			`${url} could not be reached (${reason}). Is the address right, and is this machine online?`,
		);
	});
	return tab;
}

/** @param {Session} session @param {Tab} tab @param {(text: string) => void} print */
async function judgeByOwnPolicy(session, tab, print) {
	try {
		const host = await tab.evaluate(() => location.hostname);
		const options = await importPolicy(session, await demoPolicyText(tab), host);
		await options.close();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		print(`The portal's own policy could not be imported: ${reason}`);
	}
}

/** Reads the popup; on a site without permission, grants it first. @param {Session} session @param {Tab} tab */
async function inspect(session, tab) {
	const popup = await session.openPopup(tab);
	let inspection = await readPopup(popup);
	if (inspection.state === 'no-permission') {
		await popup.click('[data-action="grant"]');
		await popup.waitFor(() => document.querySelector('[data-state="ready"]') !== null);
		inspection = await readPopup(popup);
	}
	await popup.close();
	return inspection;
}

/** @param {Inspection} inspection @param {string} url */
function report(inspection, url) {
	const { counts, sentences, state } = inspection;
	const head = [url, ...sentences].map(printable).filter((line) => line !== '');
	if (state !== 'ready') return [...head, `The popup says: ${state}`].join('\n');
	const numbers = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
	const width = process.stdout.columns ?? 120;
	return [...head, '', inspectionTable(inspection, width), '', numbers.join(', ')].join('\n');
}

/** @param {Session} session @param {Tab} tab @returns {Promise<string[]>} paths */
async function saveScreenshots(session, tab) {
	await mkdir(ARTIFACTS, { recursive: true });
	const paths = [];
	for (const scheme of /** @type {const} */ (['light', 'dark'])) {
		await session.setScheme(scheme);
		const popup = await session.openPopup(tab);
		await readPopup(popup);
		const path = join(ARTIFACTS, `popup-${scheme}.png`);
		await popup.screenshot(path);
		await popup.close();
		paths.push(path);
	}
	return paths;
}
