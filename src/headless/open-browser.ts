import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';
import type { CheckBrowser } from '../check/check-result.ts';
import { connectOverBidi, launchFirefox } from './bidi/bidi-browser.ts';
import { connectToChromium, launchChromium } from './cdp/cdp-browser.ts';
import type { DrivenBrowser, LaunchRequest } from './driven-browser.ts';
import { firstLine } from './first-line.ts';

/** Why there is no browser. `place`: its name, path or address; `cause`: the error's own words. */
export class NoBrowserError extends Error {
	override readonly name = 'NoBrowserError';
	readonly reason: 'not-found' | 'not-started' | 'not-connected';
	readonly place: string;

	constructor(reason: NoBrowserError['reason'], place: string, cause: string) {
		super(cause);
		this.reason = reason;
		this.place = place;
	}
}

/** A browser to start, or one that is lent. */
export type BrowserRequest =
	| { readonly family: CheckBrowser; readonly path: string | null }
	| { readonly family: CheckBrowser; readonly endpoint: string };

/** Finds the program of a browser: null if there is none. */
export function browserPath(family: CheckBrowser): string | null {
	return findBrowsers().find((installed) => installed.family === family)?.path ?? null;
}

/** Whether an address speaks WebDriver BiDi rather than the Chrome DevTools Protocol. */
const isBidi = (endpoint: string, family: CheckBrowser) =>
	family === 'firefox' || /^wss?:\/\/[^/]+\/session\b/.test(endpoint);

/**
 * Starts a browser, or connects to one that is lent.
 * @throws {NoBrowserError}
 */
export async function openBrowser(request: BrowserRequest, launch: LaunchRequest): Promise<DrivenBrowser> {
	const { family } = request;
	if ('endpoint' in request) {
		const { endpoint } = request;
		const connect = isBidi(endpoint, family) ? connectOverBidi : connectToChromium;
		return connect(endpoint, launch.scripts).catch((error: unknown) => {
			throw new NoBrowserError('not-connected', endpoint, firstLine(error));
		});
	}
	const path = request.path ?? browserPath(family);
	if (path === null) throw new NoBrowserError('not-found', family, '');
	const start = family === 'firefox' ? launchFirefox : launchChromium;
	return start(path, launch).catch((error: unknown) => {
		throw new NoBrowserError('not-started', path, firstLine(error));
	});
}
