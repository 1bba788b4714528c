import { chosenMessages } from '../src/adapters/both/chosen-messages.ts';
import { activeTab, tabById } from '../src/adapters/page/page-tabs.ts';
import { storedReport } from '../src/adapters/page/report-watch.ts';
import { hostOfTab, targetOf } from './target.ts';

/**
 * The popup's first questions to the browser. A script of its own that stands before all else: the answers come
 * while the rest is still being loaded, so that the stored report is what is painted first.
 */
function ask() {
	const target = targetOf(location.search);
	const tab = target.tabId === null ? activeTab() : tabById(target.tabId);
	const place = tab.then((tab) => {
		const host = hostOfTab(tab, target.host);
		return tab === null || host === null ? null : { store: tab.store, host };
	});
	const report = place.then((portal) => portal && storedReport(portal.store, portal.host));
	// Whoever awaits it later gets the failure; until then it is not reported as unhandled.
	report.catch(() => null);
	return { target, tab, place, report, messages: chosenMessages() };
}

declare global {
	var askedAhead: ReturnType<typeof ask>;
}

globalThis.askedAhead = ask();
