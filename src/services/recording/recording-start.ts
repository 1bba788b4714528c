import { choiceOf } from '../../core/consent/choice.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';
import type { RecordingState } from '../../core/recording/recording-state.ts';
import { originsCover } from '../../core/web/grants.ts';
import { canonicalHost } from '../../core/web/host.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { IntentArgs } from '../../messaging/intents.ts';
import type { AnswerWatch } from '../../ports/answers.ts';
import type { PageProbe } from '../../ports/pages.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Consents, PrivateWindows, TabControl } from '../../ports/recording.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import type { RecordingMemory } from '../../state/recording-kinds.ts';
import { ANSWERS_SEEN_KEY } from '../../state/session-keys.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { Portals } from '../watching/portals.ts';
import type { Reporter } from '../watching/reporter.ts';
import { tabHost } from '../watching/tab-host.ts';
import type { InitialState, RecordingRun } from './recording-run.ts';

type Request = IntentArgs<'recording.start'>;

/** The page that a person wants to record. */
export interface RecordingTarget {
	readonly tabId: number;
	/** Complete, to load it again, or in the private window; never stored. */
	readonly url: string;
	readonly host: string;
}

/** Prepares a recording. */
export interface RecordingStart {
	/**
	 * Finds the page to record. `running`: the current recording. Refuses with `recording-running`, `tab-gone`,
	 * `recording-not-private` or `recording-no-portal`.
	 */
	findTarget(request: Request, running: RecordingState | null): Promise<RecordingTarget>;
	/**
	 * Opens the recording of a page, not begun yet; opens a private window for it where one is wanted. Refuses with
	 * `tab-gone`.
	 */
	open(request: Request, target: RecordingTarget): Promise<RecordingRun>;
	/** Returns the match patterns of pages whose scripts must be observed. */
	origins(run: RecordingRun): Promise<readonly string[]>;
	/** Reads what exists before the recorded page is loaded. `at`: when the recording begins, ms. */
	readInitialState(run: RecordingRun, at: number): Promise<InitialState>;
	/** Loads the page again, so that it is recorded from its first moment. */
	load(state: RecordingState, target: RecordingTarget): Promise<void>;
	/** Whether a tab is open. */
	isTabOpen(tabId: number): Promise<boolean>;
}

const EMPTY_STATE = {
	stage: 'starting',
	cookies: 0,
	undeclared: 0,
	phase: 'before',
	recognised: false,
	answers: 'pending',
	pages: [],
} as const;
const EMPTY_MEMORY = {
	signedIn: null,
	cookiesAtStart: [],
	areAnswersMissed: false,
	isCut: false,
	ended: null,
	isKept: false,
} as const;

export function createRecordingStart(deps: {
	tabs: Tabs;
	windows: PrivateWindows;
	tabControl: TabControl;
	permissions: Permissions;
	probe: PageProbe;
	consents: Consents;
	session: Pick<KeyValueStore, 'get'>;
	answers: Pick<AnswerWatch, 'isHeld'>;
	clock: Clock;
	token: () => string;
	portals: Portals;
	siteStore: SiteStore;
	reporter: Reporter;
	openRun: (state: RecordingState, memory: RecordingMemory) => Promise<RecordingRun>;
}): RecordingStart {
	const { tabs, windows, tabControl, permissions, probe, consents, clock, token, session, answers } = deps;
	const { portals, siteStore, reporter } = deps;

	/** Whether someone is signed in: nobody is in a new private window, unless another one has the portal open. */
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
		async open({ way, timeZone, plan, automatic }, { tabId, url, host }) {
			const tab = way === 'private-window' ? await windows.open() : await tabs.get(tabId);
			if (tab === null) throw refusal('tab-gone');
			const { store, incognito: isPrivate } = tab;
			const isSecure = url.startsWith('https:');
			const origins = await permissions.origins();
			const { site } = await portals.at({ store, host, tabId, isSecure, isPrivate }, origins);
			const areAnswersSeen = (await session.get(ANSWERS_SEEN_KEY)) === true && answers.isHeld();
			const id = token();
			const tabState = { id, tabId: tab.id, store, host, isPrivate };
			const guide = automatic === undefined ? {} : { automatic: { guideTab: automatic.guideTab } };
			const startedAt = clock.now();
			return deps.openRun(
				{ ...EMPTY_STATE, ...tabState, ...guide, way, plan: plan ?? null, startedAt },
				{ ...EMPTY_MEMORY, areAnswersSeen, id, audit: token(), timeZone, site, isSecure },
			);
		},
		async origins({ portal }) {
			const origins = await permissions.origins();
			const hosts = [portal.host, ...portal.hostsInUse].filter((host) => originsCover(origins, host));
			return [
				...new Set([...hosts.map((host) => `*://${host}/*`), ...(await siteStore.otherGrants(origins))]),
			];
		},
		async readInitialState({ state, portal }, at) {
			const { way, store } = state;
			const [cookies, isSignedIn, readings] = await Promise.all([
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
			return { cookies, signedIn: isSignedIn, observations };
		},
		load: ({ way, tabId }, { url }) =>
			way === 'private-window' ? tabControl.go(tabId, url) : tabControl.reload(tabId),
		isTabOpen: async (tabId) => (await tabs.get(tabId)) !== null,
	};
}
