import { type LocaleFile, localeMessages } from '../i18n/locale-messages.ts';
import type { Messages } from '../i18n/translator.ts';
import { browser } from './browser.ts';

/** The languages that `_locales` holds. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The messages of another language than the browser's, for reports and drafts: `browser.i18n` knows only its
 * own, so they are read out of the package.
 */
export async function messagesIn(language: Language): Promise<Messages> {
	const answer = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
	const file: LocaleFile = await answer.json();
	return localeMessages(file);
}
