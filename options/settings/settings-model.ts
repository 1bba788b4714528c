import { type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Settings } from '../../src/messaging/intents/settings.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { Unsubscribe } from '../../src/ports/unsubscribe.ts';
import type { Notices } from '../notices.ts';

export type SettingsClient = Pick<Client, 'settings.get' | 'settings.set'>;

interface World {
	readonly client: SettingsClient;
	/** Passes on the settings when they were changed on another page. */
	onSettings(run: (settings: Settings) => void): Unsubscribe;
	/** Loads this page anew, in its place. */
	reload(): void;
}

export interface SettingsModel {
	/** Null until they are loaded. */
	readonly all: ReadonlySignal<Settings | null>;
	refresh(): Promise<void>;
	setAutomaticReading(isAutomatic: boolean): Promise<void>;
	/** Null: the browser's language. The page is loaded anew in it, unless something in it is not saved. */
	setLanguage(language: string | null): Promise<void>;
	dispose(): void;
}

export const LANGUAGE_ID = 'interface-language';

/** @param isUnsaved whether loading the page anew would lose something */
export function createSettingsModel(
	world: World,
	tr: Translator,
	notices: Notices,
	isUnsaved: () => boolean,
): SettingsModel {
	const { client } = world;
	const all = signal<Settings | null>(null);
	const change = (edits: Partial<Settings>) =>
		notices.attempt(async () => {
			all.value = await client['settings.set'](edits);
		});
	return {
		all,
		refresh: () =>
			notices.attempt(async () => {
				all.value = await client['settings.get']();
			}),
		setAutomaticReading: (automaticReading) => change({ automaticReading }),
		async setLanguage(language) {
			await change({ language });
			if (all.value?.language !== language) return;
			if (isUnsaved()) notices.done(tr.t('options_language_later'), { back: LANGUAGE_ID });
			else world.reload();
		},
		dispose: world.onSettings((settings) => {
			all.value = settings;
		}),
	};
}
