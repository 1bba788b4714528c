import { choiceOf } from '../../core/consent/choice.ts';
import type { RecordingEvent, RecordingState } from '../../core/recording/recording.ts';
import { originsCover, otherOrigins } from '../../core/web/grants.ts';
import { canonicalHost } from '../../core/web/host.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { IntentArgs } from '../../messaging/intents.ts';
import type { Clock, PageProbe, Permissions, Sites, Tabs } from '../../ports.ts';
import type { Consents, PrivateWindows, TabControl } from '../../recording-ports.ts';
import type { RecordingMemory } from '../../state/recording-kinds.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { Portals } from '../watching/portals.ts';
import type { Reporter } from '../watching/reporter.ts';
import { tabHost } from '../watching/tab-host.ts';
import type { InitialState, RecordingRun } from './recording-run.ts';

type Request = IntentArgs<'recording.start'>;

/** Where a recording was asked for. */
export interface RecordingTarget {
	readonly tabId: number;
	/** Whole: it is loaded again, or in the private window; never stored. */
	readonly url: string;
	readonly host: string;
}

/** What is done before anything is recorded. */
export interface RecordingStart {
	/** Refuses where nothing can be recorded. `running`: what is being recorded already. */
	findTarget(request: Request, running: RecordingState | null): Promise<RecordingTarget>;
	/** The recording of that place, not yet begun; opens a private window where it is to be in one. */
	open(request: Request, place: RecordingTarget): Promise<RecordingRun>;
	/** The match patterns of pages that are to tell what their scripts do. */
	origins(run: RecordingRun): Promise<readonly string[]>;
	/** What is there when it begins, at `at` (ms), and the recorded page has not done. */
	readInitialState(run: RecordingRun, at: number): Promise<InitialState>;
	/** Loads the portal's page anew: from its first moment on it is recorded. */
	load(state: RecordingState, place: RecordingTarget): Promise<void>;
	/** Whether a tab is there. */
	isTabOpen(tabId: number): Promise<boolean>;
}

export function createRecordingStart(deps: {
	tabs: Tabs;
	windows: PrivateWindows;
	tabControl: TabControl;
	permissions: Permissions;
	probe: PageProbe;
	sites: Sites;
	consents: Consents;
	clock: Clock;
	token: () => string;
	portals: Portals;
	siteStore: SiteStore;
	reporter: Reporter;
	openRun: (state: RecordingState, memory: RecordingMemory) => Promise<RecordingRun>;
}): RecordingStart {
	const { tabs, windows, tabControl, permissions, probe, sites, consents, clock, token } = deps;
	const { portals, siteStore, reporter } = deps;

	/** A new private window shows nobody signed in, unless another one has the portal open. */
	async function signedIn({ way, tabId, store }: RecordingState): Promise<boolean | null> {
		if (way === 'as-it-stands') return probe.signedIn(tabId);
		if (way === 'clean-start') return false;
		const others = (await tabs.all()).filter((tab) => tab.store === store && tab.id !== tabId);
		return others.length === 0 ? false : null;
	}

	return {
		async findTarget({ tabId, host: given, way }, running) {
			if (running !== null) throw refusal('recording-running', running.host);
			if (way === 'private-window' && !(await windows.isAllowed())) throw refusal('recording-not-private');
			const tab = await tabs.get(tabId);
			if (tab === null) throw refusal('tab-gone');
			const url = tab.url ?? `https://${canonicalHost(given ?? '') ?? ''}/`;
			const host = tabHost(url);
			const origins = await permissions.origins();
			if (host === null || !originsCover(origins, host) || !(await siteStore.isWatched(host))) {
				throw refusal('recording-no-portal');
			}
			return { tabId, url, host };
		},
		async open({ way, timeZone, plan }, { tabId, url, host }) {
			const tab = way === 'private-window' ? await windows.open() : await tabs.get(tabId);
			if (tab === null) throw refusal('tab-gone');
			const { store, incognito: isPrivate } = tab;
			const isSecure = url.startsWith('https:');
			const origins = await permissions.origins();
			const { site } = await portals.at({ store, host, tabId, isSecure, isPrivate }, origins);
			const id = token();
			return deps.openRun(
				{
					id,
					tabId: tab.id,
					store,
					host,
					isPrivate,
					way,
					plan: plan ?? null,
					stage: 'starting',
					startedAt: clock.now(),
					cookies: 0,
					undeclared: 0,
					phase: 'before',
					recognised: false,
					pages: [],
				},
				{
					id,
					audit: token(),
					timeZone,
					site,
					isSecure,
					signedIn: null,
					cookiesAtStart: [],
					isCut: false,
					ended: null,
					isKept: false,
				},
			);
		},
		async origins({ portal }) {
			const [origins, added] = await Promise.all([permissions.origins(), siteStore.all()]);
			const own = added.map(({ host }) => ({ host, site: sites.siteOf(host) ?? host }));
			const hosts = [portal.host, ...portal.hostsInUse].filter((host) => originsCover(origins, host));
			return [...new Set([...hosts.map((host) => `*://${host}/*`), ...otherOrigins(origins, own)])];
		},
		async readInitialState({ state, portal }, at) {
			const { way, store } = state;
			const [cookies, who, readings] = await Promise.all([
				reporter.cookies(portal),
				signedIn(state),
				consents.read(store, portal.host),
			]);
			const observations: RecordingEvent[] = readings.map((reading) => ({
				kind: 'choice',
				at,
				choice: choiceOf(reading, at, 'cookie'),
			}));
			const tab = way === 'private-window' ? null : await tabs.get(state.tabId);
			if (tab?.url != null) observations.push({ kind: 'page', at, url: tab.url, how: 'load' });
			return { cookies, signedIn: who, observations };
		},
		load: ({ way, tabId }, { url }) =>
			way === 'private-window' ? tabControl.go(tabId, url) : tabControl.reload(tabId),
		isTabOpen: async (tabId) => (await tabs.get(tabId)) !== null,
	};
}
