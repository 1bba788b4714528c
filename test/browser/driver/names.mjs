import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns host patterns that cover all the portal's hosts, few enough for a command line: `*.example` for invented ones.
 * @param {readonly string[]} hosts
 */
export function portalPatterns(hosts) {
	const last = (/** @type {string} */ host) => host.split('.').slice(-2).join('.');
	const patterns = hosts.map((host) => {
		const top = host.split('.').at(-1) ?? '';
		return top === 'example' || top === 'test' ? `*.${top}` : `*.${last(host)}`;
	});
	return [...new Set(patterns)];
}

/** The page that the extension opens once it is installed. */
export const WELCOME = 'welcome/index.html';

/** Whether an unpacked extension has a welcome page: extensions to compare with have none. @param {string} dir */
export const hasWelcome = (dir) => existsSync(join(dir, WELCOME));
