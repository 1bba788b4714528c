/** BCP 47 tags of the languages that the interface has: the folders of `src/_locales`. Portuguese is that of Portugal, for all. */
export const INTERFACE_LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The language of a locale: that of `pt-PT`, whose dates and plurals are its own, is `pt`. */
export const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

/** A language's name in that language, with a capital. */
export function ownName(language: string): string {
	const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
