import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, ownName } from '../../src/i18n/interface-languages.ts';

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
	]);
});
