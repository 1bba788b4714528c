import { groupBy } from '../../core/lib/group-by.ts';
import { isPlatformHost } from '../../core/policy/platform.ts';
import { neededOrigins, originHost, originsCover, originsOf } from '../../core/web/grants.ts';
import type { OtherGrant, SiteSummary } from '../../messaging/intents/site.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Sites } from '../../ports/sites.ts';
import type { SiteStore } from './site-store.ts';

/** The sites that a person has added, and the permissions that they gave. */
export interface AddedSites {
	list(): Promise<{ sites: SiteSummary[]; others: OtherGrant[] }>;
	/** Removes a site, and gives back the permissions that no other added site needs. */
	remove(host: string): Promise<void>;
	/** Gives back those of the match patterns that `list` names as others. */
	removeGrants(origins: readonly string[]): Promise<void>;
}

/**
 * Returns the match patterns to request for seeing all cookies of a host. Firefox shows parent domains' cookies with
 * permission for the host alone; the platform's pattern covers its parent domain anyway.
 */
export function originsToAsk(host: string, site: string, hidesParentDomains: boolean): string[] {
	return neededOrigins(host, hidesParentDomains || isPlatformHost(host) ? site : host);
}

/** Returns the patterns of `originsToAsk` that granted ones do not cover yet. */
export function missingOrigins(asked: readonly string[], granted: readonly string[]): string[] {
	return asked.filter((origin) => !originsCover(granted, originHost(origin)));
}

export function createAddedSites(deps: {
	jar: Pick<CookieJar, 'hidesParentDomains'>;
	permissions: Permissions;
	sites: Sites;
	siteStore: SiteStore;
}): AddedSites {
	const { jar, permissions, sites, siteStore } = deps;
	const withSite = ({ host }: { readonly host: string }) => ({ host, site: sites.siteOf(host) ?? host });

	return {
		async list() {
			const [granted, added] = await Promise.all([permissions.origins(), siteStore.all()]);
			const summaries = added.map((site) => {
				const { host, site: registrable } = withSite(site);
				const asked = originsToAsk(host, registrable, jar.hidesParentDomains);
				return { ...site, granted: originsCover(granted, host), missing: missingOrigins(asked, granted) };
			});
			const byName = groupBy(await siteStore.otherGrants(granted), originHost);
			const byHost = (a: SiteSummary, b: SiteSummary) => (a.host < b.host ? -1 : 1);
			return {
				sites: summaries.sort(byHost),
				others: [...byName]
					.map(([name, origins]) => ({ name, origins }))
					.sort((a, b) => (a.name < b.name ? -1 : 1)),
			};
		},
		async remove(host) {
			// The entry first: if this is interrupted, the remaining permissions are listed among the others.
			await siteStore.remove(host);
			const [granted, rest] = await Promise.all([permissions.origins(), siteStore.all()]);
			const needed = new Set(rest.flatMap((site) => originsOf(withSite(site), granted)));
			const own = originsOf(withSite({ host }), granted);
			const free = own.filter((origin) => !needed.has(origin) && !isPlatformHost(originHost(origin)));
			if (free.length > 0) await permissions.remove(free);
		},
		async removeGrants(origins) {
			const removable = new Set(await siteStore.otherGrants(await permissions.origins()));
			const free = origins.filter((origin) => removable.has(origin));
			if (free.length > 0) await permissions.remove(free);
		},
	};
}
