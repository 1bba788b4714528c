import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../src/i18n/interface-languages.ts';

/** The language of messages: that of `COOKIE_POLICY_LANG`, or of the locale of the terminal (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`); else English. */
export function chooseLanguage(environment: Readonly<Record<string, string | undefined>>): InterfaceLanguage {
	const { COOKIE_POLICY_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
	const locale = [COOKIE_POLICY_LANG, LC_ALL, LC_MESSAGES, LANG].find((value) => value) ?? '';
	return INTERFACE_LANGUAGES.find((language) => locale.slice(0, 2).toLowerCase() === language) ?? 'en';
}
