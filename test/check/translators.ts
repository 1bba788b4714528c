import de from '../../src/_locales/de/messages.json';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

export const ENGLISH = createTranslator(localeMessages(en));
export const FRENCH = createTranslator(localeMessages(fr));
export const GERMAN = createTranslator(localeMessages(de));
