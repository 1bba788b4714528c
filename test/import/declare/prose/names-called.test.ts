import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, lifetime }) => [
		names.join(', '),
		lifetime?.kind ?? null,
	]);

describe('a name behind "called", wherever the cookie stands', () => {
	it.each([
		'The main one is a session cookie, usually called MoodleSession.',
		'Das wichtigste ist ein Session-Cookie, meist genannt MoodleSession.',
		'La principal es una cookie de sesión, normalmente llamada MoodleSession.',
		'Le principal est un cookie de session, souvent appelé MoodleSession.',
		'Il principale è un cookie di sessione, di solito chiamato MoodleSession.',
	])('%s', (text) => {
		expect(read(`Cookies\n\n${text}\n`)).toEqual([['MoodleSession', 'session']]);
	});

	it('in the sentence behind that of the cookie', () => {
		expect(
			read('Cookies\n\nThe other cookie fills in your field. Normally its name is HARBOURID.\n'),
		).toEqual([['HARBOURID', null]]);
	});

	it.each([
		'We use cookies. The property called `pier_id` holds your choice.',
		'We use cookies. Our service is called Harbour.',
		'We do not set the cookie called pier_id.',
		'We use cookies. They are listed in a file called cookies.json.',
	])('not: %s', (text) => {
		expect(read(`Cookies\n\n${text}\n`)).toEqual([]);
	});
});

it('reads a well-known name right behind the word for cookies', () => {
	expect(
		read('Cookies\n\nThe website does use one cookie .AspNetCore.Session.\n').map(([name]) => name),
	).toEqual(['.AspNetCore.Session']);
});

describe('a row of names behind "names like"', () => {
	it.each([
		'A common use of cookies is the sign-in; these cookies have names like PIER.NET_SessionId and PIERSESSIONID.',
		'Für die Anmeldung werden Cookies gesetzt; diese heißen zum Beispiel PIER.NET_SessionId oder PIERSESSIONID.',
		'Des cookies servent à la connexion ; ils ont des noms comme PIER.NET_SessionId et PIERSESSIONID.',
	])('%s', (text) => {
		expect(read(`Cookies\n\n${text}\n`).map(([name]) => name)).toEqual([
			'PIER.NET_SessionId',
			'PIERSESSIONID',
		]);
	});

	it('a session of which an earlier sentence speaks is that of the only name', () => {
		const text =
			'Our pages use a session cookie. It goes when the browser does. Ours happens to be named PIERSESSIDxxxx.';
		expect(read(`Cookies\n\n${text}\n`)).toEqual([['PIERSESSID*', 'session']]);
	});
});
