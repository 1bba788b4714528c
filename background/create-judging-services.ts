import { createJournals } from '../src/services/journal/journals.ts';
import { createUndoableStore } from '../src/services/lib/undo.ts';
import { createPolicyStore } from '../src/services/policies/policy-store.ts';
import { createReferenceStore } from '../src/services/policies/reference-store.ts';
import type { SiteStore } from '../src/services/sites/site-store.ts';
import type { ReportStore } from '../src/services/watching/report-store.ts';
import { createReporter } from '../src/services/watching/reporter.ts';
import type { ScanStore } from '../src/services/watching/scan-store.ts';
import type { WorkerPorts } from './worker-ports.ts';

interface Services {
	readonly siteStore: SiteStore;
	readonly scans: ScanStore;
	readonly reports: ReportStore;
	readonly leftNone: boolean;
	readonly onError: (error: unknown) => void;
	/** Called when a database that did not answer has. */
	readonly onAwake: () => void;
}

/** Constructs what a look at a portal takes: what it is judged by, what was observed of it, and who judges. */
export function createJudgingServices(ports: WorkerPorts, services: Services) {
	const undoable = createUndoableStore(ports);
	const policies = createPolicyStore({ ...ports, undoable });
	const references = createReferenceStore({ ...ports, undoable });
	const journals = createJournals({ ...ports, ...services });
	const reporter = createReporter({ ...ports, ...services, policies, references, journals });
	return { undoable, policies, references, journals, reporter };
}

export type JudgingServices = ReturnType<typeof createJudgingServices>;
