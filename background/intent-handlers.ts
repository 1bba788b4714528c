import { type IntentHandlers, parseArgs } from '../src/messaging/parse-args.ts';
import { auditHandlers } from './audit-intents.ts';
import { inspectionHandlers } from './inspection-intents.ts';
import { journalHandlers } from './journal-intents.ts';
import { policyHandlers } from './policy-intents.ts';
import { recordingHandlers } from './recording-intents.ts';
import { backupHandlers, referenceHandlers } from './reference-intents.ts';
import { siteHandlers } from './site-intents.ts';
import type { Worker } from './worker.ts';

/** What each intent does. Those that change stored state wait for one another. */
export function createHandlers(worker: Worker): IntentHandlers {
	return parseArgs({
		...inspectionHandlers(worker),
		...siteHandlers(worker),
		...policyHandlers(worker),
		...referenceHandlers(worker),
		...journalHandlers(worker),
		...recordingHandlers(worker),
		...auditHandlers(worker),
		...backupHandlers(worker),
	});
}
