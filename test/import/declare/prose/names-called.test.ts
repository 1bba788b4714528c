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
