import type { BannerOrder, BannerReport } from '../../core/banner/banner-messages.ts';

/** Name of the connection between a page that is searched for a banner and the page of the full audit. */
export const BANNER_PORT = 'banner';

/**
 * Connects a script in a page with the page of the full audit: a call to the browser without the polyfill, which would be
 * loaded with every page. `start`: gets the function that sends reports, and returns the one that receives orders.
 */
export function connectToGuide(
	start: (send: (report: BannerReport) => void) => (order: BannerOrder) => void,
): void {
	const port = chrome.runtime.connect({ name: BANNER_PORT });
	let isOpen = true;
	port.onDisconnect.addListener(() => {
		isOpen = false;
	});
	const receive = start((report) => {
		if (isOpen) port.postMessage(report);
	});
	port.onMessage.addListener((order: BannerOrder) => receive(order));
}
