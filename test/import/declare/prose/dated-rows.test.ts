import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

it.each([
	[
		'en',
		'Necessary cookies: theme (90 days), basket-guest (session) and XSRF-TOKEN (2 hours).',
		['theme', 'basket-guest', 'XSRF-TOKEN'],
	],
	[
		'pt',
		'Cookies necessários: idioma (1 ano), cesto-visitante (sessão), XSRF-TOKEN (2 horas).',
		['idioma', 'cesto-visitante', 'XSRF-TOKEN'],
	],
	[
		'fr',
		'Cookies nécessaires : langue (12 mois), panier-invite (session), sessionid (2 semaines).',
		['langue', 'panier-invite', 'sessionid'],
	],
	[
		'de',
		'Notwendige Cookies: sprache (1 Jahr), warenkorb (Sitzung), XSRF-TOKEN (2 Stunden).',
		['sprache', 'warenkorb', 'XSRF-TOKEN'],
	],
	[
		'es',
		'Cookies necesarias: idioma (1 año); cesta-invitado (sesión); aviso_leido (30 días).',
		['idioma', 'cesta-invitado', 'aviso_leido'],
	],
	[
		'nl',
		'Noodzakelijke cookies: taal (1 jaar), mandje-gast (sessie), melding_gezien (30 dagen).',
		['taal', 'mandje-gast', 'melding_gezien'],
	],
	[
		'it',
		'Cookie necessari: lingua (1 anno), carrello (sessione), avviso_letto (30 giorni).',
		['lingua', 'carrello', 'avviso_letto'],
	],
])('words with lifetimes in brackets are names in a row behind a word for cookies: %s', (_, text, names) => {
	const { declarations } = parsePolicy({ text: `${text}\n` });
	expect(declarations.flatMap((row) => row.names)).toEqual(names);
	expect(declarations.every(({ category, lifetime }) => category === 'necessary' && lifetime !== null)).toBe(
		true,
	);
});

it.each([
	'We set cookies and keep: name (3 years), address (3 years), invoices (10 years).',
	'Nous utilisons des cookies et conservons : nom (3 ans), adresse (3 ans).',
	'Cookies: see the notice (2 pages), the terms (3 pages).',
	'Cookies: necessary (always), theme (90 days).',
	'Onze cookies: functionele (1 jaar), analytische (2 jaar).',
	'Cookie-Arten: notwendige (1 Jahr), optionale (2 Jahre).',
])('no others: %s', (text) => {
	expect(parsePolicy({ text: `${text}\n` }).declarations).toEqual([]);
});
