import { describe, expect, it } from 'vitest';
import { readInline } from '../../../src/import/text/inline.ts';

describe('emphasis of Markdown is no part of a text', () => {
	it.each([
		['**_Device:_** the browser', 'Device: the browser', 'Device:'],
		['_Authentication_: we know you', 'Authentication: we know you', null],
		['**_QR-Data:_** what we read', 'QR-Data: what we read', 'QR-Data:'],
		['**_cookie_** is a file', 'cookie is a file', 'cookie'],
		['_Non-Discrimination_', 'Non-Discrimination', null],
		['_Pixels (and the like)._They count', 'Pixels (and the like). They count', null],
		['****RESIDENTS: of a state****', 'RESIDENTS: of a state', null],
		['L****es cookies', 'Les cookies', null],
		['**Necessary**_:_ cookies', 'Necessary: cookies', 'Necessary'],
		['[Harbour](https://harbour.example/a "', 'Harbour', null],
		['[![](https://quay.example/w_10,f_auto/a.png)](https://quay.example/f_auto/a.png)', '', null],
		['[![The quay](/a_b/c.png "Quay") of old](/f_auto) opens', 'The quay of old opens', null],
		['_Pixel_. Kleine Bilder', 'Pixel. Kleine Bilder', null],
		['_Third-party:_ others', 'Third-party: others', null],
		['les cookies _utiles_ et _autres_', 'les cookies utiles et autres', null],
		['___Both___ words', 'Both words', 'Both'],
		['***abc_id***: counts', 'abc_id: counts', 'abc_id'],
		['[_Quay terms_](https://quay.example/t)_;_', 'Quay terms;', null],
		['**_your_** [**_Quay terms_**](https://quay.example/t)**_,_** and', 'your Quay terms, and', 'your'],
		['_iOS_: open it', 'iOS: open it', null],
		['_QuayShip:_ open it', 'QuayShip: open it', null],
		['_QuaïShip_ and more', 'QuaïShip and more', null],
		['__`abc_id`__ counts', '`abc_id` counts', '`abc_id`'],
	])('%s', (line, text, lead) => {
		expect(readInline(line)).toEqual({ text, lead });
	});

	it.each(['_ga_ and _gid_', '_abcSession_', '_abc_id_', '`_Word_`', 'abc_UA-****', '\\_Word\\_'])(
		'%s keeps its underscores',
		(line) => {
			expect(readInline(line).text).toBe(line.replaceAll('\\', ''));
		},
	);
});

describe('struck-out words are left out', () => {
	it.each([
		['~~abc_old~~ abc_id', 'abc_id'],
		['~~`abc_old`: 2 years~~', ''],
		['<del>abc_old</del> <ins>abc_id</ins>', 'abc_id'],
		['<s>`abc_old`</s>', ''],
		['about ~30 days, or ~40', 'about ~30 days, or ~40'],
	])('%s', (line, text) => {
		expect(readInline(line).text).toBe(text);
	});
});

describe('wildcards look like emphasis', () => {
	it.each([
		['_quay / pier_*', '_quay / pier_*'],
		['_quay_map_******_**', '_quay_map_******_**'],
		['**words** and _more words_', 'words and more words'],
	])('%s', (line, text) => {
		expect(readInline(line).text).toBe(text);
	});
});

it('a backslash before a letter behind an escaped underscore is a slip', () => {
	expect(readInline('\\_\\_\\quay\\_id counts').text).toBe('__quay_id counts');
});
