import { parseArgs } from 'node:util';

export const HELP = `npm start [-- --chromium | --firefox] [--headless] [address]
Builds the extension and opens a browser with it on the demo portal, or on a real portal's address. Without a
display, or with --headless, it prints the inspection here instead and saves pictures of the popup.`;

/**
 * @typedef {object} StartOptions
 * @property {import('../setup/find-browsers.mjs').Family | undefined} family
 * @property {boolean} headless
 * @property {boolean} help
 * @property {string | null} address null for the demo portal
 */

/** Whether a window can be shown. @param {string} platform @param {Record<string, string | undefined>} env */
export const hasDisplay = (platform, env) =>
	platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/**
 * Reads a portal's address, which may lack `https://`.
 * @param {string} typed
 * @returns {string}
 * @throws for an address that is not one of a web page
 */
export function readAddress(typed) {
	const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
	const url = URL.canParse(whole) ? new URL(whole) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.'))
		throw new Error(
			`“${typed}” is not the address of a portal: write for instance https://name.opendatasoft.com`,
		);
	return url.href;
}

/**
 * Parses the arguments of `npm start --`.
 * @param {readonly string[]} args
 * @param {boolean} display whether a window can be shown
 * @returns {StartOptions}
 */
export function startOptions(args, display) {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			chromium: { type: 'boolean' },
			firefox: { type: 'boolean' },
			headless: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const [typed, ...more] = positionals;
	if (more.length > 0) throw new Error('One address at a time, please.');
	if (values.chromium && values.firefox) throw new Error('Choose one: --chromium or --firefox.');
	return {
		family: values.firefox ? 'firefox' : values.chromium ? 'chromium' : undefined,
		headless: values.headless === true || !display,
		help: values.help === true,
		address: typed === undefined ? null : readAddress(typed),
	};
}
