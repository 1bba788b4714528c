import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../i18n/translator.ts';

/** The language of a page, given once at its root. */
export const TranslatorContext = createContext<Translator | null>(null);

export function useTranslator(): Translator {
	const translator = useContext(TranslatorContext);
	if (translator === null) throw new Error('A component outside of TranslatorContext');
	return translator;
}
