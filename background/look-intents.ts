import { intentSchemas, parseArgs } from '../src/messaging/intent-schemas.ts';
import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type LookIntents = Pick<Handlers, 'third-parties.look' | 'storage.look'>;

/** Looking into a page, when a person asks for it. */
export function lookHandlers({ requests, looker }: Worker): LookIntents {
	const { inspect } = requests();
	return {
		'third-parties.look': async (sent) => {
			const { tabId, host } = parseArgs(intentSchemas['third-parties.look'], sent);
			await looker.askForHosts(tabId);
			return inspect(tabId, host);
		},
		'storage.look': async (sent) => {
			const { tabId, host } = parseArgs(intentSchemas['storage.look'], sent);
			await looker.askForNames(tabId);
			return inspect(tabId, host);
		},
	};
}
