// Makes the README's pictures from the demo portal: `node scripts/pictures.mjs`. Needs Chromium.
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { startPortal } from '../test/portal/index.mjs';
import { DEMO_HOST } from '../test/portal/portals.mjs';
import { outputOf, ROOT } from './build/places.mjs';
import { build } from './build.mjs';
import { demoPolicyText, importPolicy, previewPolicy } from './inspect/import-policy.mjs';
import { readPopup } from './inspect/read-popup.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('../test/browser/driver/types.mjs').Session} Session */
/** @typedef {import('../test/browser/driver/types.mjs').Tab} Tab */

const PICTURES = join(ROOT, 'docs/pictures');

/** @param {Session} session @param {Tab} tab @param {string} name */
async function photographPopup(session, tab, name) {
	const popup = await session.openPopup(tab);
	await readPopup(popup);
	await save(popup, name);
	await popup.close();
}

/** @param {import('../test/browser/driver/types.mjs').View} view @param {string} name */
async function save(view, name) {
	const path = join(PICTURES, `${name}.png`);
	await view.screenshot(path);
	console.log(relative(process.cwd(), path));
}

/**
 * Opens the demo portal in a language, with its own policy imported.
 * @param {import('../test/portal/index.mjs').RunningPortal} portal
 * @param {string} lang
 * @param {(session: Session, tab: Tab) => Promise<void>} use
 */
async function onDemoPortal(portal, lang, use) {
	const { launch } = await import('../test/browser/driver/index.mjs');
	const session = await launch({
		browser: 'chromium',
		extensionDir: outputOf('chrome'),
		portal,
		lang,
		scale: 2,
	});
	try {
		const tab = await session.open(`https://${DEMO_HOST}/?flg=${lang}`);
		await (await importPolicy(session, await demoPolicyText(tab), DEMO_HOST)).close();
		await use(session, tab);
	} finally {
		await session.close();
	}
}

await setup({ browser: 'chromium' });
await build({ mode: 'release', browsers: ['chrome'] });
await mkdir(PICTURES, { recursive: true });
const portal = await startPortal();
try {
	await onDemoPortal(portal, 'en', async (session, tab) => {
		await photographPopup(session, tab, 'popup-light');
		await session.setScheme('dark');
		await photographPopup(session, tab, 'popup-dark');
		await session.setScheme('light');
		const options = await previewPolicy(session, await demoPolicyText(tab), DEMO_HOST);
		await options.evaluate(() => document.querySelector('[data-state="preview"]')?.scrollIntoView());
		await save(options, 'options');
	});
	await onDemoPortal(portal, 'fr', (session, tab) => photographPopup(session, tab, 'popup-fr'));
} finally {
	await portal.close();
}
