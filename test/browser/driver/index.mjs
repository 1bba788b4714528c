import { findBrowsers } from '../../../scripts/setup/find-browsers.mjs';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';

/** @typedef {import('./types.mjs').Session} Session */
/** @typedef {import('./types.mjs').View} View */
/** @typedef {import('./types.mjs').Tab} Tab */
/** @typedef {import('./types.mjs').Popup} Popup */

/**
 * Starts an installed browser with the extension and a new profile.
 * @param {import('./types.mjs').LaunchOptions} options
 * @returns {Promise<Session>}
 */
export async function launch(options) {
	const executablePath =
		options.executablePath ?? findBrowsers().find(({ family }) => family === options.browser)?.path;
	if (executablePath === undefined) throw new Error(`No ${options.browser} is installed on this machine`);
	const start = options.browser === 'chromium' ? launchChromium : launchFirefox;
	return start({ ...options, executablePath });
}
