import { findPolicyLinks, looksLikePolicy, otherLanguages } from '../src/import/policy-links.ts';
import { createAuditMaker } from '../src/services/audits/audit-maker.ts';
import { createAuditStore } from '../src/services/audits/audit-store.ts';
import { createBackup } from '../src/services/policies/backup.ts';
import { createSitePolicy } from '../src/services/policies/site-policy.ts';
import type { Recorder } from '../src/services/recording/recorder.ts';
import { createRecordingOffer } from '../src/services/recording/recording-offer.ts';
import type { Vault } from '../src/services/recording/vault.ts';
import { createAddedSites } from '../src/services/sites/added-sites.ts';
import type { CookieWatcher } from '../src/services/watching/cookie-watcher.ts';
import { createInspect } from '../src/services/watching/inspect.ts';
import type { Looker } from '../src/services/watching/looker.ts';
import type { Portals } from '../src/services/watching/portals.ts';
import type { ReportStore } from '../src/services/watching/report-store.ts';
import type { SiteWatch } from '../src/services/watching/site-watch.ts';
import type { Judging } from './create-judging.ts';
import type { WorkerPorts } from './worker-ports.ts';

interface Services extends Judging {
	readonly watch: SiteWatch;
	readonly portals: Portals;
	readonly reports: ReportStore;
	readonly watcher: CookieWatcher;
	readonly looker: Looker;
	readonly recorder: Recorder;
	readonly vault: Pick<Vault, 'owed'>;
}

/** Constructs what a person asks for. */
export function createRequests(ports: WorkerPorts, services: Services) {
	const { watch, policies, undoable, clock } = { ...ports, ...services };
	const backup = createBackup({ policies, sites: watch, undoable, clock });
	const inspect = createInspect({ ...ports, ...services });
	const addedSites = createAddedSites({ ...ports, watch });
	const audits = createAuditStore({ ...ports, undoable });
	const makeAudit = createAuditMaker({ ...ports, ...services, inspect });
	const links = { findPolicyLinks, looksLikePolicy, otherLanguages };
	const sitePolicy = createSitePolicy({ ...ports, watch, policies, links });
	const offerRecording = createRecordingOffer({ ...ports, ...services, inspect });
	return { backup, inspect, addedSites, audits, makeAudit, sitePolicy, offerRecording };
}

export type Requests = ReturnType<typeof createRequests>;
