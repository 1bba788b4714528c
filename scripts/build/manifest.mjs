import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identityKeys, identityOf } from './identity.mjs';
import { ROOT } from './places.mjs';

/** @typedef {Record<string, any>} Manifest */

/**
 * Reads `manifest.json` and gives it version, id and publisher of `package.json`; `manifestFor` makes one browser's of it.
 * @param {string} [root] @returns {Promise<Manifest>}
 */
export async function readManifest(root = ROOT) {
	const read = async (/** @type {string} */ file) => JSON.parse(await readFile(join(root, file), 'utf8'));
	const manifest = await read('manifest.json');
	const identity = identityOf(await read('package.json'));
	const { gecko } = manifest.browser_specific_settings;
	return {
		...manifest,
		version: identity.version,
		browser_specific_settings: { gecko: { id: identity.geckoId, ...gecko } },
		identity,
	};
}

/**
 * Public key of development builds: Chromium makes the extension's id from it instead of its folder, so that a profile's
 * preferences can name it. Its private half was thrown away.
 */
const DEVELOPMENT_KEY =
	'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAo/Lr6FCxeWXTPHogOcWv5cUSluGsbcmkdejBmqh4wzNwDnEezMsHjf3aA01/Ou6/XJvvO1MnBudKRNpnUCCAr7PVun5snDAVACZdQy4vAg/aJKLH3RL2Xr4IO/J1yoE9AXPkyG3++xiewzMigwY+6SJAk2CfwhBJbzZXbBnxpivPlwSvJ95uvGlrNkYg6kv5qoHZvO80yHVNoDUjCEyyri2H9+bQQDn51AXCHEt//qeOnQ+50/R3F/vinmYQ/xjqqgf4sjo4C/Z53GOB70rDdlXV+CHfn0S4qW4jZpNKSFi7kzWuQi+9f+yILN80XMgOfa6AJ2n+syr68mEM226z1QIDAQAB';

/** The extension's id in Chromium, in development builds. */
export const DEVELOPMENT_ID = extensionIdOf(DEVELOPMENT_KEY);

/** Returns the id that Chromium makes from a public key. @param {string} key base64 of its DER form */
function extensionIdOf(key) {
	const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
	return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * Returns the manifest for one browser, with only the keys that it knows, since both warn about the other's. Chrome's
 * worker is not a module: only a classic script can load parts on use.
 * @param {Manifest} manifest
 * @param {import('./places.mjs').Browser} browser
 * @param {{ isDevelopment?: boolean }} [options]
 * @returns {Manifest}
 */
export function manifestFor(manifest, browser, { isDevelopment = false } = {}) {
	const { action, background, minimum_chrome_version, browser_specific_settings, ...both } = manifest;
	const { side_panel, sidebar_action, commands, permissions, storage, identity, ...plain } = both;
	const shared = { ...plain, ...(identity === undefined ? {} : identityKeys(identity, browser)) };
	const { 'open-panel': openPanel, _execute_sidebar_action, ...keys } = commands;
	const { service_worker, scripts, type, ...rest } = background;
	// Firefox puts the button into the toolbar if asked to; in Chromium a person pins it.
	const { default_area, ...button } = action;
	return browser === 'chrome'
		? {
				...shared,
				...(isDevelopment ? { key: DEVELOPMENT_KEY } : {}),
				permissions,
				// Firefox gives what an organisation sets without a schema.
				storage,
				action: button,
				side_panel,
				commands: { ...keys, 'open-panel': openPanel },
				background: { service_worker, ...rest },
				minimum_chrome_version,
			}
		: {
				...shared,
				permissions: permissions.filter((/** @type {string} */ name) => name !== 'sidePanel'),
				action,
				sidebar_action,
				commands: { ...keys, _execute_sidebar_action },
				background: { scripts, type, ...rest },
				browser_specific_settings,
			};
}

/**
 * Lists the files that a manifest names.
 * @param {Manifest} manifest
 * @returns {string[]}
 */
export function filesNamed(manifest) {
	const { icons = {}, action = {}, options_ui = {}, background = {}, content_scripts = [] } = manifest;
	const { side_panel = {}, sidebar_action = {} } = manifest;
	const named = [
		...Object.values(icons),
		...Object.values(action.default_icon ?? {}),
		action.default_popup,
		options_ui.page,
		side_panel.default_path,
		sidebar_action.default_panel,
		...Object.values(sidebar_action.default_icon ?? {}),
		background.service_worker,
		manifest.storage?.managed_schema,
		...(background.scripts ?? []),
		...content_scripts.flatMap((/** @type {{ js: string[] }} */ { js }) => js),
	];
	return [...new Set(named.filter((file) => typeof file === 'string'))];
}
