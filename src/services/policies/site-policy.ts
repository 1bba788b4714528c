import { isPlatformHost } from '../../core/policy/platform.ts';
import { isPolicyPath, POLICY_PATHS } from '../../core/policy/policy-page.ts';
import { originsCover } from '../../core/web/grants.ts';
import type { HandedOver, LanguageAddress, PolicyReading } from '../../messaging/policy-reading.ts';
import type { PageSource, PageSummary } from '../../ports/pages.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { OwnPages, Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import { wantedPolicyKind } from '../../state/handed-over-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { createQueue } from '../lib/queue.ts';
import type { SiteStore } from '../sites/site-store.ts';
import { tabHost } from '../watching/tab-host.ts';
import type { PolicyStore } from './policy-store.ts';
import { createHandover } from './site-policy-handover.ts';

/** An intent to read is dropped when the browser's question stays unanswered for longer. */
const PATIENCE = 120_000;
/** Characters of a page that is handed over: session storage holds ten megabytes in all. */
const LARGEST_PAGE = 4_000_000;

/** Reads a portal's policy straight from the site. */
export interface SitePolicy {
	/** Looks for the policy of the portal that a tab shows. `asIs`: the open page is it, whatever it looks like. */
	read(tabId: number, host: string | null, asIs: boolean): Promise<PolicyReading>;
	/** The person wants the policy at an address, and the browser may be asking them for its host. */
	requestReading(site: string, url: string): Promise<void>;
	/** Hands over what was wanted and is granted now; drops what was wanted too long ago. */
	readGranted(): Promise<void>;
	takeHandover(token: string): Promise<HandedOver | null>;
}

/** What a page's links tell; pure. */
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
	const { source, tabs, permissions, session, clock, siteStore, policies, links } = deps;
	const handover = createHandover(deps);
	const enqueue = createQueue();

	const nothing = (why: 'no-link' | 'not-allowed' | 'too-large'): PolicyReading => ({
		state: 'nothing',
		why,
	});

	async function giveOpenPage(tabId: number, summary: PageSummary): Promise<PolicyReading> {
		const page = await source.rendered(tabId, LARGEST_PAGE);
		const site = page && tabHost(page.url);
		if (!page || !site) return nothing('not-allowed');
		if (page.html === null) return nothing('too-large');
		const url = withoutFragment(page.url);
		const languages = links.otherLanguages(summary, url);
		const isGiven = await handover.give({ kind: 'page', site, url, html: page.html, languages });
		return isGiven ? { state: 'opened' } : nothing('too-large');
	}

	/** The portal's host and where its pages begin, as the page or the browser tells it. */
	async function placeOf(tabId: number, summary: PageSummary | null, given: string | null) {
		const url = summary?.url ?? (await tabs.get(tabId))?.url ?? (given === null ? null : `https://${given}/`);
		const host = url === null ? null : tabHost(url);
		return url === null || host === null ? null : { host, origin: new URL(url).origin };
	}

	/** Where the stored policy of a host was read from: where it is read again. */
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
			const known = isPortal ? POLICY_PATHS.map((path) => `${origin}${path}`) : [];
			const found = summary === null ? [] : links.findPolicyLinks(summary);
			const linked = [...new Set([...(await formerAddress(host)), ...found])].filter(
				(url) => tabHost(url) !== null,
			);
			const [first] = [...linked, ...known];
			if (first === undefined) return nothing(summary === null ? 'not-allowed' : 'no-link');
			const origins = await permissions.origins();
			const request = (url: string) => missingOrigins(url, origins);
			if (request(first).length === 0) {
				const urls = [...new Set([...linked, ...known])].filter((url) => request(url).length === 0);
				const languages = summary === null ? [] : links.otherLanguages(summary, first);
				await handover.give({ kind: 'addresses', site: host, urls, languages });
				return { state: 'opened' };
			}
			// One stands for all known addresses: the others are tried after it.
			const offered = linked.some((url) => isKnownAddress(url)) ? linked : [...linked, ...known.slice(0, 1)];
			return { state: 'ask', site: host, choices: offered.map((url) => ({ url, request: request(url) })) };
		},
		async requestReading(site, url) {
			const wanted = { site, url: withoutFragment(url), at: clock.now() };
			await session.set({ [wantedPolicyKind.prefix]: pack(wantedPolicyKind, wanted) });
		},
		readGranted: () =>
			enqueue(async () => {
				const stored = await session.get(wantedPolicyKind.prefix);
				if (stored === undefined) return;
				const reading = unpack(wantedPolicyKind, stored);
				const late = !reading.ok || Math.abs(clock.now() - reading.value.at) > PATIENCE;
				if (!late && missingOrigins(reading.value.url, await permissions.origins()).length > 0) return;
				await session.remove([wantedPolicyKind.prefix]);
				if (late) return;
				const { site, url } = reading.value;
				const others = isKnownAddress(url) ? POLICY_PATHS.map((path) => new URL(path, url).href) : [];
				const urls = [...new Set([url, ...others])];
				await handover.give({ kind: 'addresses', site, urls, languages: [] });
			}),
		takeHandover: (token) => handover.take(token),
	};
}

function withoutFragment(address: string): string {
	return address.replace(/#.*$/s, '');
}

function isKnownAddress(url: string): boolean {
	return URL.canParse(url) && isPolicyPath(new URL(url).pathname);
}

/** The match patterns that an address needs and that are not granted. */
function missingOrigins(url: string, granted: readonly string[]): string[] {
	const host = tabHost(url);
	if (host === null) return [];
	return originsCover(granted, host) ? [] : [`*://${host}/*`];
}
