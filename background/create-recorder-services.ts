import type { AuditStore } from '../src/services/audits/audit-store.ts';
import type { ExceptionsInUse } from '../src/services/exceptions/exceptions-in-use.ts';
import type { Journals } from '../src/services/journal/journals.ts';
import type { PolicyStore } from '../src/services/policies/policy-store.ts';
import { createCaptureAudit } from '../src/services/recording/capture-audit.ts';
import { createRecorder } from '../src/services/recording/recorder.ts';
import { createRecordingAudit } from '../src/services/recording/recording-audit.ts';
import { createRecordingEnding } from '../src/services/recording/recording-end.ts';
import { createRecordingListener } from '../src/services/recording/recording-listener.ts';
import { openRecordingRun, type RecordingRun } from '../src/services/recording/recording-run.ts';
import { createRecordingStart } from '../src/services/recording/recording-start.ts';
import { createRecordingTally } from '../src/services/recording/recording-tally.ts';
import { createUpdateWait } from '../src/services/recording/update-wait.ts';
import type { SiteStore } from '../src/services/sites/site-store.ts';
import { createCleanStartRecords } from '../src/services/vault/clean-start-records.ts';
import { createOwnCookies } from '../src/services/vault/own-cookies.ts';
import { createVault } from '../src/services/vault/vault.ts';
import { createVaultRestorer } from '../src/services/vault/vault-restorer.ts';
import { createVaultStore } from '../src/services/vault/vault-store.ts';
import type { Portals } from '../src/services/watching/portals.ts';
import type { Reporter } from '../src/services/watching/reporter.ts';
import type { RecordingMemory } from '../src/state/recording-kinds.ts';
import type { WorkerPorts } from './worker-ports.ts';

interface SharedServices {
	readonly portals: Portals;
	readonly siteStore: SiteStore;
	readonly policies: PolicyStore;
	readonly reporter: Reporter;
	readonly journals: Journals;
	readonly audits: AuditStore;
	readonly exceptions: ExceptionsInUse;
	readonly change: <T>(task: () => Promise<T>) => Promise<T>;
	/** Called when a recording begins or ends on a tab. */
	readonly onChange: (tabId: number) => void;
	readonly onError: (error: unknown) => void;
}

/** Constructs the recorder and the services that only recordings need. */
export function createRecorderServices(ports: WorkerPorts, services: SharedServices) {
	const { permissions, session, clock } = ports;
	const { portals, siteStore, policies, onError } = services;
	const records = createCleanStartRecords(ports);
	const vaultStore = createVaultStore({ ...ports, records, onError });
	const ownCookies = createOwnCookies({ ...ports, onError });
	const restorer = createVaultRestorer({ ...ports, store: vaultStore, records, ownCookies, onError });
	const vault = createVault({ ...ports, store: vaultStore, ownCookies, restorer });

	async function openRun(state: RecordingRun['state'], memory: RecordingMemory): Promise<RecordingRun> {
		const { store, host, tabId, isPrivate } = state;
		const { isSecure, site } = memory;
		const [origins, isPlatform] = await Promise.all([permissions.origins(), siteStore.isPlatform(host)]);
		const [portal, policy] = await Promise.all([
			portals.at({ store, host, tabId, isSecure, isPrivate }, origins),
			policies.resolve(host, isPlatform),
		]);
		return openRecordingRun({
			session,
			clock,
			answers: ports.answers,
			state,
			memory,
			portal: { ...portal, site },
			createTally: (atStart) => createRecordingTally({ atStart, site, policy }),
			onError,
		});
	}

	const recorder = createRecorder({
		...ports,
		vault,
		prepare: createRecordingStart({ ...ports, ...services, openRun }),
		listen: (run) => createRecordingListener({ ...ports, ...services, run, onError }),
		openRun,
		createEnding: (onClosed) =>
			createRecordingEnding({
				...ports,
				vault,
				makeAudit: createRecordingAudit({ ...ports, ...services }),
				onClosed,
				onError,
			}),
		onChange: services.onChange,
		onIdle: () => void updates.idle().catch(onError),
		onError,
	});
	const updates = createUpdateWait({
		gate: ports.updates,
		async mustWait() {
			const [state, pending, audits] = await Promise.all([
				recorder.current(),
				vault.pending(),
				services.audits.list(),
			]);
			return state !== null || pending !== null || audits.some(({ inMemory }) => inMemory);
		},
	});
	return { recorder, vault, updates, makeCaptureAudit: createCaptureAudit({ ...ports, ...services }) };
}

export type RecorderServices = ReturnType<typeof createRecorderServices>;
