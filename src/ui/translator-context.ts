import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { localeMessages } from '../i18n/locale-messages.ts';
import { createTranslator, type Translator } from '../i18n/translator.ts';

/** The language of a page, given once at its root. Without one, keys stand for their messages. */
export const TranslatorContext = createContext<Translator>(createTranslator(localeMessages({})));

export function useTranslator(): Translator {
	return useContext(TranslatorContext);
}
