import type { inspectionIntents } from '../../src/messaging/intents/inspection.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Inspections of a tab, also after its page was scanned. */
export function inspectionHandlers({ requests, scanner }: Worker): Handlers<typeof inspectionIntents> {
	const { inspect } = requests();
	return {
		inspect: ({ tabId, host, look: isViewed }) => inspect(tabId, host, isViewed),
		async 'third-parties.scan'({ tabId, host }) {
			await scanner.scanHosts(tabId);
			return inspect(tabId, host);
		},
		async 'storage.scan'({ tabId, host }) {
			await scanner.scanStorage(tabId);
			return inspect(tabId, host);
		},
	};
}
