import type { siteIntents } from '../../src/messaging/intents/site.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** The sites that a person has added, and the permissions they gave. */
export function siteHandlers({ requests, change, siteStore }: Worker): Handlers<typeof siteIntents> {
	const { addedSites } = requests();
	return {
		'site.list': () => addedSites.list(),
		'site.add': ({ host }) =>
			change(async () => {
				await siteStore.requestAdding(host);
				// The permission may have been granted earlier, or have arrived before this message.
				await siteStore.addGranted();
				return null;
			}),
		'site.platform': ({ host, platform }) =>
			change(() => siteStore.setPlatform(host, platform).then(() => null)),
		'site.remove': ({ host }) => change(() => addedSites.remove(host).then(() => null)),
		'grants.remove': ({ origins }) => change(() => addedSites.removeGrants(origins).then(() => null)),
	};
}
