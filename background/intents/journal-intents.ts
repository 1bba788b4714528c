import type { journalIntents } from '../../src/messaging/intents/journal.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** The journal, for pages. */
export function journalHandlers({ judging, watcher }: Worker): Handlers<typeof journalIntents> {
	const { journals } = judging();
	return {
		'journal.list': () => journals.list(),
		'journal.get': (portal) => journals.get(portal),
		// Open portals are inspected afterwards: watching starts over.
		'journal.clear': ({ portal }) => watcher.whileChanging(() => journals.clear(portal).then(() => null)),
	};
}
