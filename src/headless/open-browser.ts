import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';
import type { CheckBrowser } from '../check/check-result.ts';
import { connectOverBidi, launchFirefox } from './bidi/bidi-browser.ts';
import { connectToChromium, launchChromium, ROOT_ARGS } from './cdp/cdp-browser.ts';
import type { DrivenBrowser, LaunchRequest } from './driven-browser.ts';
import { firstLine } from './first-line.ts';
import { lentEndpoint, shownEndpoint } from './lent-endpoint.ts';
import { type StartCause, startFailure } from './start-failure.ts';
import { within } from './within.ts';

/** Why there is no browser. `place`: its name, path or address; `words`: the error's own. */
export class NoBrowserError extends Error {
	override readonly name = 'NoBrowserError';
	readonly reason: 'not-found' | 'not-started' | 'not-connected';
	readonly place: string;
	/** Of one that did not start, if there is a remedy. */
	override readonly cause: StartCause | null;

	constructor(
		reason: NoBrowserError['reason'],
		place: string,
		words: string,
		cause: StartCause | null = null,
	) {
		super(words);
		this.cause = cause;
		this.reason = reason;
		this.place = place;
	}
}

/** A browser to start, or one that is lent; `family` of that: null if nobody said. */
export type BrowserRequest =
	| { readonly family: CheckBrowser; readonly path: string | null }
	| { readonly family: CheckBrowser | null; readonly endpoint: string };

/** Ms in which a lent browser has to answer. */
const CONNECT_TIMEOUT_MS = 20_000;

/** Finds the program of a browser: null if there is none. */
export function browserPath(family: CheckBrowser): string | null {
	return findBrowsers().find((installed) => installed.family === family)?.path ?? null;
}

/** The cause of a failed connection, without the address: it may hold a key. */
function connectionCause(error: unknown, endpoint: string): string {
	const words = firstLine(error).replace(/ \w+@chrome:.*$/, '');
	const { search, pathname } = new URL(endpoint);
	const secrets = [endpoint, search, pathname].filter((text) => text.length > 1);
	return secrets.reduce((text, secret) => text.replaceAll(secret, ''), words);
}

async function connect(endpoint: string, family: CheckBrowser | null, launch: LaunchRequest) {
	const { protocol, address } = await lentEndpoint(endpoint, family);
	return protocol === 'bidi' ? connectOverBidi(address, launch) : connectToChromium(address, launch);
}

/**
 * Starts a browser, or connects to one that is lent.
 * @throws {NoBrowserError}
 */
export async function openBrowser(request: BrowserRequest, launch: LaunchRequest): Promise<DrivenBrowser> {
	if ('endpoint' in request) {
		const { endpoint, family } = request;
		const connecting = connect(endpoint, family, launch);
		return within(CONNECT_TIMEOUT_MS, 'timeout', connecting).catch((error: unknown) => {
			// One that answers too late is given back.
			void connecting.then((driver) => driver.close()).catch(() => undefined);
			throw new NoBrowserError('not-connected', shownEndpoint(endpoint), connectionCause(error, endpoint));
		});
	}
	const { family } = request;
	const path = request.path ?? browserPath(family);
	if (path === null) throw new NoBrowserError('not-found', family, '');
	const start = family === 'firefox' ? launchFirefox : launchChromium;
	return start(path, launch).catch(async (error: unknown) => {
		const args = [...(family === 'chromium' ? ROOT_ARGS : []), ...launch.args];
		const { words, cause } = await startFailure(
			path,
			launch.isHeadless ? ['--headless', ...args] : args,
			firstLine(error),
		);
		throw new NoBrowserError('not-started', path, words, cause);
	});
}
