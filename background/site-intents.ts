import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type SiteIntents = Pick<Handlers, 'site.list' | 'site.remove' | 'grants.remove'>;

/** The sites that a person has added, and the permissions they gave. */
export function siteHandlers(_worker: Worker): SiteIntents {
	return {
		'site.list': async () => ({ sites: [], others: [] }),
		'site.remove': async () => null,
		'grants.remove': async () => null,
	};
}
