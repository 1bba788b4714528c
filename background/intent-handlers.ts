import { intentSchemas, parseArgs } from '../src/messaging/intent-schemas.ts';
import type { Handlers } from '../src/messaging/server.ts';
import { auditHandlers } from './audit-intents.ts';
import { journalHandlers } from './journal-intents.ts';
import { lookHandlers } from './look-intents.ts';
import { recordingHandlers } from './recording-intents.ts';
import { siteHandlers } from './site-intents.ts';
import type { Worker } from './worker.ts';

/** What each intent does. Those that change stored state wait for one another. */
export function createHandlers(worker: Worker): Handlers {
	const { watch, change } = worker;
	const { policies, references, undoable } = worker.judging();
	const { audits, backup, sitePolicy, inspect } = worker.requests();
	return {
		...auditHandlers(worker),
		...journalHandlers(worker),
		...lookHandlers(worker),
		...recordingHandlers(worker),
		...siteHandlers(worker),
		async inspect(sent) {
			const { tabId, host, look } = parseArgs(intentSchemas.inspect, sent);
			return inspect(tabId, host, look);
		},
		'site.add': (sent) =>
			change(async () => {
				await watch.want(parseArgs(intentSchemas['site.add'], sent).host);
				// The permission may have been there before, or have come before this message.
				await watch.carryOn();
				return null;
			}),
		'site.platform': (sent) =>
			change(async () => {
				const { host, platform } = parseArgs(intentSchemas['site.platform'], sent);
				await watch.setPlatform(host, platform);
				return null;
			}),
		async 'policy.list'() {
			const { policies: found, trouble } = await policies.list();
			return {
				policies: found,
				trouble: [...trouble, ...(await watch.trouble()), ...(await audits.trouble())],
			};
		},
		'policy.get': async (sent) => policies.get(parseArgs(intentSchemas['policy.get'], sent).site),
		'policy.save': (sent) =>
			change(async () => ({
				undo: await policies.save(parseArgs(intentSchemas['policy.save'], sent).policy),
			})),
		'policy.delete': (sent) =>
			change(async () => ({
				undo: await policies.delete(parseArgs(intentSchemas['policy.delete'], sent).site),
			})),
		'policy.undo': (sent) => change(() => undoable.undo(parseArgs(intentSchemas['policy.undo'], sent).undo)),
		async 'policy.read'(sent) {
			const { tabId, host, asIs = false } = parseArgs(intentSchemas['policy.read'], sent);
			return sitePolicy.read(tabId, host ?? null, asIs);
		},
		async 'policy.read-at'(sent) {
			const { site, url } = parseArgs(intentSchemas['policy.read-at'], sent);
			await sitePolicy.want(site, url);
			// The permission may have been there before, or have come before this message.
			await sitePolicy.carryOn();
			return null;
		},
		'policy.handed-over': async (sent) =>
			sitePolicy.take(parseArgs(intentSchemas['policy.handed-over'], sent).token),
		'reference.save': (sent) =>
			change(async () => ({
				undo: await references.save(parseArgs(intentSchemas['reference.save'], sent).list),
			})),
		'reference.get': () => references.summary(),
		'reference.delete': () => change(async () => ({ undo: await references.delete() })),
		'backup.export': () => backup.export(),
		'backup.restore': (sent) =>
			change(() => backup.restore(parseArgs(intentSchemas['backup.restore'], sent).backup)),
	};
}
