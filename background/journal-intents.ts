import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type JournalIntents = Pick<Handlers, 'journal.list' | 'journal.get' | 'journal.clear'>;

/** What pages ask of the journal. */
export function journalHandlers(_worker: Worker): JournalIntents {
	return {
		'journal.list': async () => ({ portals: [], trouble: [] }),
		'journal.get': async () => null,
		'journal.clear': async () => null,
	};
}
