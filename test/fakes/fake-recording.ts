import type { RecordingPorts } from '../../background/worker-ports.ts';
import type { ConsentReading } from '../../src/core/consent/consent.ts';
import { type Cookie, cookieKey, cookieReachesHost } from '../../src/core/cookie/cookie.ts';
import { isWithin } from '../../src/core/web/host.ts';
import type { Tab } from '../../src/ports/tabs.ts';
import type { EntriesArea, SetAsideCookie } from '../../src/ports/vault.ts';
import type { FakeJar } from './fake-jar.ts';

type Entries = Map<string, string>;

export interface FakeRecording {
	/** The cookies' values by key, which the jar leaves out. */
	readonly values: Map<string, string>;
	/** The storage of pages, by store or tab and origin. */
	readonly stored: Map<string, Entries>;
	readonly signedIn: Map<number, boolean>;
	/** The tabs whose icon shows a recording. */
	readonly signs: Set<number>;
	readonly reports: string[];
	readonly reloaded: number[];
	/** Tabs that were closed. */
	readonly closed: number[];
	/** Plans whose page was brought to the front. */
	readonly guides: string[];
	readonly state: {
		isWatching: boolean;
		/** Whether the permission to observe answers is given. */
		areAnswersHeld: boolean;
		/** Whether the addresses of all tabs are listened to. */
		isTabWatched: boolean;
		witnessed: readonly string[];
		privateAllowed: boolean;
		consents: readonly ConsentReading[];
		isPageOpen: boolean;
		restarts: number;
		/** The name of cookies that the browser refuses to set. */
		refuses: string | null;
		/** Keys of the cookies that were put back. */
		puts: string[];
	};
	readonly ports: RecordingPorts;
	entries(area: EntriesArea, origin: string, tabId: number): Entries;
}

/** RFC 6265bis 5.1.4. */
const pathMatches = (request: string, path: string) =>
	request === path || (request.startsWith(path) && (path.endsWith('/') || request[path.length] === '/'));

/** What a removal by name goes by besides the address. */
const placeOf = ({ store, partition, firstPartyDomain, name }: Cookie) =>
	JSON.stringify([store, partition, firstPartyDomain, name]);

/** Sorts as both browsers list cookies: by length of the path, then by age. */
const byLongestPath = (cookies: readonly Cookie[]) =>
	[...cookies].sort((a, b) => b.path.length - a.path.length);

/** Creates the parts of a fake browser that only recordings need. */
export function createFakeRecording(deps: {
	jar: FakeJar;
	/** Firefox removes one cookie by an address, Chromium all that match. */
	isFirefox: boolean;
	tabs: ReadonlyMap<number, Tab>;
	/** Navigates a tab, or opens it. */
	navigate: (id: number, url: string, fields?: Partial<Tab>) => void;
}): FakeRecording {
	const { jar, isFirefox, tabs, navigate } = deps;
	const values = new Map<string, string>();
	const stored = new Map<string, Entries>();
	const signedIn = new Map<number, boolean>();
	const signs = new Set<number>();
	const reports: string[] = [];
	const reloaded: number[] = [];
	const closed: number[] = [];
	const guides: string[] = [];
	const state: FakeRecording['state'] = {
		isWatching: false,
		areAnswersHeld: true,
		isTabWatched: false,
		witnessed: [],
		privateAllowed: true,
		consents: [],
		isPageOpen: false,
		restarts: 0,
		refuses: null,
		puts: [],
	};

	const originOf = (tabId: number) => {
		const url = tabs.get(tabId)?.url ?? null;
		return url?.startsWith('http') ? new URL(url).origin : null;
	};

	function entries(area: EntriesArea, origin: string, tabId: number): Entries {
		const store = tabs.get(tabId)?.store ?? '0';
		const place = area === 'localStorage' ? `${store} ${origin}` : `${tabId} ${origin}`;
		const values = stored.get(place) ?? new Map();
		stored.set(place, values);
		return values;
	}

	const seal = (values: Entries) => ({ count: values.size, sealed: [...values] });
	const opened = ({ sealed }: SetAsideCookie) => sealed as { cookie: Cookie; value: string };

	const ports: RecordingPorts = {
		answers: {
			isHeld: () => state.areAnswersHeld,
			watch(on) {
				state.isWatching = on;
			},
		},
		tabWatch: {
			watch(on) {
				state.isTabWatched = on;
			},
		},
		witness: {
			async start(origins) {
				state.witnessed = origins;
			},
			async stop() {
				state.witnessed = [];
			},
		},
		windows: {
			isAllowed: async () => state.privateAllowed,
			async open() {
				const id = Math.max(0, ...tabs.keys()) + 1;
				navigate(id, 'about:blank', { store: '1', incognito: true });
				const tab = tabs.get(id);
				if (tab === undefined) throw new Error('There is no window');
				return tab;
			},
		},
		tabControl: {
			async reload(tabId) {
				reloaded.push(tabId);
				const url = tabs.get(tabId)?.url ?? null;
				if (url !== null) navigate(tabId, url);
			},
			go: async (tabId, url) => navigate(tabId, url),
			async close(tabId) {
				closed.push(tabId);
			},
		},
		sign: { show: async (tabId, isOn) => void (isOn ? signs.add(tabId) : signs.delete(tabId)) },
		consents: { read: async () => state.consents },
		cookieVault: {
			async read(store, domain) {
				const own = jar.all().filter((cookie) => cookie.store === store && isWithin(cookie.domain, domain));
				return byLongestPath(own).map((cookie) => ({
					cookie,
					sealed: { cookie, value: values.get(cookieKey(cookie)) ?? '' },
				}));
			},
			async remove(setAside, { host }) {
				const { cookie } = opened(setAside);
				const { pathname } = new URL(`https://${host}${cookie.path}`);
				const matching = jar.all().filter((other) => {
					const path = (isFirefox ? other.path.replace(/\/$/, '') : other.path) || '/';
					const isThere = cookieReachesHost(other, host) && pathMatches(pathname, path);
					return isThere && placeOf(other) === placeOf(cookie);
				});
				const removed = isFirefox ? byLongestPath(matching).slice(0, 1) : matching;
				for (const other of removed) {
					jar.remove(other);
					values.delete(cookieKey(other));
				}
			},
			async put(setAside) {
				const { cookie, value } = opened(setAside);
				if (cookie.name === state.refuses) throw new Error('No permission');
				state.puts.push(cookieKey(cookie));
				values.set(cookieKey(cookie), value);
				jar.set(cookie);
			},
			equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
		},
		pageVault: {
			async read(tabId, most) {
				const origin = originOf(tabId);
				if (origin === null) return null;
				const [local, session] = [
					entries('localStorage', origin, tabId),
					entries('sessionStorage', origin, tabId),
				];
				if (JSON.stringify([...local, ...session]).length > most) return 'too-large';
				return { localStorage: seal(local), sessionStorage: seal(session) };
			},
			async clear(tabId, origin) {
				if (originOf(tabId) !== origin) return false;
				entries('localStorage', origin, tabId).clear();
				entries('sessionStorage', origin, tabId).clear();
				return true;
			},
			async put(tabId, origin, area, { sealed }) {
				if (originOf(tabId) !== origin) return false;
				const storage = entries(area, origin, tabId);
				storage.clear();
				for (const [name, value] of sealed as [string, string][]) storage.set(name, value);
				return true;
			},
		},
		ownPrefix: 'chrome-extension://own/',
		updates: {
			isPageOpen: async () => state.isPageOpen,
			restart: () => void state.restarts++,
		},
	};
	return { values, stored, signedIn, signs, reports, reloaded, closed, guides, state, ports, entries };
}
