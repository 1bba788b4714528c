import { isPlatformHost } from '../../core/policy/platform.ts';
import { originsCover } from '../../core/web/grants.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { Inspection, SiteOffer } from '../../messaging/intents/inspection.ts';
import type { ReadingNotice } from '../../messaging/intents/reading.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { PageProbe } from '../../ports/pages.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { Journals } from '../journal/journals.ts';
import type { CheckedStore } from '../lib/checked-store.ts';
import type { PolicyStore } from '../policies/policy-store.ts';
import { missingOrigins, originsToAsk } from '../sites/added-sites.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { CleanStartTroubles } from '../vault/clean-start-troubles.ts';
import type { CookieWatcher } from './cookie-watcher.ts';
import type { PageScanner } from './page-scanner.ts';
import type { Portal, Portals } from './portals.ts';
import type { ReportStore } from './report-store.ts';
import { hostWithoutDot, tabHost } from './tab-host.ts';

/**
 * Inspects a tab's portal: reads the jar anew. `isViewed`: a person sees the result, so that what is new now is not new
 * the next time. Refuses with `tab-gone`.
 */
export type Inspect = (tabId: number, host?: string, isViewed?: boolean) => Promise<Inspection>;

export function createInspect(deps: {
	tabs: Tabs;
	jar: CookieJar;
	portals: Portals;
	siteStore: SiteStore;
	watcher: CookieWatcher;
	scanner: PageScanner;
	journals: Journals;
	reports: ReportStore;
	policies: PolicyStore;
	permissions: Permissions;
	probe: PageProbe;
	cleanStarts: CleanStartTroubles;
	disk: Pick<CheckedStore, 'trouble'>;
	/** See `AutomaticReading`. */
	readingNotice: (host: string) => Promise<ReadingNotice | null>;
}): Inspect {
	const { tabs, jar, portals, siteStore, watcher, scanner, journals, reports, policies } = deps;
	const { permissions, probe, cleanStarts, disk, readingNotice } = deps;

	const neededOrigins = ({ host, site }: Portal) => originsToAsk(host, site, jar.hidesParentDomains);

	async function offer(portal: Portal, tabId: number, origins: readonly string[]): Promise<SiteOffer | null> {
		if (isPlatformHost(portal.host)) return null;
		const isPlatform = await siteStore.isPlatform(portal.host);
		const canBePlatform = isPlatform || (await probe.looksLikePlatform(tabId));
		const missing = missingOrigins(neededOrigins(portal), origins);
		return missing.length === 0 && !canBePlatform ? null : { missing, canBePlatform, isPlatform };
	}

	return async (tabId, given, isViewed = false) => {
		// At once: a browser that is busy takes seconds for each call.
		const [tab, origins] = await Promise.all([
			tabs.get(tabId),
			permissions.origins(),
			scanner.dropLeft().then(() => scanner.scanIfUseful(tabId)),
		]);
		if (tab === null) throw refusal('tab-gone');
		// Without permission the browser gives no address; the popup, which has `activeTab`, passes the host.
		const url = tab.url ?? `https://${given ?? ''}/`;
		const host = tabHost(url);
		if (host === null) return { state: 'unsupported', hostWithoutDot: hostWithoutDot(url) };
		const isWatched = await siteStore.isWatched(host);
		const { store, incognito: isPrivate } = tab;
		const isSecure = tab.url?.startsWith('https:') === true;
		const portal = await portals.at({ store, host, tabId, isSecure, isPrivate }, origins);
		if (!isWatched || !originsCover(origins, host)) {
			return { state: 'no-permission', host, request: neededOrigins(portal), wasWatched: isWatched };
		}
		const [report, siteOffer, policyTrouble, cleanStartTrouble, diskTrouble, reading] = await Promise.all([
			watcher.refresh(portal),
			offer(portal, tabId, origins),
			policies.trouble(host),
			cleanStarts.list(),
			disk.trouble(),
			readingNotice(host),
		]);
		const seen = journals.news(portal, report, isViewed);
		const news = seen && report.news ? { ...seen, untrue: report.news.keys } : seen;
		// Once it was looked at, it is no news on the badge either.
		if (isViewed && report.news) watcher.tabChanged(tabId);
		const storageTrouble = [...journals.trouble(portal), ...reports.trouble(), ...policyTrouble];
		const diskNotice = diskTrouble === null ? [] : [{ area: 'disk', reason: diskTrouble } as const];
		const trouble = [...diskNotice, ...cleanStartTrouble, ...storageTrouble];
		return { state: 'ready', report, offer: siteOffer, news, trouble, ...(reading && { reading }) };
	};
}
