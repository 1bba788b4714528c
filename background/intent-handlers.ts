import { intentSchemas, parseArgs } from '../src/messaging/intent-schemas.ts';
import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

/** What each intent does. Those that change stored state wait for one another. */
export function createHandlers(worker: Worker): Handlers {
	const { policies, backup, watch, watcher, undoable, inTurn } = worker;
	return {
		inspect(sent) {
			const { tabId, host } = parseArgs(intentSchemas.inspect, sent);
			return worker.inspect(tabId, host);
		},
		'site.add': (sent) =>
			inTurn(async () => {
				await watch.want(parseArgs(intentSchemas['site.add'], sent).host);
				// The permission may have been there before, or have come before this message.
				await watch.carryOn();
				watcher.allChanged();
				return null;
			}),
		'site.platform': (sent) =>
			inTurn(async () => {
				const { host, platform } = parseArgs(intentSchemas['site.platform'], sent);
				await watch.setPlatform(host, platform);
				watcher.allChanged();
				return null;
			}),
		async 'policy.list'() {
			const { policies: found, trouble } = await policies.list();
			return { policies: found, trouble: [...trouble, ...(await watch.trouble())] };
		},
		'policy.get': async (sent) => policies.get(parseArgs(intentSchemas['policy.get'], sent).site),
		'policy.save': (sent) =>
			inTurn(async () => ({
				undo: await policies.save(parseArgs(intentSchemas['policy.save'], sent).policy),
			})),
		'policy.delete': (sent) =>
			inTurn(async () => ({
				undo: await policies.delete(parseArgs(intentSchemas['policy.delete'], sent).site),
			})),
		'policy.undo': (sent) =>
			inTurn(async () => {
				const isDone = await undoable.undo(parseArgs(intentSchemas['policy.undo'], sent).undo);
				policies.forget();
				watch.forget();
				watcher.allChanged();
				return isDone;
			}),
		'backup.export': () => inTurn(() => backup.export()),
		'backup.restore': (sent) =>
			inTurn(() => backup.restore(parseArgs(intentSchemas['backup.restore'], sent).backup)),
	};
}
