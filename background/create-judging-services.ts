import { createExceptionsInUse } from '../src/services/exceptions/exceptions-in-use.ts';
import { createJournals } from '../src/services/journal/journals.ts';
import { createUndoableStore } from '../src/services/lib/undo.ts';
import { createOrganisationInUse } from '../src/services/organisation/organisation-in-use.ts';
import { createPolicyStore } from '../src/services/policies/policy-store.ts';
import { createReferenceStore } from '../src/services/policies/reference-store.ts';
import { createReadingSchedule } from '../src/services/reading/reading-schedule.ts';
import { createReadingStore } from '../src/services/reading/reading-store.ts';
import { createSettingsStore } from '../src/services/settings/settings-store.ts';
import type { SiteStore } from '../src/services/sites/site-store.ts';
import { createReportInputs } from '../src/services/watching/report-inputs.ts';
import type { ReportStore } from '../src/services/watching/report-store.ts';
import { createReporter } from '../src/services/watching/reporter.ts';
import type { ScanStore } from '../src/services/watching/scan-store.ts';
import type { WorkerPorts } from './worker-ports.ts';

export interface JudgingDeps {
	readonly siteStore: SiteStore;
	readonly scans: ScanStore;
	readonly reports: ReportStore;
	/** True where it is certain that no earlier worker has stored a private window's journal. */
	readonly noPrivateJournals: boolean;
	readonly onError: (error: unknown) => void;
	/** Called when the journal's database answers again. */
	readonly onRecovered: () => void;
}

/** Constructs the services that make a report: policies, references, exceptions, journals and the reporter; and those that say when a policy is read unasked. */
export function createJudgingServices(ports: WorkerPorts, services: JudgingDeps) {
	const undoable = createUndoableStore(ports);
	const organisation = createOrganisationInUse(ports);
	const policies = createPolicyStore({ ...ports, undoable, organisation });
	const references = createReferenceStore({ ...ports, undoable });
	const exceptions = createExceptionsInUse({ ...ports, organisation });
	const settings = createSettingsStore(ports);
	const readings = createReadingStore(ports);
	const readingSchedule = createReadingSchedule({ ...ports, settings, readings });
	const journals = createJournals({ ...ports, ...services });
	const inputs = createReportInputs({ ...ports, ...services, policies, references, exceptions });
	const reporter = createReporter({ ...ports, ...services, inputs, journals });
	return {
		undoable,
		organisation,
		policies,
		references,
		exceptions,
		journals,
		reporter,
		settings,
		readings,
		readingSchedule,
	};
}

export type JudgingServices = ReturnType<typeof createJudgingServices>;
