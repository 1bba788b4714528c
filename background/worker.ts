import { createTranslator } from '../src/i18n/translator.ts';
import { createErrorLog } from '../src/services/lib/error-log.ts';
import { lazy } from '../src/services/lib/lazy.ts';
import { createQueue } from '../src/services/lib/queue.ts';
import { createOnDemandRecorder } from '../src/services/recording/on-demand-recorder.ts';
import { createSiteStore } from '../src/services/sites/site-store.ts';
import { createBadgePainter } from '../src/services/watching/badge-painter.ts';
import { createCookieWatcher } from '../src/services/watching/cookie-watcher.ts';
import { createDirtyAlarm } from '../src/services/watching/dirty-alarm.ts';
import { createPageScanner } from '../src/services/watching/page-scanner.ts';
import { createPortals } from '../src/services/watching/portals.ts';
import { createReportStore } from '../src/services/watching/report-store.ts';
import { createScanStore } from '../src/services/watching/scan-store.ts';
import { JOURNAL_PREFIX, WANTED_POLICY_KEY } from '../src/state/session-keys.ts';
import { createJudgingServices } from './create-judging-services.ts';
import { createRecorderServices, type RecorderServices } from './create-recorder-services.ts';
import { createRequestServices, type RequestServices } from './create-request-services.ts';
import type { WorkerPorts } from './worker-ports.ts';

/**
 * Constructs the worker over its ports. Nothing runs yet: see `start`. What not every start needs is made on use, which
 * is when Chrome's worker loads it (`scripts/build/worker-parts.mjs`).
 */
export function createWorker(ports: WorkerPorts) {
	const { clock, session } = ports;
	const errors = createErrorLog(ports);
	const onError = (where: string) => (error: unknown) => errors.record(where, error);
	const siteStore = createSiteStore(ports);
	const scans = createScanStore(ports);
	const portals = createPortals({ ...ports, siteStore, scans });
	const reports = createReportStore({ session, onError: onError('report store') });

	/** Whether private windows' journals are there, of this worker or an earlier one; null: not known yet. */
	let areJournalsLeft: boolean | null = null;
	const judging = lazy(() => {
		const leftNone = areJournalsLeft === false;
		areJournalsLeft = true;
		const onAwake = () => watcher.allChanged();
		return createJudgingServices(ports, {
			siteStore,
			scans,
			reports,
			leftNone,
			onError: onError('journal'),
			onAwake,
		});
	});

	const watcher = createCookieWatcher({
		portals,
		reports,
		scans,
		journals: {
			async dropClosedStores(open) {
				if (areJournalsLeft === null) {
					const left = await session.entries(JOURNAL_PREFIX);
					areJournalsLeft ??= left.size > 0;
				}
				if (areJournalsLeft) await judging().journals.dropClosedStores(open);
			},
		},
		reporter: { refresh: (...given) => judging().reporter.refresh(...given) },
		badges: createBadgePainter({
			badge: ports.badge,
			translator: createTranslator(ports.messages),
			isRecorded: (tabId) => recorder.isRecording(tabId),
		}),
		alarm: createDirtyAlarm({ ...ports, onError: onError('alarm') }),
		clock,
		onError: onError('watcher'),
	});
	const scanner = createPageScanner({ ...ports, siteStore, scans, whileChanging: watcher.whileChanging });

	const enqueue = createQueue();

	/** Changes stored state: one change after another, and every open portal is judged again afterwards. */
	function change<T>(task: () => Promise<T>): Promise<T> {
		return enqueue(() =>
			watcher.whileChanging(() =>
				task().finally(() => {
					judging().policies.clearCache();
					judging().references.clearCache();
					siteStore.clearCache();
				}),
			),
		);
	}

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
				siteStore,
				portals,
				reports,
				watcher,
				scanner,
				recorder,
				vault: { pending: () => recording().vault.pending() },
			}),
	);

	return {
		errors,
		siteStore,
		watcher,
		scanner,
		recorder,
		change,
		judging,
		requests,
		recording,
		/** Whether a policy waits for its permission. */
		isPolicyWanted: async () => (await session.get(WANTED_POLICY_KEY)) !== undefined,
	};
}

export type Worker = ReturnType<typeof createWorker>;

/** Adds the sites and reads the policy whose permission has come, and scans at all that can be seen now. */
export function carryOn(worker: Worker): void {
	const { siteStore, watcher, change, errors } = worker;
	// At once, without waiting for its turn: whatever happens now, the alarm stands.
	watcher.allChanged();
	siteStore
		.hasPending()
		.then((isWaiting) => (isWaiting ? change(() => siteStore.addGranted()) : []))
		.catch((error) => errors.record('sites', error));
	worker
		.isPolicyWanted()
		.then((isWanted) => (isWanted ? worker.requests().sitePolicy.readGranted() : undefined))
		.catch((error) => errors.record('policy', error));
}

/** What every wake-up of the worker does: it may be the next one after a worker that died half-way. */
export function start(worker: Worker): void {
	void worker.recorder.resume();
	carryOn(worker);
}
