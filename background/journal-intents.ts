import { intentSchemas, parseArgs } from '../src/messaging/intent-schemas.ts';
import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type JournalIntents = Pick<Handlers, 'journal.list' | 'journal.get' | 'journal.clear'>;

/** What pages ask of the journal. */
export function journalHandlers({ judging, watcher }: Worker): JournalIntents {
	const { journals } = judging();
	return {
		'journal.list': () => journals.list(),
		'journal.get': async (sent) => journals.get(parseArgs(intentSchemas['journal.get'], sent)),
		// Open portals are looked at afterwards: watching begins anew.
		'journal.clear': (sent) =>
			watcher.whileChanging(async () => {
				await journals.clear(parseArgs(intentSchemas['journal.clear'], sent).portal);
				return null;
			}),
	};
}
