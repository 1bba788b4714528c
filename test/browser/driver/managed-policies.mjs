import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowsers } from '../../../scripts/setup/find-browsers.mjs';

/**
 * A browser whose places of policies are a folder of ours, which nothing else on this machine sees.
 * @typedef {object} ManagedBrowser
 * @property {string} executablePath
 * @property {(text: string) => Promise<void>} write Writes the file of policies, whole.
 * @property {() => Promise<void>} remove
 */

/** @param {string} path of Chromium's or Firefox's program */
function placeOfPolicies(path, /** @type {'chromium' | 'firefox'} */ family) {
	if (family === 'chromium') return /chromium/.test(path) ? '/etc/chromium' : '/etc/opt/chrome';
	return join(dirname(realpathSync(path)), 'distribution');
}

/**
 * Why this machine cannot give a browser a place of policies of its own; null where it can: that needs Linux, the right
 * to mount, and that the place is there.
 * @param {'chromium' | 'firefox'} family
 */
export function whyNotManaged(family) {
	const path = findBrowsers().find((browser) => browser.family === family)?.path;
	if (process.platform !== 'linux' || path === undefined) return `no ${family} on Linux`;
	if (!existsSync(placeOfPolicies(path, family))) return `no ${placeOfPolicies(path, family)}`;
	const { status } = spawnSync('unshare', ['-m', 'true']);
	return status === 0 ? null : 'a private mount (unshare -m) is not permitted here';
}

/**
 * Makes a program that starts a browser with a folder of ours mounted, for it alone, where it looks for policies.
 * @param {'chromium' | 'firefox'} family
 * @returns {Promise<ManagedBrowser>}
 */
export async function managedBrowser(family) {
	const path = findBrowsers().find((browser) => browser.family === family)?.path ?? '';
	const folder = await mkdtemp(join(tmpdir(), `managed-${family}-`));
	const policies = join(folder, 'policies');
	const file = join(policies, family === 'chromium' ? 'policies/managed/inspector.json' : 'policies.json');
	await mkdir(dirname(file), { recursive: true });
	const executablePath = join(folder, family);
	const place = realpathSync(placeOfPolicies(path, family));
	const quoted = [policies, place, realpathSync(path)].map((each) => `'${each.replaceAll("'", "'\\''")}'`);
	const command = `mount --bind "$1" "$2" && program="$3" && shift 3 && exec "$program" "$@"`;
	await writeFile(
		executablePath,
		`#!/bin/sh\nexec unshare -m sh -c '${command}' sh ${quoted.join(' ')} "$@"\n`,
	);
	await chmod(executablePath, 0o700);
	return {
		executablePath,
		async write(text) {
			const beside = join(folder, 'next.json');
			await writeFile(beside, text);
			await rename(beside, file);
		},
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}

/**
 * The identifier that Chromium gives an extension of a folder.
 * @param {string} dir
 */
export const idOfFolder = (dir) =>
	[...createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 32)]
		.map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
		.join('');
