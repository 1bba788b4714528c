import type { Policy } from '../../core/policy/policy.ts';
import type { PageSource } from '../../ports/pages.ts';
import type { Clock } from '../../ports/time.ts';
import { standardAddresses } from '../policies/policy-address.ts';
import type { PolicyLinks } from '../policies/site-policy.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { Portal } from '../watching/portals.ts';
import { tabHost } from '../watching/tab-host.ts';
import type { PolicyPagesReader, PolicyPagesReading } from './policy-pages.ts';

/** Ms after which a page that has just been opened shows its links. */
const PAGE_DELAY_MS = 3000;

/**
 * Reads the policy of an open portal: where it was read before, else where the platform's portals have it, else where the
 * open page links to.
 */
export type SearchPolicy = (portal: Portal, request: SearchRequest) => Promise<PolicyPagesReading>;

export interface SearchRequest {
	readonly stored: Policy | null;
	/** Whether an address may be read now. */
	readonly mayRead: (url: string) => Promise<boolean>;
	/** BCP 47 language whose words are kept, where it is among those of the policy. */
	readonly language: string;
}

export function createPolicySearch(deps: {
	siteStore: Pick<SiteStore, 'isPlatform'>;
	source: Pick<PageSource, 'summary'>;
	links: Pick<PolicyLinks, 'findPolicyLinks'>;
	reader: PolicyPagesReader;
	clock: Clock;
}): SearchPolicy {
	const { siteStore, source, links, reader, clock } = deps;

	/** Returns the policies that a portal's open page links to; none where its tab has left. */
	async function linked({ host, tabIds: [tabId] }: Portal): Promise<readonly string[]> {
		if (tabId === undefined) return [];
		await new Promise<void>((resolve) => clock.after(PAGE_DELAY_MS, resolve));
		const page = await source.summary(tabId);
		return page !== null && tabHost(page.url) === host ? links.findPolicyLinks(page) : [];
	}

	return async (portal, { stored, mayRead, language }) => {
		const { host, isSecure } = portal;
		const former = stored?.source.kind === 'site' ? stored.source.url : null;
		if (former !== null) return reader.read([former], mayRead, language);
		const isPlatform = await siteStore.isPlatform(host);
		const standard = isPlatform ? standardAddresses(`${isSecure ? 'https' : 'http'}://${host}`) : [];
		const first = await reader.read(standard, mayRead, language);
		if (!('why' in first) || first.why === 'failed') return first;
		const others = (await linked(portal)).filter((url) => !standard.includes(url));
		const second = await reader.read(others, mayRead, language);
		// That a page gave nothing says more than that there is no other.
		return 'why' in second && second.why === 'no-page' ? first : second;
	};
}
