import type { settingsIntents } from '../../src/messaging/intents/settings.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Settings of the whole extension. */
export function settingsHandlers({
	judging,
	change,
	languageChanged,
}: Worker): Handlers<typeof settingsIntents> {
	const { settings } = judging();
	return {
		'settings.get': () => settings.get(),
		'settings.set': (edits) =>
			change(async () => {
				const all = await settings.change(edits);
				languageChanged();
				return all;
			}),
	};
}
