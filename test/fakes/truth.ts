import { belongsToTab } from '../../src/core/belongs.ts';
import { cookieKey } from '../../src/core/cookie.ts';
import { createCookieFacts } from '../../src/core/cookie-facts.ts';
import { originsCover, uncoveredParents } from '../../src/core/grants.ts';
import { isWithin } from '../../src/core/host.ts';
import { buildNameIndex } from '../../src/core/name-index.ts';
import { isPlatformHost } from '../../src/core/platform.ts';
import { resolvePolicy } from '../../src/core/resolve-policy.ts';
import { buildReport } from '../../src/core/site-report.ts';
import type { SiteReport } from '../../src/core/verdict.ts';
import { policyKind, reportPrefix, siteKind } from '../../src/state/stored-kinds.ts';
import { type StoredKind, unpack } from '../../src/state/stored-value.ts';
import { type FakeBrowser, siteOf } from './fake-browser.ts';

function storedValues<T>({ local }: FakeBrowser, kind: StoredKind<T>): Map<string, T> {
	const values = new Map<string, T>();
	for (const [key, stored] of local.data) {
		const reading = key.startsWith(kind.prefix) ? unpack(kind, stored) : null;
		if (reading?.ok) values.set(key.slice(kind.prefix.length), reading.value);
	}
	return values;
}

function reportOf(browser: FakeBrowser, store: string, host: string, isPlatform: boolean): SiteReport {
	const origins = [...browser.origins];
	const site = siteOf(host) ?? host;
	const policies = new Map(
		[...storedValues(browser, policyKind)].map(([name, { policy }]) => [name, policy]),
	);
	const policy = resolvePolicy(host, policies, isPlatform);
	const cookies = [...browser.jar.all()]
		.filter(browser.isVisible)
		.sort((a, b) => (cookieKey(a) < cookieKey(b) ? -1 : 1));
	return buildReport({
		store,
		host,
		site,
		policy,
		cookies: cookies.filter((cookie) => belongsToTab(cookie, { store, host, site })),
		index: buildNameIndex(policy.declarations),
		isSecure: true,
		journal: null,
		facts: createCookieFacts(null),
		storedNames: null,
		inUse: null,
		visibility: {
			granted: true,
			hiddenDomains: browser.firefox ? [] : uncoveredParents(origins, host, site),
		},
		seesDomain: (domain) => originsCover(origins, domain) || (browser.firefox && isWithin(host, domain)),
		at: browser.clock.now(),
		revision: 0,
	});
}

/** What each tab's portal must be found to be, straight from what the browser holds: tab id → report. */
export function truth(browser: FakeBrowser): Map<number, SiteReport> {
	const reports = new Map<number, SiteReport>();
	const sites = storedValues(browser, siteKind);
	for (const { id, url, store } of browser.tabs.values()) {
		const host = url === null ? '' : new URL(url).hostname;
		const isPlatform = isPlatformHost(host);
		if (!originsCover([...browser.origins], host) || !(isPlatform || sites.has(host))) continue;
		reports.set(id, reportOf(browser, store, host, isPlatform || sites.get(host)?.platform === true));
	}
	return reports;
}

/** The reports that are stored, by key. */
export function storedReports({ session }: FakeBrowser): Map<string, SiteReport> {
	const entries = [...session.data].filter(([key]) => key.startsWith(reportPrefix));
	return new Map(entries.map(([key, report]) => [key, report as SiteReport]));
}
