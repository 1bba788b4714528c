import { isPlatformHost } from '../../core/policy/platform.ts';
import type { HandedOver, LanguageAddress, PolicyReading } from '../../messaging/policy-reading.ts';
import type { PageSource, PageSummary } from '../../ports/pages.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { OwnPages, Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import { createQueue } from '../lib/queue.ts';
import type { SiteStore } from '../sites/site-store.ts';
import { tabHost } from '../watching/tab-host.ts';
import { isStandardAddress, originsToRead, standardAddresses, withoutFragment } from './policy-address.ts';
import type { PolicyStore } from './policy-store.ts';
import { createHandover } from './site-policy-handover.ts';
import { createWantedPolicyStore } from './wanted-policy.ts';

/** Characters of a page that is handed over: session storage holds 10 MB in all. */
const MAX_PAGE_CHARACTERS = 4_000_000;

/** Reads a portal's policy straight from the site. */
export interface SitePolicy {
	/** Looks for the policy of the portal that a tab shows. `asIs`: the open page is the policy, whatever it looks like. */
	read(tabId: number, host: string | null, asIs: boolean): Promise<PolicyReading>;
	/** Reads the policy at an address once its host is granted: the browser may be asking the person. */
	requestReading(site: string, url: string): Promise<void>;
	/** Hands the requested address over if its host is granted now. */
	readGranted(): Promise<void>;
	/** Returns what the options page is to read, once; null where the token is unknown or used. */
	takeHandover(token: string): Promise<HandedOver | null>;
}

/** Reads a page's links and headings; pure. */
export interface PolicyLinks {
	findPolicyLinks(page: PageSummary): string[];
	looksLikePolicy(page: PageSummary): boolean;
	otherLanguages(page: PageSummary, policyPage: string): LanguageAddress[];
}

export function createSitePolicy(deps: {
	source: PageSource;
	tabs: Tabs;
	permissions: Permissions;
	session: KeyValueStore;
	ownPages: OwnPages;
	clock: Clock;
	token: () => string;
	siteStore: SiteStore;
	policies: Pick<PolicyStore, 'get'>;
	links: PolicyLinks;
}): SitePolicy {
	const { source, tabs, permissions, siteStore, policies, links } = deps;
	const handover = createHandover(deps);
	const wanted = createWantedPolicyStore(deps);
	const enqueue = createQueue();

	const nothing = (why: 'no-link' | 'not-allowed' | 'too-large'): PolicyReading => ({
		state: 'nothing',
		why,
	});

	async function giveOpenPage(tabId: number, summary: PageSummary): Promise<PolicyReading> {
		const page = await source.rendered(tabId, MAX_PAGE_CHARACTERS);
		const site = page && tabHost(page.url);
		if (!page || !site) return nothing('not-allowed');
		if (page.html === null) return nothing('too-large');
		const url = withoutFragment(page.url);
		const languages = links.otherLanguages(summary, url);
		const isGiven = await handover.give({ kind: 'page', site, url, html: page.html, languages });
		return isGiven ? { state: 'opened' } : nothing('too-large');
	}

	/** Returns the portal's host and origin, from the page's own address, the tab's, or the given host. */
	async function placeOf(tabId: number, summary: PageSummary | null, given: string | null) {
		const url = summary?.url ?? (await tabs.get(tabId))?.url ?? (given === null ? null : `https://${given}/`);
		const host = url === null ? null : tabHost(url);
		return url === null || host === null ? null : { host, origin: new URL(url).origin };
	}

	/** Returns the address that a host's stored policy was read from. */
	async function formerAddress(host: string): Promise<string[]> {
		const source = (await policies.get(host))?.source;
		return source?.kind === 'site' && source.url !== null ? [source.url] : [];
	}

	return {
		async read(tabId, given, asIs) {
			const summary = await source.summary(tabId);
			if (summary !== null && (asIs || links.looksLikePolicy(summary))) return giveOpenPage(tabId, summary);
			const place = await placeOf(tabId, summary, given);
			if (place === null) return nothing('not-allowed');
			const { host, origin } = place;
			const isPortal =
				isPlatformHost(host) || summary?.platform === true || (await siteStore.isPlatform(host));
			const standard = isPortal ? standardAddresses(origin) : [];
			const candidates = [
				...(await formerAddress(host)),
				...(summary === null ? [] : links.findPolicyLinks(summary)),
			];
			const linked = [...new Set(candidates)].filter((url) => tabHost(url) !== null);
			const [first] = [...linked, ...standard];
			if (first === undefined) return nothing(summary === null ? 'not-allowed' : 'no-link');
			const origins = await permissions.origins();
			const request = (url: string) => originsToRead(url, origins);
			if (request(first).length === 0) {
				const urls = [...new Set([...linked, ...standard])].filter((url) => request(url).length === 0);
				const languages = summary === null ? [] : links.otherLanguages(summary, first);
				await handover.give({ kind: 'addresses', site: host, urls, languages });
				return { state: 'opened' };
			}
			// One standard address is enough: the others are tried after it.
			const offered = linked.some(isStandardAddress) ? linked : [...linked, ...standard.slice(0, 1)];
			return { state: 'ask', site: host, choices: offered.map((url) => ({ url, request: request(url) })) };
		},
		requestReading: (site, url) => wanted.set(site, withoutFragment(url)),
		readGranted: () =>
			enqueue(async () => {
				const granted = await wanted.takeGranted();
				if (granted === null) return;
				const { site, url } = granted;
				const others = isStandardAddress(url) ? standardAddresses(url) : [];
				const urls = [...new Set([url, ...others])];
				await handover.give({ kind: 'addresses', site, urls, languages: [] });
			}),
		takeHandover: handover.take,
	};
}
