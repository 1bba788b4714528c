import { createTranslator } from '../src/i18n/translator.ts';
import { createErrorLog } from '../src/services/lib/error-log.ts';
import { once } from '../src/services/lib/once.ts';
import { createSerial } from '../src/services/lib/queue.ts';
import { createRecorderOnUse } from '../src/services/recording/recorder-on-use.ts';
import { createBadgePainter } from '../src/services/watching/badge-painter.ts';
import { createCookieWatcher } from '../src/services/watching/cookie-watcher.ts';
import { createDirtyAlarm } from '../src/services/watching/dirty-alarm.ts';
import { createLookStore } from '../src/services/watching/look-store.ts';
import { createLooker } from '../src/services/watching/looker.ts';
import { createPortals } from '../src/services/watching/portals.ts';
import { createReportStore } from '../src/services/watching/report-store.ts';
import { createSiteWatch } from '../src/services/watching/site-watch.ts';
import { JOURNAL_PREFIX, WANTED_POLICY_KEY } from '../src/state/session-keys.ts';
import { createJudging } from './create-judging.ts';
import { createRecording, type Recording } from './create-recorder.ts';
import { createRequests, type Requests } from './create-requests.ts';
import type { WorkerPorts } from './worker-ports.ts';

/**
 * Constructs the worker over its ports. Nothing runs yet: see `start`. What not every start needs is made on use, which
 * is when Chrome's worker loads it (`scripts/build/worker-parts.mjs`).
 */
export function createWorker(ports: WorkerPorts) {
	const { clock, session } = ports;
	const errors = createErrorLog(ports);
	const onError = (where: string) => (error: unknown) => errors.record(where, error);
	const watch = createSiteWatch(ports);
	const looks = createLookStore(ports);
	const portals = createPortals({ ...ports, watch, looks });
	const reports = createReportStore({ session, onError: onError('report store') });

	/** Whether private windows' journals are there, of this worker or an earlier one; null: not known yet. */
	let areJournalsLeft: boolean | null = null;
	const judging = once(() => {
		const leftNone = areJournalsLeft === false;
		areJournalsLeft = true;
		const onAwake = () => watcher.allChanged();
		return createJudging(ports, { watch, looks, reports, leftNone, onError: onError('journal'), onAwake });
	});

	const watcher = createCookieWatcher({
		portals,
		reports,
		looks,
		journals: {
			async keepStores(open) {
				if (areJournalsLeft === null) {
					const left = await session.entries(JOURNAL_PREFIX);
					areJournalsLeft ??= left.size > 0;
				}
				if (areJournalsLeft) await judging().journals.keepStores(open);
			},
		},
		reporter: { refresh: (...given) => judging().reporter.refresh(...given) },
		badges: createBadgePainter({
			badge: ports.badge,
			translator: createTranslator(ports.messages),
			isRecorded: (tabId) => recorder.records(tabId),
		}),
		alarm: createDirtyAlarm({ ...ports, onError: onError('alarm') }),
		clock,
		onError: onError('watcher'),
	});
	const looker = createLooker({ ...ports, watch, looks, whileChanging: watcher.whileChanging });

	const inTurn = createSerial();

	/** Changes stored state: one change after another, and every open portal is judged again afterwards. */
	function change<T>(task: () => Promise<T>): Promise<T> {
		return inTurn(() =>
			watcher.whileChanging(() =>
				task().finally(() => {
					judging().policies.forget();
					judging().references.forget();
					watch.forget();
				}),
			),
		);
	}

	const recording = once(
		(): Recording =>
			createRecording(ports, {
				...judging(),
				audits: requests().audits,
				portals,
				watch,
				change,
				onChange: (tabId) => watcher.tabChanged(tabId),
				onError: onError('recording'),
			}),
	);
	const recorder = createRecorderOnUse({ ...ports, make: () => recording().recorder });
	const requests = once(
		(): Requests =>
			createRequests(ports, {
				...judging(),
				watch,
				portals,
				reports,
				watcher,
				looker,
				recorder,
				vault: { owed: () => recording().vault.owed() },
			}),
	);

	return {
		errors,
		watch,
		watcher,
		looker,
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

/** Adds the sites and reads the policy whose permission has come, and looks at all that can be seen now. */
export function carryOn(worker: Worker): void {
	const { watch, watcher, change, errors } = worker;
	// At once, without waiting for its turn: whatever happens now, the alarm stands.
	watcher.allChanged();
	watch
		.isWaiting()
		.then((isWaiting) => (isWaiting ? change(() => watch.carryOn()) : []))
		.catch((error) => errors.record('sites', error));
	worker
		.isPolicyWanted()
		.then((isWanted) => (isWanted ? worker.requests().sitePolicy.carryOn() : undefined))
		.catch((error) => errors.record('policy', error));
}

/** What every wake-up of the worker does: it may be the next one after a worker that died half-way. */
export function start(worker: Worker): void {
	void worker.recorder.resume();
	carryOn(worker);
}
