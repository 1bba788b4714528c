import type { CheckBrowser } from '../check/check-result.ts';

/** The address of a lent browser, as it is connected to. */
export interface LentEndpoint {
	readonly protocol: 'cdp' | 'bidi';
	readonly address: string;
}

/** Ms in which a browser tells which protocol it speaks. */
const ASK_TIMEOUT_MS = 3000;

/** Asks a server for what every Chromium tells of itself. */
async function isChromium(base: string): Promise<boolean> {
	const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
	const answer = await fetch(`${base}/json/version`, { signal }).catch(() => null);
	const version: unknown = await answer?.json().catch(() => null);
	return typeof version === 'object' && version !== null && 'webSocketDebuggerUrl' in version;
}

/**
 * Finds out how a lent browser is spoken to. `ws://host:9222` and `http://host:9222` are completed: Chromium's address has an
 * id that changes with each start, Firefox's ends with `/session`. `family`: null if nobody said.
 */
export async function lentEndpoint(given: string, family: CheckBrowser | null): Promise<LentEndpoint> {
	const url = new URL(given);
	const isWhole = /^wss?:$/.test(url.protocol) && (url.pathname !== '/' || url.search !== '');
	if (isWhole) {
		const isBidi = family === 'firefox' || /^\/session\b/.test(url.pathname);
		return { protocol: isBidi ? 'bidi' : 'cdp', address: given };
	}
	const base = `${/^(?:wss|https):$/.test(url.protocol) ? 'https' : 'http'}://${url.host}`;
	if (family === 'chromium' || (family === null && (await isChromium(base))))
		return { protocol: 'cdp', address: base };
	return { protocol: 'bidi', address: `${base.replace(/^http/, 'ws')}/session` };
}

/** An address as it may be shown: grids have keys in paths and queries. */
export const shownEndpoint = (endpoint: string): string => {
	if (!URL.canParse(endpoint)) return '';
	const { protocol, host } = new URL(endpoint);
	return `${protocol}//${host}`;
};
