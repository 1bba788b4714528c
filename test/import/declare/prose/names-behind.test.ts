import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesIn = (text: string) =>
	parsePolicy({ text: `Cookies\n\n${text}\n` }, { kind: 'text' }).declarations.flatMap(({ names }) => names);

describe('a name right behind a word for cookies', () => {
	it.each([
		[
			'en',
			'We store a single cookie named X, which keeps the berth.',
			'The only cookie used is X.',
			'The page sets a first-party cookie (X) on your device.',
		],
		[
			'fr',
			'Le port dépose un seul cookie du nom de X, qui garde le quai.',
			'Le seul cookie utilisé est X.',
			'Le port dépose un cookie (X) sur votre appareil.',
		],
		[
			'de',
			'Der Hafen speichert nur ein Cookie namens X, das den Kai enthält.',
			'Das einzige Cookie ist X.',
			'Der Hafen setzt ein First-Party-Cookie (X) auf Ihrem Gerät.',
		],
		[
			'es',
			'El puerto guarda una sola cookie llamada X, con el muelle.',
			'La única cookie es X.',
			'El puerto instala una cookie (X) en su equipo.',
		],
		[
			'it',
			'Il porto salva un solo cookie di nome X, con il molo.',
			'L’unico cookie è X.',
			'Il porto imposta un cookie (X) sul dispositivo.',
		],
		[
			'nl',
			'De haven bewaart slechts één cookie met de naam X, met de kade.',
			'De enige cookie is X.',
			'De haven plaatst een cookie (X) op uw apparaat.',
		],
		[
			'pt',
			'O porto guarda um único cookie chamado X, com o cais.',
			'O único cookie é X.',
			'O porto instala um cookie (X) no dispositivo.',
		],
		[
			'pl',
			'Port zapisuje jeden plik cookie o nazwie X, z nabrzeżem.',
			'Jedynym plikiem cookie jest X.',
			'Port zapisuje plik cookie (X) na urządzeniu.',
		],
		[
			'sv',
			'Hamnen sparar en enda kaka som heter X, med kajen.',
			'Den enda kakan är X.',
			'Hamnen sätter en kaka (X) på din enhet.',
		],
		[
			'ca',
			'El port desa una sola galeta anomenada X, amb el moll.',
			'L’única galeta és X.',
			'El port instal·la una galeta (X) al dispositiu.',
		],
		[
			'da',
			'Havnen gemmer én cookie ved navn X, med kajen.',
			'Den eneste cookie er X.',
			'Havnen sætter en cookie (X) på din enhed.',
		],
		[
			'cs',
			'Přístav ukládá jeden soubor cookie jménem X, s molem.',
			'Jediným souborem cookie je X.',
			'Přístav ukládá soubor cookie (X) do zařízení.',
		],
	])('%s', (_, ...sentences) => {
		for (const sentence of sentences)
			for (const name of ['quay_id', 'PHPSESSID'])
				expect(namesIn(sentence.replace('X', name)), sentence).toEqual([name]);
	});

	it.each([
		['Examples of the cookies they set are quay_id and tide_no.', ['quay_id', 'tide_no']],
		['Les cookies que nous déposons sont quay_id et tide_no.', ['quay_id', 'tide_no']],
		['Die Cookies, die wir setzen, sind quay_id und tide_no.', ['quay_id', 'tide_no']],
	])('%s', (text, names) => {
		expect(namesIn(text)).toEqual(names);
	});

	it('a row of them in brackets', () => {
		expect(namesIn('The page sets two cookies (quay_id, tide_no) at once.')).toEqual(['quay_id', 'tide_no']);
	});

	it.each([
		'The session cookie PHPSESSID is deleted when you leave.',
		'The cookie PHPSESSID, which we set, is HTTP only.',
	])('%s', (text) => {
		expect(namesIn(text)).toEqual(['PHPSESSID']);
	});

	it.each([
		'We use cookies (see below) on this page.',
		'The cookie is deleted when you leave.',
		'Cookies (small_files) are not set.',
		'Our cookie policy is here.',
	])('none: %s', (text) => {
		expect(namesIn(text)).toEqual([]);
	});
});

describe('a name between commas behind the word', () => {
	it.each([
		'Small screens get one more cookie, isAfloat, which is on or off.',
		'If you tick the box, a second cookie, isAfloat, is set as well.',
	])('%s', (text) => {
		const { declarations } = parsePolicy({ text: `Cookies\n\n${text}\n` }, { kind: 'text' });
		expect(declarations.map(({ names }) => names[0])).toEqual(['isAfloat']);
	});

	it.each([
		'We use no cookies, JavaScript, or pixels.',
		'This is about cookies, localStorage, and the like.',
	])('%s', (text) => {
		expect(parsePolicy({ text: `Cookies\n\n${text}\n` }, { kind: 'text' }).declarations).toEqual([]);
	});
});
