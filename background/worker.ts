import type { CookieChange } from '../src/ports/cookies.ts';
import { createCheckedStore } from '../src/services/lib/checked-store.ts';
import { createErrorLog } from '../src/services/lib/error-log.ts';
import { lazy } from '../src/services/lib/lazy.ts';
import { createQueue } from '../src/services/lib/queue.ts';
import { createOrganisationWatch } from '../src/services/organisation/organisation-watch.ts';
import { createOnDemandRecorder } from '../src/services/recording/on-demand-recorder.ts';
import { createFollowedSites } from '../src/services/sites/followed-sites.ts';
import { createSiteStore } from '../src/services/sites/site-store.ts';
import { createBadgePainter } from '../src/services/watching/badge-painter.ts';
import { type CookieWatcher, createCookieWatcher } from '../src/services/watching/cookie-watcher.ts';
import { createDirtyAlarm } from '../src/services/watching/dirty-alarm.ts';
import { createJarStorm } from '../src/services/watching/jar-storm.ts';
import { createPageScanner } from '../src/services/watching/page-scanner.ts';
import { createPortals } from '../src/services/watching/portals.ts';
import { createReportStore } from '../src/services/watching/report-store.ts';
import { createScanStore } from '../src/services/watching/scan-store.ts';
import { WANTED_POLICY_KEY } from '../src/state/session-keys.ts';
import { createChosenTranslator } from './chosen-translator.ts';
import { createRecorderServices, type RecorderServices } from './create-recorder-services.ts';
import { createRequestServices, type RequestServices } from './create-request-services.ts';
import { judgingOnUse } from './judging-on-use.ts';
import type { WorkerPorts } from './worker-ports.ts';

/**
 * Returns a function that runs changes of stored state one after another, and updates every open portal after each.
 * `onChanged` runs after each change, before that update.
 */
function createChange({ whileChanging }: CookieWatcher, onChanged: () => Promise<void>) {
	const enqueue = createQueue();
	return <T>(task: () => Promise<T>): Promise<T> =>
		enqueue(() => whileChanging(() => task().finally(onChanged)));
}

/**
 * Constructs the worker over its ports. Nothing runs yet: see `start`. Services that not every start needs are `lazy`:
 * Chrome's worker loads their code on first use (`scripts/build/worker-parts.mjs`). Measured from an event that wakes a
 * stopped worker to the badge, this takes 88 ms instead of 165.
 */
export function createWorker(given: WorkerPorts) {
	const { clock, session } = given;
	const errors = createErrorLog(given);
	const onError = (where: string) => (error: unknown) => errors.record(where, error);
	const disk = createCheckedStore({ ...given, onError: onError('storage') });
	const ports = { ...given, local: disk };
	const siteStore = createSiteStore(ports);
	const scans = createScanStore(ports);
	const portals = createPortals({ ...ports, siteStore, scans });
	const reports = createReportStore({ session, onError: onError('report store') });

	const translator = createChosenTranslator(ports.messages);
	const { judging, dropClosedStores } = judgingOnUse(ports, {
		siteStore,
		scans,
		reports,
		onError: onError('journal'),
		onRecovered: () => watcher.allChanged(),
	});

	const watcher = createCookieWatcher({
		portals,
		reports,
		scans,
		journals: { dropClosedStores },
		reporter: { refresh: (...given) => judging().reporter.refresh(...given) },
		badges: createBadgePainter({
			badge: ports.badge,
			translator: translator.get,
			isRecorded: (tabId) => recorder.isRecording(tabId),
		}),
		alarm: createDirtyAlarm({ ...ports, onError: onError('alarm') }),
		clock,
		onUpdated(portal, report) {
			const isDue = judging().readingSchedule.isDue(portal, report);
			isDue
				.then((due) => (due ? requests().automaticReading.read(portal, report) : undefined))
				.catch(onError('reading'));
		},
		onError: onError('watcher'),
	});
	const scanner = createPageScanner({ ...ports, siteStore, scans, whileChanging: watcher.whileChanging });

	const followedSites = createFollowedSites({ ...ports, siteStore, portals, onError: onError('sites') });
	const change = createChange(watcher, () => {
		judging().organisation.clearCache();
		judging().policies.clearCache();
		judging().references.clearCache();
		judging().exceptions.clearCache();
		judging().readingSchedule.clearCache();
		siteStore.clearCache();
		return followedSites.update().catch(onError('sites'));
	});

	const recording = lazy(
		(): RecorderServices =>
			createRecorderServices(ports, {
				...judging(),
				audits: requests().audits,
				portals,
				siteStore,
				change,
				onChange: (tabId) => watcher.tabChanged(tabId),
				onError: onError('recording'),
			}),
	);
	const recorder = createOnDemandRecorder({ ...ports, make: () => recording().recorder });
	const requests = lazy(
		(): RequestServices =>
			createRequestServices(ports, {
				...judging(),
				disk,
				siteStore,
				portals,
				reports,
				watcher,
				scanner,
				recorder,
				change,
				translator: translator.get,
				onError: onError('reading'),
				vault: { pending: () => recording().vault.pending() },
			}),
	);

	const organisationWatch = createOrganisationWatch({
		...ports,
		follower: () => requests().organisationFollower,
		onError: onError('organisation'),
	});

	return {
		organisationWatch,
		cookieChanged: createChangeListener(ports, { watcher, recorder, onError: onError('jar') }),
		errors,
		disk,
		siteStore,
		watcher,
		scanner,
		recorder,
		change,
		/** The tooltips of tabs are written anew in the language chosen, with the next update. */
		languageChanged: translator.forget,
		judging,
		requests,
		recording,
		followedSites,
		/** Whether reading a policy waits for a permission. */
		isPolicyPending: async () => (await session.get(WANTED_POLICY_KEY)) !== undefined,
	};
}

/**
 * Returns the listener for changes of the jar: watcher and recorder find the portals that a change belongs to. In a storm
 * of changes it stops, and both read the jar instead.
 */
function createChangeListener(
	ports: WorkerPorts,
	deps: {
		watcher: CookieWatcher;
		recorder: ReturnType<typeof createOnDemandRecorder>;
		onError: (error: unknown) => void;
	},
): (change: CookieChange) => void {
	const { watcher, recorder, onError } = deps;
	const storm = createJarStorm({
		...ports,
		// Whenever the worker dies in a storm, the alarm wakes the next one.
		onBegin: (end) => void watcher.whileChanging(() => end).catch(onError),
		onUnheard(since) {
			watcher.allChanged();
			recorder.jarUnheard(since);
		},
	});
	return (change) => {
		storm.changed();
		watcher.cookieChanged(change);
		recorder.jarChanged(change);
	};
}

export type Worker = ReturnType<typeof createWorker>;

/** Adds the sites and reads the policy whose permission was granted, and updates every open portal. */
export function applyGrants(worker: Worker): void {
	const { siteStore, watcher, change, errors } = worker;
	// Not queued: this sets the alarm at once, whatever happens to the rest.
	watcher.allChanged();
	siteStore
		.hasPending()
		.then((isPending) => (isPending ? change(() => siteStore.addGranted()) : undefined))
		.catch((error) => errors.record('sites', error));
	worker
		.isPolicyPending()
		.then((isPending) => (isPending ? worker.requests().sitePolicy.readGranted() : undefined))
		.catch((error) => errors.record('policy', error));
}

/** Runs at every start of the worker, which may follow one that died with work undone. */
export function start(worker: Worker): void {
	void worker.recorder.resume();
	worker.followedSites.updateOnce().catch((error) => worker.errors.record('sites', error));
	applyGrants(worker);
	worker.organisationWatch.started().catch((error) => worker.errors.record('organisation', error));
}
