import type { policyIntents } from '../../src/messaging/intents/policy.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Stored policies, and policies read from sites. */
export function policyHandlers({ disk, judging, requests, change }: Worker): Handlers<typeof policyIntents> {
	const { policies, undoable } = judging();
	const { storageTrouble, sitePolicy, backup } = requests();
	return {
		async 'policy.list'() {
			const [list, trouble, reason] = await Promise.all([policies.list(), storageTrouble(), disk.trouble()]);
			return { policies: list, trouble, disk: reason };
		},
		'policy.get': ({ site }) => policies.get(site),
		'policy.source': ({ site }) => policies.source(site),
		'policy.versions': ({ site }) => policies.versions(site),
		'policy.save': ({ policy, ...options }) =>
			change(async () => ({ undo: await policies.save(policy, options) })),
		'policy.delete': ({ sites }) => change(async () => ({ undo: await policies.delete(sites) })),
		'policy.undo': ({ undo }) =>
			change(async () => {
				const isUndone = await undoable.undo(undo);
				if (isUndone) await backup.undone(undo);
				return isUndone;
			}),
		'policy.read': ({ tabId, host = null, asIs = false }) => sitePolicy.read(tabId, host, asIs),
		async 'policy.read-at'({ site, url }) {
			await sitePolicy.requestReading(site, url);
			// The permission may have been granted earlier, or have arrived before this message.
			await sitePolicy.readGranted();
			return null;
		},
		'policy.handed-over': ({ token }) => sitePolicy.takeHandover(token),
	};
}
