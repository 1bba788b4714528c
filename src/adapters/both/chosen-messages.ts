import { localeMessages } from '../../i18n/locale-messages.ts';
import type { Messages } from '../../i18n/translator.ts';
import { browser } from './browser.ts';
import { browserMessages } from './i18n-messages.ts';

/** The language that the person has chosen for the interface; null: the browser's. */
async function chosenLanguage(): Promise<string | null> {
	const { settings } = await browser.storage.local.get('settings');
	// Needs no schema: whatever is not the name of a language in the package leads to the browser's messages.
	const stored = settings as { readonly value?: { readonly language?: string | null } } | undefined;
	return stored?.value?.language ?? null;
}

/**
 * The messages in the chosen language, or in `wanted`: those of the package's file, or the browser's own. Never rejects.
 */
export async function chosenMessages(wanted: string | null = null): Promise<Messages> {
	try {
		const language = wanted ?? (await chosenLanguage());
		if (language === null) return browserMessages;
		const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
		return localeMessages(await file.json());
	} catch {
		return browserMessages;
	}
}
