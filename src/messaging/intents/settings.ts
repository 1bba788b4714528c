import * as v from 'valibot';
import { LANGUAGE_TAG } from '../../core/text/language-tag.ts';
import { defineIntent, defineQuestion, reply } from '../define-intent.ts';

/** Settings of the whole extension. */
export interface Settings {
	/** Whether policies are read by themselves when their portals are opened; null: not chosen yet, which is as off. */
	readonly automaticReading: boolean | null;
	/** BCP 47 language of the interface; null: the browser's. */
	readonly language: string | null;
}

export const settingsIntents = {
	/** Returns the settings; those never chosen are null. */
	'settings.get': defineQuestion(reply<Settings>()),
	/** Changes the settings that are given, and returns all. */
	'settings.set': defineIntent(
		{
			automaticReading: v.exactOptional(v.nullable(v.boolean())),
			language: v.exactOptional(v.nullable(v.pipe(v.string(), v.regex(LANGUAGE_TAG)))),
		},
		reply<Settings>(),
		'newer-format',
	),
};
