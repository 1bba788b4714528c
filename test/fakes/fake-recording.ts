import type { RecordingPorts } from '../../background/worker-ports.ts';
import type { ConsentReading } from '../../src/core/consent/consent.ts';
import { type Cookie, cookieKey } from '../../src/core/cookie/cookie.ts';
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
	readonly state: {
		isWatching: boolean;
		witnessed: readonly string[];
		privateAllowed: boolean;
		consents: readonly ConsentReading[];
		isPageOpen: boolean;
		restarts: number;
		/** The name of cookies that the browser refuses to set. */
		refuses: string | null;
	};
	readonly ports: RecordingPorts;
	entries(area: EntriesArea, origin: string, tabId: number): Entries;
}

/** Creates the parts of a fake browser that only recordings need. */
export function createFakeRecording(deps: {
	jar: FakeJar;
	tabs: ReadonlyMap<number, Tab>;
	/** Navigates a tab, or opens it. */
	navigate: (id: number, url: string, fields?: Partial<Tab>) => void;
}): FakeRecording {
	const { jar, tabs, navigate } = deps;
	const values = new Map<string, string>();
	const stored = new Map<string, Entries>();
	const signedIn = new Map<number, boolean>();
	const signs = new Set<number>();
	const reports: string[] = [];
	const reloaded: number[] = [];
	const state: FakeRecording['state'] = {
		isWatching: false,
		witnessed: [],
		privateAllowed: true,
		consents: [],
		isPageOpen: false,
		restarts: 0,
		refuses: null,
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
			watch(on) {
				state.isWatching = on;
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
		},
		sign: { show: async (tabId, isOn) => void (isOn ? signs.add(tabId) : signs.delete(tabId)) },
		consents: { read: async () => state.consents },
		cookieVault: {
			async read(store, domain) {
				const own = jar.all().filter((cookie) => cookie.store === store && isWithin(cookie.domain, domain));
				return own.map((cookie) => ({
					cookie,
					sealed: { cookie, value: values.get(cookieKey(cookie)) ?? '' },
				}));
			},
			async remove(setAside) {
				const { cookie } = opened(setAside);
				jar.remove(cookie);
				values.delete(cookieKey(cookie));
			},
			async put(setAside) {
				const { cookie, value } = opened(setAside);
				if (cookie.name === state.refuses) throw new Error('No permission');
				values.set(cookieKey(cookie), value);
				jar.set(cookie);
			},
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
	return { values, stored, signedIn, signs, reports, reloaded, state, ports, entries };
}
