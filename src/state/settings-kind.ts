import * as v from 'valibot';
import { LANGUAGE_TAG } from '../core/text/language-tag.ts';
import type { Settings } from '../messaging/intents/settings.ts';
import type { StoredKind } from './stored-value.ts';

/** The person's settings, in local storage: `settings`. */
export const settingsKind: StoredKind<Settings> = {
	prefix: 'settings',
	schema: v.object({
		automaticReading: v.nullable(v.boolean()),
		language: v.nullable(v.pipe(v.string(), v.regex(LANGUAGE_TAG))),
	}),
	migrations: [],
};

/** The settings before anything was chosen. */
export const NO_SETTINGS: Settings = { automaticReading: null, language: null };
