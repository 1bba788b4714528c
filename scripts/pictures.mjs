// Makes the README's pictures from the demo portals: `npm run pictures`; those for the stores with `-- --store`. Needs Chromium.
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { pause } from '../test/browser/driver/poll.mjs';
import { startPortal } from '../test/portal/index.mjs';
import { DEMO_HOST } from '../test/portal/portals.mjs';
import { outputOf, ROOT, STORE_FOLDER } from './build/places.mjs';
import { build } from './build.mjs';
import { interfaceLanguages } from './checks/store.mjs';
import { clickInPopup, readAndSave } from './inspect/read-policy.mjs';
import { readPopup } from './inspect/read-popup.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('../test/browser/driver/types.mjs').Session} Session */
/** @typedef {import('../test/browser/driver/types.mjs').Tab} Tab */

const PICTURES = join(ROOT, 'docs/pictures');
/** Its analytics cookies wait for a choice. */
const CONSENT_HOST = 'consentement.opendatasoft.com';

const { values } = parseArgs({ options: { store: { type: 'boolean' }, lang: { type: 'string' } } });
const browsers = await setup({ browser: 'chromium' });
if (values.store) await forStores(values.lang?.split(','));
else await forReadme();

async function forReadme() {
	await build({ mode: 'release', browsers: ['chrome'] });
	await mkdir(PICTURES, { recursive: true });
	const portal = await startPortal();
	try {
		for (const lang of ['en', 'fr']) await inLanguage(portal, lang);
	} finally {
		await portal.close();
	}
}

/** @param {readonly string[]} [languages] all by default */
async function forStores(languages) {
	const { saveStorePictures } = await import('./pictures/store-pictures.mjs');
	const { path = '' } = browsers.find(({ family }) => family === 'chromium') ?? {};
	const all = languages ?? (await interfaceLanguages());
	for (const file of await saveStorePictures(join(STORE_FOLDER, 'pictures'), path, all)) console.log(file);
}

/** @param {import('../test/portal/index.mjs').RunningPortal} portal @param {string} lang */
async function inLanguage(portal, lang) {
	const { launch } = await import('../test/browser/driver/index.mjs');
	const extensionDir = outputOf('chrome');
	const session = await launch({ browser: 'chromium', extensionDir, portal, lang, scale: 2 });
	try {
		const tab = await session.open(`https://${DEMO_HOST}/?flg=${lang}`);
		if (lang === 'en') await photographWelcome(session);
		await (await readAndSave(session, tab)).close();
		await photographPopup(session, tab, lang === 'en' ? 'popup-light' : 'popup-fr');
		if (lang === 'en') {
			await photographMakeTrue(session, tab);
			await session.setScheme('dark');
			await photographPopup(session, tab, 'popup-dark');
			await session.setScheme('light');
		}
		await photographReport(session, lang);
	} finally {
		await session.close();
	}
}

/** @param {Session} session @param {Tab} tab @param {string} name */
async function photographPopup(session, tab, name) {
	const popup = await session.openPopup(tab);
	await readPopup(popup);
	await save(popup, name);
	await popup.close();
}

/** @param {Session} session */
async function photographWelcome(session) {
	const page = await session.openExtensionPage('welcome/index.html');
	await page.waitFor(() => document.querySelector('h1') !== null);
	await photograph(page, 'welcome', { width: 800, height: 860 });
}

/** @param {Session} session @param {Tab} tab */
async function photographMakeTrue(session, tab) {
	await clickInPopup(session, tab, '[data-action="make-true"]');
	const page = await session.openedPage('#portal/');
	await page.waitFor(() => document.querySelector('.papers[aria-busy="false"] .paper-after') !== null);
	await photograph(page, 'make-true', { width: 1240, height: 1280 });
}

/** Records a visit in which everything is accepted. @param {Session} session @param {string} lang */
async function photographReport(session, lang) {
	const tab = await session.open(`https://${CONSENT_HOST}/?flg=${lang}`);
	await (await readAndSave(session, tab)).close();
	const tabId = await session.tabId(tab);
	const started = await send(session, 'recording.start', {
		tabId,
		way: 'clean-start',
		timeZone: 'Europe/Paris',
	});
	await tab.goto(`https://${CONSENT_HOST}/?flg=${lang}`);
	await tab.click('.ods-manage-cookies-preferences__show-button');
	await tab.click('input[name="statistics"]');
	await tab.click('dialog button.primary');
	await tab.goto(`https://${CONSENT_HOST}/map/`);
	const { audit } = await send(session, 'recording.stop', { id: started.id });
	const page = await session.openExtensionPage(`report/index.html?id=${audit}`);
	await page.waitFor(() => document.querySelector('.of-visit') !== null);
	await photograph(page, `report-${lang}`, { width: 1000, height: 1300, deviceScaleFactor: 1 });
}

/** Sends an intent as our pages do. @param {Session} session @param {string} intent @param {object} args */
async function send(session, intent, args) {
	const answer = await session.inExtension(
		/** @type {(intent: string, args: object) => Promise<{ value: any }>} */
		((name, given) => chrome.runtime.sendMessage({ intent: name, args: given })),
		intent,
		args,
	);
	return answer.value;
}

/**
 * Takes a picture of a page at a size, and closes it.
 * @param {Tab} tab @param {string} name @param {{ width: number, height: number, deviceScaleFactor?: number }} size CSS pixels
 */
async function photograph(tab, name, size) {
	await tab.page.setViewport({ deviceScaleFactor: 1.5, ...size });
	// The page lays itself out anew.
	await pause(300);
	await save(tab, name);
	await tab.close();
}

/** @param {import('../test/browser/driver/types.mjs').View} view @param {string} name */
async function save(view, name) {
	const path = join(PICTURES, `${name}.png`);
	await view.screenshot(path);
	console.log(relative(process.cwd(), path));
}
