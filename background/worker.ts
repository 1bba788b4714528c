import { createTranslator, type Messages } from '../src/i18n/translator.ts';
import { findPolicyLinks, looksLikePolicy, otherLanguages } from '../src/import/policy-links.ts';
import type {
	Alarms,
	Badge,
	Clock,
	CookieJar,
	JournalDatabase,
	KeyValueStore,
	OwnPages,
	PageLook,
	PageProbe,
	PageSource,
	Permissions,
	ProductInfo,
	Sites,
	Tabs,
} from '../src/ports.ts';
import { createAddedSites } from '../src/services/added-sites.ts';
import { createAuditMaker } from '../src/services/audit-maker.ts';
import { createAuditStore } from '../src/services/audit-store.ts';
import { createBackup } from '../src/services/backup.ts';
import { createBadgePainter } from '../src/services/badge-painter.ts';
import { createCookieWatcher } from '../src/services/cookie-watcher.ts';
import { createDirtyAlarm } from '../src/services/dirty-alarm.ts';
import { createErrorLog } from '../src/services/error-log.ts';
import { createInspect } from '../src/services/inspect.ts';
import { createJournals } from '../src/services/journal.ts';
import { createLookStore } from '../src/services/look-store.ts';
import { createLooker } from '../src/services/looker.ts';
import { createPolicyStore } from '../src/services/policy-store.ts';
import { createPortals } from '../src/services/portals.ts';
import { createRecordingOffer } from '../src/services/recording-offer.ts';
import { createReferenceStore } from '../src/services/reference-store.ts';
import { createReportStore } from '../src/services/report-store.ts';
import { createReporter } from '../src/services/reporter.ts';
import { createSerial } from '../src/services/serial.ts';
import { createSitePolicy } from '../src/services/site-policy.ts';
import { createSiteWatch } from '../src/services/site-watch.ts';
import { createUndoableStore } from '../src/services/undo.ts';
import { createRecording, type RecordingPorts } from './create-recorder.ts';

/** All that the worker needs of the browser. */
export interface WorkerPorts extends RecordingPorts {
	readonly jar: CookieJar;
	readonly local: KeyValueStore;
	readonly session: KeyValueStore;
	readonly journal: JournalDatabase;
	readonly tabs: Tabs;
	readonly permissions: Permissions;
	readonly alarms: Alarms;
	readonly badge: Badge;
	readonly clock: Clock;
	readonly sites: Sites;
	readonly probe: PageProbe;
	readonly pageLook: PageLook;
	readonly source: PageSource;
	readonly ownPages: OwnPages;
	readonly product: ProductInfo;
	readonly messages: Messages;
	/** Makes names that are used once. */
	readonly token: () => string;
}

/** Constructs the whole worker over its ports. Nothing runs yet: see `start`. */
export function createWorker(ports: WorkerPorts) {
	const { clock, session } = ports;
	const errors = createErrorLog(ports);
	const onError = (where: string) => (error: unknown) => errors.record(where, error);
	const watch = createSiteWatch(ports);
	const undoable = createUndoableStore(ports);
	const policies = createPolicyStore({ ...ports, undoable });
	const references = createReferenceStore({ ...ports, undoable });
	const looks = createLookStore(ports);
	const portals = createPortals({ ...ports, watch, looks });
	const reports = createReportStore({ session, onError: onError('report store') });
	const journals = createJournals({
		...ports,
		onError: onError('journal'),
		onAwake: () => watcher.allChanged(),
	});
	const reporter = createReporter({ ...ports, policies, references, watch, reports, looks, journals });
	const watcher = createCookieWatcher({
		portals,
		reports,
		looks,
		journals,
		reporter,
		badges: createBadgePainter({
			badge: ports.badge,
			translator: createTranslator(ports.messages),
			isRecorded: (tabId) => recorder.records(tabId),
		}),
		alarm: createDirtyAlarm({ ...ports, onError: onError('alarm') }),
		clock,
		onError: onError('watcher'),
	});
	const backup = createBackup({ policies, sites: watch, undoable, clock });
	const looker = createLooker({ ...ports, watch, looks, whileChanging: watcher.whileChanging });
	const inspect = createInspect({ ...ports, portals, watch, watcher, looker, journals, reports, policies });
	const addedSites = createAddedSites({ ...ports, watch });
	const audits = createAuditStore({ ...ports, undoable });
	const makeAudit = createAuditMaker({ ...ports, portals, journals, inspect });

	const sitePolicy = createSitePolicy({
		...ports,
		watch,
		policies,
		links: { findPolicyLinks, looksLikePolicy, otherLanguages },
	});

	const inTurn = createSerial();

	/** Changes stored state: one change after another, and every open portal is judged again afterwards. */
	function change<T>(task: () => Promise<T>): Promise<T> {
		return inTurn(() =>
			watcher.whileChanging(() =>
				task().finally(() => {
					policies.forget();
					references.forget();
					watch.forget();
				}),
			),
		);
	}

	const { recorder, vault, updates } = createRecording(ports, {
		portals,
		watch,
		policies,
		reporter,
		journals,
		audits,
		change,
		onChange: (tabId) => watcher.tabChanged(tabId),
		onError: onError('recording'),
	});
	const offerRecording = createRecordingOffer({ ...ports, inspect, looker, recorder, vault });

	return {
		errors,
		watch,
		undoable,
		policies,
		references,
		portals,
		watcher,
		journals,
		backup,
		inspect,
		looker,
		addedSites,
		audits,
		makeAudit,
		sitePolicy,
		recorder,
		offerRecording,
		updates,
		change,
	};
}

export type Worker = ReturnType<typeof createWorker>;

/** Adds the sites and reads the policy whose permission has come, and looks at all that can be seen now. */
export function carryOn({ watch, watcher, sitePolicy, change, errors }: Worker): void {
	// At once, without waiting for its turn: whatever happens now, the alarm stands.
	watcher.allChanged();
	watch
		.isWaiting()
		.then((isWaiting) => (isWaiting ? change(() => watch.carryOn()) : []))
		.catch((error) => errors.record('sites', error));
	sitePolicy.carryOn().catch((error) => errors.record('policy', error));
}

/** What every wake-up of the worker does: it may be the next one after a worker that died half-way. */
export function start(worker: Worker): void {
	void worker.recorder.resume();
	carryOn(worker);
}
