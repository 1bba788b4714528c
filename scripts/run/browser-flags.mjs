import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEVELOPMENT_ID } from '../build/manifest.mjs';

/** @typedef {import('../setup/find-browsers.mjs').InstalledBrowser} InstalledBrowser */
/** @typedef {import('../../test/portal/index.mjs').RunningPortal} RunningPortal */

/** Folder of the profile within Chromium's folder. In one named `Default` web-ext replaces preferences. */
const PROFILE = 'Demo';

/** Chromium's arguments that choose the profile of `writeChromiumProfile`. */
export const PROFILE_ARGS = [`--profile-directory=${PROFILE}`];

/**
 * Writes a new profile for Chromium with the extension's button pinned.
 * @param {string} folder an empty one, for all of Chromium's data
 * @param {{ thirdPartyCookies: boolean }} options
 */
export async function writeChromiumProfile(folder, { thirdPartyCookies }) {
	const preferences = {
		extensions: { ui: { developer_mode: true }, pinned_extensions: [DEVELOPMENT_ID] },
		...(thirdPartyCookies ? { profile: { cookie_controls_mode: 0 } } : {}),
	};
	await mkdir(join(folder, PROFILE), { recursive: true });
	await writeFile(join(folder, PROFILE, 'Preferences'), JSON.stringify(preferences));
}

/**
 * Returns the `web-ext run` arguments that make Chromium resolve and trust the demo portals, and no other host: the
 * demo makes no request to the network.
 * @param {RunningPortal | null} portal null for the web as it is
 * @returns {string[]}
 */
export function chromiumArgs(portal) {
	const args = [
		...PROFILE_ARGS.map((arg) => `--args=${arg}`),
		'--args=--no-first-run',
		'--args=--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
	];
	// Chromium does not start as root with its sandbox, which is how containers run it.
	if (process.getuid?.() === 0) args.push('--args=--no-sandbox');
	if (portal === null) return args;
	const rules = portal.hosts.flatMap((host) => [
		`MAP ${host}:80 127.0.0.1:${portal.httpPort}`,
		`MAP ${host}:443 127.0.0.1:${portal.httpsPort}`,
	]);
	return [
		...args,
		`--args=--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
		`--args=--ignore-certificate-errors-spki-list=${portal.certificate.spkiHash}`,
	];
}

/**
 * Returns the `web-ext run` arguments that send Firefox through the portal's proxy.
 * @param {RunningPortal | null} portal
 * @returns {string[]}
 */
export function firefoxArgs(portal) {
	const prefs = {
		'browser.aboutwelcome.enabled': false,
		'datareporting.policy.dataSubmissionEnabled': false,
		...(portal === null
			? {}
			: {
					'network.proxy.type': 1,
					'network.proxy.http': '127.0.0.1',
					'network.proxy.http_port': portal.proxyPort,
					'network.proxy.ssl': '127.0.0.1',
					'network.proxy.ssl_port': portal.proxyPort,
				}),
	};
	return Object.entries(prefs).map(([name, value]) => `--pref=${name}=${value}`);
}

/** Returns Firefox's list of accepted certificates for all portals. @param {RunningPortal} portal */
export function certificateOverrides({ hosts, certificate }) {
	const SHA256 = 'OID.2.16.840.1.101.3.4.2.1';
	return hosts.map((host) => `${host}:443:\t${SHA256}\t${certificate.fingerprint}\t\n`).join('');
}
