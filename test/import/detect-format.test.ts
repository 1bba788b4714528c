import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/import/detect-format.ts';

describe('a text whose first line has commas', () => {
	it.each([
		[
			'a title',
			'Privacy, cookies, and third parties\nWe use the cookie hafen_ref, for a year, on all pages.\n',
		],
		['a title over a sentence', 'Cookies, third parties\n\nWe use cookies, and pixels.\n'],
		['a title over a blank line', 'Cookies, Anbieter, Zweck\n\nDer Hafen setzt hafen_ref.\n'],
		[
			'one over rows that tabs part',
			'Cookies, purposes, lifetimes\nhafen_ref\tcounts, sorts, keeps\t1 year\n',
		],
	])('is no list where it is %s', (_, text) => {
		expect(detectFormat(text, null)).toBe('text');
	});

	it('is one where rows stand below it', () => {
		expect(detectFormat('Name,Zweck,Dauer\nhafen_ref,"zählt, sortiert",1 Jahr\n', null)).toBe('csv');
		expect(detectFormat('Nom;Finalité\nquai;la langue\n', null)).toBe('csv');
		expect(detectFormat('Name,Zweck,Dauer\r\n\r\nhafen_ref,zählt,1 Jahr\r\n', null)).toBe('csv');
	});
});
