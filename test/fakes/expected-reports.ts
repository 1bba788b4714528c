import { belongsToTab } from '../../src/core/cookie/belongs-to-tab.ts';
import { cookieKey } from '../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../src/core/names/name-index.ts';
import { isPlatformHost } from '../../src/core/policy/platform.ts';
import { resolvePolicy } from '../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../src/core/report/build-report.ts';
import type { HostsInUse, SiteReport } from '../../src/core/report/site-report.ts';
import { originsCover, uncoveredParents } from '../../src/core/web/grants.ts';
import { isWithin } from '../../src/core/web/host.ts';
import { storedNamesKind, type UsedHosts, usedHostsKind } from '../../src/state/page-kinds.ts';
import { REPORT_PREFIX, reportKey } from '../../src/state/report-key.ts';
import { parseReportText } from '../../src/state/report-text.ts';
import { policyKind, siteKind } from '../../src/state/stored-kinds.ts';
import { type StoredKind, unpack } from '../../src/state/stored-value.ts';
import { type FakeBrowser, siteOf } from './fake-browser.ts';
import { storedJournal } from './journals.ts';

function storedValues<T>({ local }: FakeBrowser, kind: StoredKind<T>): Map<string, T> {
	const values = new Map<string, T>();
	for (const [key, stored] of local.data) {
		const reading = key.startsWith(kind.prefix) ? unpack(kind, stored) : null;
		if (reading?.ok) values.set(key.slice(kind.prefix.length), reading.value);
	}
	return values;
}

/** Returns the hosts recorded as in use by the tabs that show a portal now. */
function hostsUsedBy({ session, tabs }: FakeBrowser, store: string, host: string): UsedHosts[] {
	const all: UsedHosts[] = [];
	for (const [key, stored] of session.data) {
		const reading = key.startsWith(usedHostsKind.prefix) ? unpack(usedHostsKind, stored) : null;
		if (!reading?.ok) continue;
		const look = reading.value;
		const tab = tabs.get(look.tabId);
		const shows = tab?.url == null ? '' : new URL(tab.url).hostname;
		if (look.store === store && look.host === host && shows === host) all.push(look);
	}
	return all;
}

/** Returns the third parties among used hosts; null without any record. Two labels make a site here. */
function inUseOf(browser: FakeBrowser, used: readonly UsedHosts[], site: string): HostsInUse | null {
	if (used.length === 0) return null;
	const hosts = [...new Set(used.flatMap((look) => look.hosts))].sort();
	const others = hosts.filter((host) => (siteOf(host) ?? host) !== site);
	const origins = [...browser.origins];
	const names = [...new Set(others.map((host) => siteOf(host) ?? host))].sort();
	const sites = names.map((name) => {
		const its = others.filter((host) => (siteOf(host) ?? host) === name);
		const domains = its.flatMap((host) => (browser.firefox ? [host] : [host, name]));
		return {
			site: name,
			hosts: its,
			granted: domains.every((domain) => originsCover(origins, domain)),
			request: [siteOf(name) === null ? `*://${name}/*` : `*://*.${name}/*`],
		};
	});
	return { at: Math.max(...used.map(({ at }) => at)), sites };
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
	const used = hostsUsedBy(browser, store, host);
	const hostsInUse = used.flatMap(({ hosts }) => hosts).filter((name) => originsCover(origins, name));
	const stored = browser.session.data.get(`${storedNamesKind.prefix}${reportKey(store, host)}`);
	const names = stored === undefined ? null : unpack(storedNamesKind, stored);
	return buildReport({
		store,
		host,
		site,
		policy,
		cookies: cookies.filter((cookie) => belongsToTab(cookie, { store, host, site, hostsInUse })),
		index: buildNameIndex(policy.declarations),
		isSecure: true,
		journal: storedJournal(browser, store, host),
		facts: createCookieFacts(null),
		storedNames: names?.ok ? names.value.stored : null,
		inUse: inUseOf(browser, used, site),
		visibility: {
			granted: true,
			hiddenDomains: browser.firefox ? [] : uncoveredParents(origins, host, site),
		},
		seesDomain: (domain) => originsCover(origins, domain) || (browser.firefox && isWithin(host, domain)),
		at: browser.clock.now(),
		revision: 0,
	});
}

/** Builds the report that each tab must have, by tab id, from the browser's cookies and the journal alone. */
export function expectedReports(browser: FakeBrowser): Map<number, SiteReport> {
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

/** Returns the stored reports by key. */
export function storedReports({ session }: FakeBrowser): Map<string, SiteReport> {
	const entries = [...session.data].filter(([key]) => key.startsWith(REPORT_PREFIX));
	return new Map(entries.map(([key, report]) => [key, parseReportText(report) as SiteReport]));
}
