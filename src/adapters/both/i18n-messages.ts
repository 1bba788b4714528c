import type { Messages } from '../../i18n/translator.ts';
import { browser } from './browser.ts';

/** The messages of the browser's language. */
export const browserMessages: Messages = {
	get: (key, substitutions) => browser.i18n.getMessage(key, [...substitutions]),
};
