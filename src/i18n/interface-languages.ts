/** BCP 47 tags of the languages that the interface has: the folders of `src/_locales`. */
export const INTERFACE_LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** A language's name in that language, with a capital. */
export function ownName(language: string): string {
	const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
