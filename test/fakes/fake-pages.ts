import type { WorkerPorts } from '../../background/worker-ports.ts';
import type { StoredNames } from '../../src/core/report/report-input.ts';
import type { PageSummary } from '../../src/ports/pages.ts';
import type { Tab } from '../../src/ports/tabs.ts';

/** Creates the pages of a fake browser, as scripts of ours see them. */
export function createFakePages(deps: {
	tabs: ReadonlyMap<number, Tab>;
	isPermitted: (host: string) => boolean;
	signedIn: (tabId: number) => boolean | null;
}) {
	const platformPages = new Set<number>();
	/** The added hosts in whose pages our script runs, and the tabs in whose open page it was run. */
	const followed = new Set<string>();
	const ranIn: number[] = [];
	/** The pages that scripts can read, by tab. */
	const pages = new Map<number, { summary: PageSummary; html: string }>();
	/** The hosts that a tab's page uses, and the names that it stores. */
	const used = new Map<number, readonly string[]>();
	const stored = new Map<number, Omit<StoredNames, 'at'>>();
	/** Runs in the middle of each read of a page's hosts. */
	const duringRead: { run: () => void } = { run: () => undefined };

	const ports: Pick<WorkerPorts, 'pageUsage' | 'pageStarts' | 'probe' | 'source'> = {
		pageUsage: {
			hostsInUse: async (id) => {
				const url = deps.tabs.get(id)?.url ?? null;
				const host = url === null ? '' : new URL(url).hostname;
				const hosts = deps.isPermitted(host) ? [host, ...(used.get(id) ?? [])] : null;
				duringRead.run();
				return hosts;
			},
			storedNames: async (id, most) => {
				const page = stored.get(id);
				const shorten = (names: readonly string[] | null = null) => names?.slice(0, most) ?? null;
				const { localStorage, sessionStorage, indexedDB } = page?.names ?? {};
				const names = {
					localStorage: shorten(localStorage),
					sessionStorage: shorten(sessionStorage),
					indexedDB: shorten(indexedDB),
				};
				return page ? { names, cut: page.cut } : null;
			},
		},
		pageStarts: {
			async follow(hosts) {
				const isNew = hosts.some((host) => !followed.has(host));
				followed.clear();
				for (const host of hosts) followed.add(host);
				return isNew;
			},
			runIn: async (tabIds) => void ranIn.push(...tabIds),
		},
		probe: {
			looksLikePlatform: async (id) => platformPages.has(id),
			signedIn: async (id) => deps.signedIn(id),
		},
		source: {
			summary: async (id) => pages.get(id)?.summary ?? null,
			rendered: async (id, most) => {
				const page = pages.get(id);
				if (page === undefined) return null;
				return { url: page.summary.url, html: page.html.length > most ? null : page.html };
			},
		},
	};
	return { platformPages, followed, ranIn, pages, used, stored, duringRead, ports };
}
