import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const namesOf = (text: string) => parsePolicy({ text }).declarations.flatMap(({ names }) => names);

describe('words with the form of names, in pages about other things, are none', () => {
	it.each([
		[
			'a product as a title',
			'# Terms\n\nWe use cookies.\n\nquayFERRY\n=========\n\nThe ferry crosses the harbour.\n',
		],
		['a host as a title', 'MENTIONS.PORT\n=============\n\n© Port 2014.\n\nÉDITION\n-------\n\nLe port.\n'],
		[
			'a title in capitals',
			'**14\\. CONSENT**\n\nYou may revoke it.\n\n**15\\. APPEALS**\n\nYou may appeal.\n',
		],
		[
			'prices',
			'Tarifs\n\n|     |     |\n| --- | --- |\n| Abonnement (500 trajets) | 12€ |\n| QuayPack250 | 75€ |\n| QuayPass24 | 30€ |\n',
		],
		[
			'a link with a comment',
			'Tous les cookies se trouvent ici : [ICI](https://quay.example/c)[\\[AB1\\]](#_msocom_1) .',
		],
		['a comment', 'Tous les cookies se trouvent ici : ICI[AB12].'],
		[
			'lines that a narrow column tore',
			'# Cookies du port\n\n(dans la bannière cookies\n\nou dans “Gestion des\n\ncookies” dans la\n\nplateforme)\n\nInformation sur le port\n\npublique\n\n- Envoi de lettres\n\net des horaires\n',
		],
	])('%s', (_, text) => {
		expect(namesOf(text)).toEqual([]);
	});

	it.each([
		['# Cookies of the harbour\n\n## PHPSESSID\n\nKeeps you signed in.\n', ['PHPSESSID']],
		['# Harbour\n\n## quayFerry\n\nThis cookie keeps the ferry.\n', ['quayFerry']],
		['# Harbour\n\n## quayFerry\n\nExpires after 3 months.\n', ['quayFerry']],
		['We use these cookies:\n\n## quayFerry\n\nKeeps the ferry.\n', ['quayFerry']],
		[
			'We set cookies:\n\n| quayPass24 | keeps the pass | 1 day |\n| quayFerry | keeps the ferry | 2 days |\n',
			['quayPass24', 'quayFerry'],
		],
	])('beside words about cookies they are: %j', (text, names) => {
		expect(namesOf(text)).toEqual(names);
	});
});
