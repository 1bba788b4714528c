import { canonicalHost } from '../src/core/web/host.ts';
import type { Tab } from '../src/ports/tabs.ts';

/** The tab that the page is asked to inspect, and its host where the browser does not give it. */
export interface Target {
	/** Null in the popup itself: the active tab. */
	readonly tabId: number | null;
	readonly host: string | null;
	/** Whether the page shows the example instead: `?example`. */
	readonly isExample: boolean;
}

/** Reads `?tab=<id>[&host=<host>]`. */
export function targetOf(search: string): Target {
	const parameters = new URLSearchParams(search);
	const tab = parameters.get('tab') ?? '';
	const host = parameters.get('host');
	return {
		tabId: /^\d{1,15}$/.test(tab) ? Number(tab) : null,
		host: host === null ? null : canonicalHost(host),
		isExample: parameters.has('example'),
	};
}

/** The host that a tab shows, as the browser gives it, else as it was handed over; null for other pages. */
export function hostOfTab(tab: Tab | null, handed: string | null): string | null {
	if (tab === null || tab.url === null) return handed;
	const url = URL.parse(tab.url);
	return url !== null && /^https?:$/.test(url.protocol) ? canonicalHost(url.hostname) : null;
}
