import { type IntentHandlers, parseArgs } from '../src/messaging/parse-args.ts';
import { auditHandlers } from './intents/audit-intents.ts';
import { exceptionHandlers } from './intents/exception-intents.ts';
import { inspectionHandlers } from './intents/inspection-intents.ts';
import { journalHandlers } from './intents/journal-intents.ts';
import { organisationHandlers } from './intents/organisation-intents.ts';
import { policyHandlers } from './intents/policy-intents.ts';
import { readingHandlers } from './intents/reading-intents.ts';
import { recordingHandlers } from './intents/recording-intents.ts';
import { backupHandlers, referenceHandlers } from './intents/reference-intents.ts';
import { settingsHandlers } from './intents/settings-intents.ts';
import { signingHandlers } from './intents/signing-intents.ts';
import { siteHandlers } from './intents/site-intents.ts';
import type { Worker } from './worker.ts';

/** Creates the handlers of all intents. Those that change stored state are queued. */
export function createHandlers(worker: Worker): IntentHandlers {
	return parseArgs({
		...inspectionHandlers(worker),
		...siteHandlers(worker),
		...policyHandlers(worker),
		...organisationHandlers(worker),
		...referenceHandlers(worker),
		...journalHandlers(worker),
		...recordingHandlers(worker),
		...auditHandlers(worker),
		...backupHandlers(worker),
		...settingsHandlers(worker),
		...exceptionHandlers(worker),
		...readingHandlers(worker),
		...signingHandlers(worker),
	});
}
