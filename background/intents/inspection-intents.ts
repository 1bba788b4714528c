import type { inspectionIntents } from '../../src/messaging/intents/inspection.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Inspecting a tab, also after its page was looked into. */
export function inspectionHandlers({ requests, scanner }: Worker): Handlers<typeof inspectionIntents> {
	const { inspect } = requests();
	return {
		inspect: ({ tabId, host, look }) => inspect(tabId, host, look),
		async 'third-parties.look'({ tabId, host }) {
			await scanner.scanHosts(tabId);
			return inspect(tabId, host);
		},
		async 'storage.look'({ tabId, host }) {
			await scanner.scanStorage(tabId);
			return inspect(tabId, host);
		},
	};
}
