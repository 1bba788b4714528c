import { groupBy } from '../../src/core/lib/group-by.ts';
import { isPrivateStore } from '../../src/core/web/private-store.ts';
import { OPENED_PORTAL } from '../routing/route.ts';
import type { ListedPortal } from './portal.ts';

/** The policies of the person's organisation, as far as portals are concerned. */
interface SetByOrganisation {
	/** The sites that it has set a policy for. */
	readonly sites: readonly string[];
	readonly ownFirst: readonly string[];
	/** Its policy that holds for a site; null where there is none. */
	policyOf(site: string): ListedPortal['organisation'];
}

/** Everything stored that belongs to portals. */
export interface PortalSources extends Pick<ListedPortal, 'reports' | 'journals' | 'audits'> {
	readonly policies: readonly NonNullable<ListedPortal['policy']>[];
	readonly sites: readonly NonNullable<ListedPortal['site']>[];
	readonly organisation: SetByOrganisation;
}

const byHost = <T extends { readonly host: string }>(items: readonly T[]) =>
	groupBy(items, ({ host }) => host);

/**
 * The portals that anything is stored about, by their hosts in alphabetical order. `opened`: the host of a private
 * window's tab that the page was opened for; null for none.
 */
export function portalsOf(sources: PortalSources, opened: string | null): ListedPortal[] {
	const reports = byHost(sources.reports);
	const journals = byHost(sources.journals);
	const audits = byHost(sources.audits);
	const policies = new Map(sources.policies.map((policy) => [policy.site, policy]));
	const sites = new Map(sources.sites.map((site) => [site.host, site]));
	const { organisation } = sources;
	const ownFirst = new Set(organisation.ownFirst);
	const hosts = new Set([
		...organisation.sites,
		...policies.keys(),
		...sites.keys(),
		...reports.keys(),
		...journals.keys(),
		...audits.keys(),
	]);
	let privateOnes = 0;
	return [...hosts].sort().map((host) => {
		const facts = {
			host,
			policy: policies.get(host) ?? null,
			organisation: organisation.policyOf(host),
			isOwnFirst: ownFirst.has(host),
			site: sites.get(host) ?? null,
			reports: [...(reports.get(host) ?? [])].sort((a, b) => b.at - a.at),
			journals: journals.get(host) ?? [],
			audits: audits.get(host) ?? [],
		};
		const isPrivate = isSeenInPrivateOnly(facts);
		if (isPrivate) privateOnes += 1;
		const other = isPrivate ? privateKey(facts, privateOnes) : host;
		return { ...facts, isPrivate, key: host === opened ? OPENED_PORTAL : other };
	});
}

/** Whether it was seen in private windows, and never elsewhere; a policy may be stored for it all the same. */
function isSeenInPrivateOnly({
	site,
	reports,
	journals,
	audits,
}: Omit<ListedPortal, 'key' | 'isPrivate'>): boolean {
	const sights = [
		...reports.map(({ store }) => isPrivateStore(store)),
		...journals.map(({ inMemory }) => inMemory),
		...audits.map(({ store, inMemory }) => inMemory && isPrivateStore(store)),
	];
	return site === null && sights.length > 0 && sights.every((isPrivate) => isPrivate);
}

/** Names a private window's portal without its host: by the moment since when it is watched, which a reload keeps. */
function privateKey({ journals: [journal] }: Pick<ListedPortal, 'journals'>, position: number): string {
	return `${OPENED_PORTAL}${journal?.watchingSince ?? position}`;
}

/** A portal that nothing is stored about. */
export const unknownPortal = (key: string, host: string, isPrivate: boolean): ListedPortal => ({
	key,
	host,
	isPrivate,
	policy: null,
	organisation: null,
	isOwnFirst: false,
	site: null,
	reports: [],
	journals: [],
	audits: [],
});
