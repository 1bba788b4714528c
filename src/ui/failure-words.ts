import type { Translator } from '../i18n/translator.ts';

/** The words of an intent's failure: its own (`detail`: message key and substitutions); null where it has none. */
export function refusalWords(tr: Pick<Translator, 'dynamic'>, error: unknown): string | null {
	if (typeof error !== 'object' || error === null || !('detail' in error) || !Array.isArray(error.detail))
		return null;
	const [key, ...substitutions] = error.detail.map(String);
	if (key === undefined) return null;
	const words = tr.dynamic(key, ...substitutions);
	return words === key ? null : words;
}
