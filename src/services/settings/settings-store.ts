import { refusal } from '../../messaging/intent-error.ts';
import type { Settings } from '../../messaging/intents/settings.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { isNewer } from '../../state/local-versions.ts';
import { NO_SETTINGS, settingsKind } from '../../state/settings-kind.ts';
import { pack } from '../../state/stored-value.ts';
import { readValue } from '../lib/read-stored.ts';

/** Stores what the person has chosen for the whole extension. */
export interface SettingsStore {
	/** Returns the settings; defaults where none are stored, or none that can be read. */
	get(): Promise<Settings>;
	/** Changes some settings and returns all. Refuses with `newer-format`. Callers must not let two changes overlap. */
	change(edits: Partial<Settings>): Promise<Settings>;
}

const KEY = settingsKind.prefix;

export function createSettingsStore({ local }: { local: KeyValueStore }): SettingsStore {
	const get = async () => (await readValue(local, settingsKind)) ?? NO_SETTINGS;
	return {
		get,
		async change(edits) {
			if (isNewer(KEY, await local.get(KEY))) throw refusal('newer-format', KEY);
			const settings = { ...(await get()), ...edits };
			await local.set({ [KEY]: pack(settingsKind, settings) });
			return settings;
		},
	};
}
