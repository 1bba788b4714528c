import { intentSchemas, parseArgs } from '../src/messaging/intent-schemas.ts';
import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type SiteIntents = Pick<Handlers, 'site.list' | 'site.remove' | 'grants.remove'>;

/** The sites that a person has added, and the permissions they gave. */
export function siteHandlers({ requests, change }: Worker): SiteIntents {
	const { addedSites } = requests();
	return {
		'site.list': () => addedSites.list(),
		'site.remove': (sent) =>
			change(async () => {
				await addedSites.remove(parseArgs(intentSchemas['site.remove'], sent).host);
				return null;
			}),
		'grants.remove': (sent) =>
			change(async () => {
				await addedSites.removeGrants(parseArgs(intentSchemas['grants.remove'], sent).origins);
				return null;
			}),
	};
}
