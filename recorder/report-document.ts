import { shortAddress } from '../src/core/web/short-address.ts';

/** The member of `window` that reports changes of the address within a document (Chromium 102, Firefox 147). */
interface WithNavigation {
	readonly navigation?: EventTarget;
}

/**
 * Whether the site's service worker answered for the document: one controls it, and no protocol brought it. One that
 * lets the network answer has a protocol; Firefox tells no time at which the worker started.
 */
function isFromServiceWorker(): boolean {
	const [entry] = performance.getEntriesByType('navigation');
	const isControlled = (navigator.serviceWorker?.controller ?? null) !== null;
	return isControlled && entry instanceof PerformanceNavigationTiming && entry.nextHopProtocol === '';
}

/**
 * Reports how the page comes to show each of its addresses: a load, a restoration from the back/forward cache, a change
 * within the document. Runs at the document's start in our own world, before any listener of the page; the page itself
 * cannot cause these events but by doing what they say. Frames report nothing.
 */
export function reportDocument(report: (content: unknown) => void): void {
	if (window !== window.top) return;
	const { navigation } = window as WithNavigation;
	const seesChanges = navigation !== undefined;
	let current = '';
	const tell = (how: 'load' | 'service-worker' | 'restored' | 'script') => {
		current = shortAddress(document.URL);
		report({ kind: 'document', how, url: current, seesChanges, at: Date.now() });
	};
	const tellLoad = () => tell(isFromServiceWorker() ? 'service-worker' : 'load');
	// A prerendered page is shown later, or never.
	if ('prerendering' in document && document.prerendering === true) {
		document.addEventListener('prerenderingchange', tellLoad, { once: true });
	} else tellLoad();
	window.addEventListener('pageshow', (event) => {
		if (event.isTrusted && event.persisted) tell('restored');
	});
	navigation?.addEventListener('currententrychange', (event) => {
		if (event.isTrusted && shortAddress(document.URL) !== current) tell('script');
	});
}
