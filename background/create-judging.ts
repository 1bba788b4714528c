import { createJournals } from '../src/services/journal.ts';
import type { LookStore } from '../src/services/look-store.ts';
import { createPolicyStore } from '../src/services/policy-store.ts';
import { createReferenceStore } from '../src/services/reference-store.ts';
import type { ReportStore } from '../src/services/report-store.ts';
import { createReporter } from '../src/services/reporter.ts';
import type { SiteWatch } from '../src/services/site-watch.ts';
import { createUndoableStore } from '../src/services/undo.ts';
import type { WorkerPorts } from './worker.ts';

interface Services {
	readonly watch: SiteWatch;
	readonly looks: LookStore;
	readonly reports: ReportStore;
	readonly leftNone: boolean;
	readonly onError: (error: unknown) => void;
	/** Called when a database that did not answer has. */
	readonly onAwake: () => void;
}

/** Constructs what a look at a portal takes: what it is judged by, what was observed of it, and who judges. */
export function createJudging(ports: WorkerPorts, services: Services) {
	const undoable = createUndoableStore(ports);
	const policies = createPolicyStore({ ...ports, undoable });
	const references = createReferenceStore({ ...ports, undoable });
	const journals = createJournals({ ...ports, ...services });
	const reporter = createReporter({ ...ports, ...services, policies, references, journals });
	return { undoable, policies, references, journals, reporter };
}

export type Judging = ReturnType<typeof createJudging>;
