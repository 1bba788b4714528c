import { activeTab, tabById } from '../src/adapters/page/page-tabs.ts';
import { storedReport } from '../src/adapters/page/report-watch.ts';
import type { SiteReport } from '../src/core/report/site-report.ts';
import type { Tab } from '../src/ports/tabs.ts';
import { hostOfTab, type Target } from './target.ts';

/** The first two questions to the browser, as asked: which tab, and its portal's stored report. */
export interface AskedTab {
	readonly target: Target;
	readonly tab: Promise<Tab | null>;
	readonly place: Promise<{ readonly store: string; readonly host: string } | null>;
	readonly report: Promise<SiteReport | null>;
}

/** Asks the browser for a tab, and for the stored report of the portal that it shows. */
export function askTab(target: Target): AskedTab {
	const tab = target.tabId === null ? activeTab() : tabById(target.tabId);
	const place = tab.then((tab) => {
		const host = hostOfTab(tab, target.host);
		return tab === null || host === null ? null : { store: tab.store, host };
	});
	const report = place.then((portal) => portal && storedReport(portal.store, portal.host));
	// Whoever awaits it later gets the failure; until then it is not reported as unhandled.
	report.catch(() => null);
	return { target, tab, place, report };
}
