import type { CDPSession } from 'puppeteer-core';
import type { VisitOptions } from '../driven-browser.ts';
import { isOwnRequest } from '../own-request.ts';

/**
 * Adds headers to the requests that go to the site itself, and to no other. What is added does not go along with a
 * redirection: each hop is asked about.
 */
export async function sendHeaders(cdp: CDPSession, { headers, site }: VisitOptions): Promise<void> {
	const own = Object.entries(headers);
	if (own.length === 0) return;
	const names = new Set(own.map(([name]) => name.toLowerCase()));
	const added = own.map(([name, value]) => ({ name, value }));
	cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
		const before = Object.entries(request.headers)
			.filter(([name]) => !names.has(name.toLowerCase()))
			.map(([name, value]) => ({ name, value: String(value) }));
		const changed = isOwnRequest(request.url, site) ? { headers: [...before, ...added] } : {};
		void cdp.send('Fetch.continueRequest', { requestId, ...changed }).catch(() => undefined);
	});
	await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
