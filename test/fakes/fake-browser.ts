import { applyGrants, createWorker, start, type Worker } from '../../background/worker.ts';
import type { WorkerPorts } from '../../background/worker-ports.ts';
import en from '../../src/_locales/en/messages.json';
import type { Cookie } from '../../src/core/cookie/cookie.ts';
import { isPlatformHost } from '../../src/core/policy/platform.ts';
import { originsCover } from '../../src/core/web/grants.ts';
import { isWithin } from '../../src/core/web/host.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import type { HttpAnswer } from '../../src/ports/answers.ts';
import type { Witnessed } from '../../src/ports/page-witness.ts';
import type { Tab } from '../../src/ports/tabs.ts';
import { RECORDING_ALARM } from '../../src/services/recording/recording-alarm.ts';
import { DIRTY_ALARM } from '../../src/services/watching/dirty-alarm.ts';
import { createFakeClock, flush } from './fake-clock.ts';
import { createFakeJar } from './fake-jar.ts';
import { createFakeJournalDatabase } from './fake-journal-database.ts';
import { createFakeManaged } from './fake-managed.ts';
import { createFakePages } from './fake-pages.ts';
import { createFakeRecording } from './fake-recording.ts';
import { createFakeSigningKey } from './fake-signing-key.ts';
import { createFakeSitePages } from './fake-site-pages.ts';
import { createFakeStore } from './fake-store.ts';
import { createStoppableWorker, type StoppableWorker } from './stoppable-worker.ts';

export const PLATFORM_ORIGINS = ['*://*.opendatasoft.com/*', '*://*.huwise.com/*'] as const;

/** Returns the site of an invented host: its last two labels; null for an IP address or a single label. */
export function siteOf(host: string): string | null {
	const labels = host.split('.');
	return labels.length < 2 || /^[\d.]+$/.test(host) ? null : labels.slice(-2).join('.');
}

/** A number that stands for a cookie. */
const numberOf = (cookie: Cookie) =>
	[...JSON.stringify(cookie)].reduce((number, character) => (31 * number + character.charCodeAt(0)) | 0, 0);

/**
 * Creates a browser in memory with the extension's worker in it: it wakes the worker by events and can stop it
 * between any two calls.
 */
export function createFakeBrowser({ firefox = false, latency = (): number => 0 } = {}) {
	const clock = createFakeClock();
	const local = createFakeStore();
	const session = createFakeStore();
	const journal = createFakeJournalDatabase();
	const managed = createFakeManaged();
	const origins = new Set<string>(PLATFORM_ORIGINS);
	const tabs = new Map<number, Tab>();
	const badges = new Map<number, { text: string; title: string; isNews?: boolean }>();
	const alarms = new Map<string, number>();
	const closed = new Set<number>();
	/** Hosts whose site this browser draws differently from our suffix list. */
	const otherSites = new Map<string, string>();
	const optionsOpened: Readonly<Record<string, string>>[] = [];
	const isPermitted = (host: string) => originsCover([...origins], host);
	/** Firefox shows a parent domain's cookies with permission for a host below it; Chromium does not. */
	function isVisible({ domain }: Cookie): boolean {
		const below = (origin: string) => isWithin(origin.replace(/^\*:\/\/(\*\.)?|\/\*$/g, ''), domain);
		return isPermitted(domain) || (firefox && [...origins].some(below));
	}
	/** Only Chromium reports it, and only for permitted pages. */
	function topLevelSite(id: number): string | null {
		const url = firefox ? null : (tabs.get(id)?.url ?? null);
		const host = url === null ? '' : new URL(url).hostname;
		return isPermitted(host) ? (otherSites.get(host) ?? siteOf(host)) : null;
	}
	const jar = createFakeJar({ clock, isVisible, hidesParentDomains: !firefox, topLevelSite });
	const recording = createFakeRecording({ jar, isFirefox: firefox, tabs, navigate });
	const { ports: pagePorts, ...pages } = createFakePages({
		tabs,
		isPermitted,
		signedIn: (id) => recording.signedIn.get(id) ?? null,
	});
	const { ports: sitePorts, ...site } = createFakeSitePages();
	const { followed } = pages;
	let running: StoppableWorker<Worker> | null = null;
	let tokens = 0;
	/** Whether the worker listens to the jar, as each does from its start. */
	let isJarWatched = true;
	/** How many of the next calls of a port are never answered. */
	const silent = { tabs: 0, permissions: 0, jar: 0, fingerprints: 0 };

	function answered<T>(port: keyof typeof silent, answer: T): Promise<T> {
		if (silent[port] === 0) return Promise.resolve(answer);
		silent[port]--;
		return new Promise<never>(() => undefined);
	}

	/** Removes the address of a tab that the extension has no permission for. */
	function asVisible(tab: Tab): Tab {
		return tab.url !== null && isPermitted(new URL(tab.url).hostname) ? tab : { ...tab, url: null };
	}

	const ports: WorkerPorts = {
		clock,
		jar: {
			...jar,
			readDomain: (store, domain) => jar.readDomain(store, domain).then((all) => answered('jar', all)),
		},
		jarWatch: {
			watch(on) {
				isJarWatched = on;
			},
			fingerprints: () => answered('fingerprints', new Set(jar.all().map(numberOf))),
		},
		local,
		session,
		managed: { read: () => managed.read() },
		journal,
		sites: { siteOf },
		token: () => `token-${++tokens}`,
		messages: async () => localeMessages(en),
		permissions: {
			origins: () => answered('permissions', [...origins]),
			remove: async (removed) => {
				for (const origin of removed) origins.delete(origin);
				deliver(({ watcher }) => watcher.allChanged());
			},
		},
		tabs: {
			get: async (id) => {
				const tab = tabs.get(id);
				return tab ? asVisible(tab) : null;
			},
			all: () => answered('tabs', [...tabs.values()].map(asVisible)),
		},
		alarms: {
			set: async (name, at) => void alarms.set(name, at),
			clear: async (name) => void alarms.delete(name),
		},
		badge: {
			show: async (id, text, title, isNews) =>
				void (tabs.has(id) && badges.set(id, { text, title, ...(isNews && { isNews }) })),
		},
		...pagePorts,
		...sitePorts,
		ownPages: {
			openOptions: async (parameters) => void optionsOpened.push(parameters),
			openWelcome: async () => {},
			openReport: async (audit) => void recording.reports.push(audit),
			showGuide: async (planId) => void recording.guides.push(planId),
		},
		product: {
			browser: async () => ({ name: firefox ? 'Firefox' : 'Chromium', version: '152.0' }),
			extensionVersion: async () => '0.1.0',
		},
		signingKey: createFakeSigningKey(),
		...recording.ports,
	};

	/** Delivers an event, for which it starts a worker if none runs; the waking event may be lost (Chromium). */
	function deliver(event: (worker: Worker) => void, isLost = false): void {
		const woken = running === null;
		const worker = wake();
		if (!(woken && isLost)) event(worker);
	}

	function wake(): Worker {
		if (running === null) {
			const onStop = () => {
				running = null;
			};
			isJarWatched = true;
			running = createStoppableWorker(ports, createWorker, onStop, latency);
			start(running.worker);
		}
		return running.worker;
	}

	let losesWakingEvents = false;
	jar.onChange((change) => {
		if (isJarWatched) deliver((worker) => worker.cookieChanged(change), losesWakingEvents);
	});

	/** Returns the alarm that is due next. */
	function nextAlarm(): { readonly name: string; readonly at: number } | null {
		const [first] = [...alarms].sort(([, a], [, b]) => a - b);
		return first ? { name: first[0], at: first[1] } : null;
	}

	/** Moves the clock and fires the alarms that are due, also while no worker runs. */
	async function advance(ms: number): Promise<void> {
		const end = clock.now() + ms;
		for (;;) {
			const at = nextAlarm()?.at ?? Number.POSITIVE_INFINITY;
			await clock.advance(Math.max(0, Math.min(at, end) - clock.now()));
			const due = nextAlarm();
			if (due !== null && due.at <= clock.now()) {
				alarms.delete(due.name);
				deliver(({ watcher, recorder, followedSites }) => {
					if (due.name === DIRTY_ALARM) {
						watcher.alarmFired();
						followedSites.update().catch(() => undefined);
					}
					if (due.name === RECORDING_ALARM) recorder.alarmFired();
				});
				await flush();
			} else if (clock.now() >= end) return;
		}
	}

	/** Navigates a tab, or opens it; its badge and its icon's sign are reset. */
	function navigate(id: number, url: string, fields: Partial<Tab> = {}): void {
		// Browsers do not reuse a closed tab's id.
		if (closed.has(id)) return;
		const before = tabs.get(id)?.url ?? null;
		const old = tabs.get(id) ?? { store: '0', incognito: false, active: true };
		tabs.set(id, { ...old, ...fields, id, url });
		badges.delete(id);
		recording.signs.delete(id);
		const host = url.startsWith('http') ? new URL(url).hostname : '';
		const visibleUrl = isPermitted(host) ? url : null;
		if (recording.state.isTabWatched) {
			deliver(({ recorder }) => recorder.tabChanged(id, visibleUrl), losesWakingEvents);
		}
		if (!isPermitted(host) || !(isPlatformHost(host) || followed.has(host))) return;
		const isEntry = before === null || new URL(before).hostname !== host;
		// A message is delivered to the worker that it wakes.
		deliver(({ watcher, scanner, recorder }) => {
			watcher.tabChanged(id);
			recorder.tabChanged(id, url);
			if (isEntry) scanner.pageEntered(id).catch(() => undefined);
			scanner.scanIfUseful(id).catch(() => undefined);
		});
	}

	return {
		clock,
		firefox,
		jar,
		isVisible,
		local,
		managed,
		session,
		journal,
		origins,
		tabs,
		badges,
		alarms,
		otherSites,
		...pages,
		...site,
		optionsOpened,
		advance,
		wake,
		recording,
		/** Delivers an HTTP response to the recorder, if it listens. */
		answer(answer: HttpAnswer): void {
			if (recording.state.isWatching) deliver(({ recorder }) => recorder.answered(answer), losesWakingEvents);
		},
		/** Delivers a message of our script in a page. */
		witness(message: Witnessed): void {
			deliver(({ recorder }) => void recorder.witnessed([message]), losesWakingEvents);
		},
		navigate,
		close(id: number): void {
			const store = tabs.get(id)?.store;
			tabs.delete(id);
			const isWindowClosed = [...tabs.values()].every((tab) => tab.store !== store);
			closed.add(id);
			badges.delete(id);
			if (recording.state.isTabWatched) {
				deliver(({ watcher, recorder }) => {
					watcher.tabClosed(id);
					recorder.tabClosed(id);
				});
			}
			if (isWindowClosed) deliver(({ watcher }) => watcher.windowClosed());
		},
		grant(...added: string[]): void {
			for (const origin of added) origins.add(origin);
			deliver((worker) => {
				applyGrants(worker);
				worker.followedSites.runInOpenPages().catch(() => undefined);
				worker.scanner.rescan().catch(() => undefined);
			});
		},
		withdraw(...removed: string[]): void {
			for (const origin of removed) origins.delete(origin);
			deliver(({ watcher }) => watcher.allChanged());
		},
		/** Stops the worker now, or before its `steps`-th next call to the browser (after it when `late`). */
		kill(steps = 0, late = false): void {
			running?.kill(steps, late);
		},
		/** Leaves the next calls of a port without an answer. */
		silence(port: keyof typeof silent, calls: number): void {
			silent[port] = calls;
		},
		loseWakingEvents(isOn: boolean): void {
			losesWakingEvents = isOn;
		},
		isAlive: () => running !== null,
		/** Whether changes of the jar are delivered. */
		isJarWatched: () => isJarWatched,
	};
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;
