import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PERMISSION = 'webRequest';

/**
 * The folder to install, and what removes it if it is a copy.
 * @param {Pick<import('./types.mjs').LaunchOptions, 'answers' | 'extensionDir'>} options
 */
export const extensionOf = ({ answers = 'held', extensionDir }) =>
	answers === 'held' ? withAnswersHeld(extensionDir) : { dir: extensionDir, remove: async () => {} };

/**
 * Copies an extension so that it observes answers from its start: Chromium reports none before its next start to one that
 * was given the permission meanwhile. Without the optional permission, the extension itself is returned.
 * @param {string} dir folder of the unpacked extension
 * @returns {Promise<{ dir: string, remove: () => Promise<void> }>}
 */
async function withAnswersHeld(dir) {
	const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'));
	const { optional_permissions: optional = [], permissions = [], ...rest } = manifest;
	if (!optional.includes(PERMISSION)) return { dir, remove: async () => {} };
	const copy = await mkdtemp(join(tmpdir(), 'extension-'));
	await cp(dir, copy, { recursive: true, filter: (file) => !file.endsWith('.map') });
	const held = {
		...rest,
		permissions: [...permissions, PERMISSION],
		optional_permissions: optional.filter((/** @type {string} */ name) => name !== PERMISSION),
	};
	await writeFile(join(copy, 'manifest.json'), JSON.stringify(held));
	return { dir: copy, remove: () => rm(copy, { recursive: true, force: true, maxRetries: 5 }) };
}
