import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import pt from '../../src/_locales/pt/messages.json';
import { INTERFACE_LANGUAGES, languageOf, ownName } from '../../src/i18n/interface-languages.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

it('every language of the message files can be chosen', () => {
	expect([...INTERFACE_LANGUAGES]).toEqual(readdirSync('src/_locales').sort());
});

it('languages are named in themselves', () => {
	expect(INTERFACE_LANGUAGES.map(ownName)).toEqual([
		'Deutsch',
		'English',
		'Español',
		'Français',
		'Italiano',
		'Nederlands',
		'Português',
	]);
});

it('Portuguese is written as in Portugal, in the folder that both countries’ browsers choose', () => {
	const { locale } = createTranslator(localeMessages(pt));
	expect(locale).toBe('pt-PT');
	expect(languageOf(locale)).toBe('pt');
	expect(languageOf('fr')).toBe('fr');
});
