import { createHandlers } from '../../background/intent-handlers.ts';
import type { Cookie } from '../../src/core/cookie/cookie.ts';
import { storedReports } from '../fakes/expected-reports.ts';
import { createFakeBrowser } from '../fakes/fake-browser.ts';
import { aCookie } from '../fakes/fake-jar.ts';
import { popupViewOf, storedViewOf } from './popup-view.ts';
import { cookieId, type ModelCookie, type World } from './world.ts';

const STORES = { ordinary: '0', private: '1' } as const;
const storeOf = (isPrivate: boolean) => (isPrivate ? STORES.private : STORES.ordinary);

/** Returns the delay of each call in turn, in ms: none for 0, else a pseudo-random one seeded by `slowness`. */
function latencies(slowness: number): () => number {
	let state = slowness;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return slowness === 0 ? 0 : ([0, 0, 0, 5, 40, 150][(state >> 8) % 6] ?? 0);
	};
}

/** Creates a world over the fake browser. */
export function createFakeWorld({ firefox, slowness }: { firefox: boolean; slowness: number }): World {
	const browser = createFakeBrowser({ firefox, latency: latencies(slowness) });
	let tabs = 0;

	function inJar({ isPrivate, partition, life: _, ...fields }: ModelCookie, expires: number | null): Cookie {
		return aCookie({
			...fields,
			store: storeOf(isPrivate),
			partition: partition === null ? null : { topLevelSite: partition, hasCrossSiteAncestor: true },
			expires: expires === null ? null : expires / 1000,
		});
	}

	/** Retries a call up to three times when the worker is stopped before it answers. */
	async function asked<T>(ask: () => Promise<T>): Promise<T> {
		for (let attempt = 0; attempt < 3; attempt++) {
			let answer: { value: T } | { error: unknown } | undefined;
			ask().then(
				(value) => (answer = { value }),
				(error) => (answer = { error }),
			);
			for (let waited = 0; answer === undefined && waited < 8000; waited += 10) await browser.advance(10);
			if (answer !== undefined && 'error' in answer) throw answer.error;
			// No stop is pending from here on.
			browser.kill(Number.POSITIVE_INFINITY);
			// A worker that stopped with its answer may have left work undone.
			if (answer !== undefined && browser.isAlive()) return answer.value;
		}
		throw new Error('The worker does not answer');
	}

	const handlers = () => createHandlers(browser.wake());

	return {
		hidesParentDomains: !firefox,
		toleranceMs: slowness === 0 ? 0 : Number.POSITIVE_INFINITY,
		timeoutMs: slowness === 0 ? 1500 : 12_000,
		now: browser.clock.now,
		pass: (ms) => browser.advance(ms),
		async set(cookie) {
			const expires = cookie.life === null ? null : browser.clock.now() + cookie.life * 1000;
			browser.jar.set(inJar(cookie, expires));
			return expires;
		},
		async remove(cookie) {
			browser.jar.remove(inJar(cookie, null));
		},
		async fill(host, names) {
			for (const name of names) browser.jar.set(aCookie({ name, domain: host }));
		},
		async jar() {
			const plain = browser.jar.all().filter((c) => c.store === STORES.ordinary && c.partition === null);
			const ids = plain.map((cookie) => cookieId({ ...cookie, isPrivate: false, partition: null }));
			return new Set(ids);
		},
		async open(url, isPrivate) {
			browser.navigate(++tabs, url, { store: storeOf(isPrivate), incognito: isPrivate });
			return tabs;
		},
		async navigate(tab, url) {
			browser.navigate(tab, url);
		},
		async pushState(tab) {
			// The badge stays.
			browser.wake().watcher.tabChanged(tab);
		},
		async duplicate(tab) {
			const old = browser.tabs.get(tab);
			browser.navigate(++tabs, old?.url ?? '', { store: old?.store ?? STORES.ordinary });
			return tabs;
		},
		async discard(tab) {
			const old = browser.tabs.get(tab);
			if (firefox || old === undefined) return tab;
			// Chromium assigns another id.
			browser.close(tab);
			browser.navigate(++tabs, old.url ?? '', { store: old.store });
			return tabs;
		},
		async close(tab) {
			browser.close(tab);
			if ([...browser.tabs.values()].some(({ store }) => store === STORES.private)) return;
			for (const cookie of browser.jar.all()) if (cookie.store === STORES.private) browser.jar.remove(cookie);
		},
		async grant(origins) {
			browser.grant(...origins);
		},
		async withdraw(origins) {
			browser.withdraw(...origins);
		},
		send: (intent, args) => {
			return asked(async () => {
				const all: Readonly<Record<string, ((sent: unknown) => Promise<unknown>) | undefined>> = handlers();
				return all[intent]?.(args);
			});
		},
		async stop(steps, late) {
			browser.kill(steps, late);
		},
		readPopup: async (tab, host) =>
			popupViewOf(await asked(() => handlers().inspect({ tabId: tab, host, look: true }))),
		badge: async (tab) => browser.badges.get(tab)?.text ?? '',
		async stored() {
			const reports = [...storedReports(browser).values()];
			return new Map(
				reports.map((report) => [
					`${report.store === STORES.private ? 'private' : 'ordinary'}|${report.host}`,
					storedViewOf(report),
				]),
			);
		},
		journal: (isPrivate, host) => asked(() => handlers()['journal.get']({ store: storeOf(isPrivate), host })),
		async end() {},
	};
}
