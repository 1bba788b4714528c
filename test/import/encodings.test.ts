import { describe, expect, it } from 'vitest';
import { decodeBytes, parsePolicy } from '../../src/import/index.ts';

const TEXT = 'Nom du cookie\tFinalité\tDurée\nlm_été\tGarde l’état\t13 mois\n_ga\tMesure\t2 années\n';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
	const units = [...((mark ? '\ufeff' : '') + text)].map((char) => char.charCodeAt(0));
	const bytes = new Uint8Array(units.length * 2);
	const view = new DataView(bytes.buffer);
	for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit, littleEndian);
	return bytes;
}

describe('encodings', () => {
	const utf8 = new TextEncoder();
	it.each([
		['UTF-8', utf8.encode(TEXT)],
		['UTF-8 with a mark', utf8.encode(`\ufeff${TEXT}`)],
		['UTF-16, little end first', utf16(TEXT, true, true)],
		['UTF-16, big end first', utf16(TEXT, false, true)],
		['UTF-16 without a mark', utf16(TEXT, true, false)],
	])('%s gives the same declarations', (_, bytes) => {
		const expected = parsePolicy({ text: TEXT }).declarations;
		expect(expected.map(({ purpose }) => purpose)).toEqual(['Garde l’état', 'Mesure']);
		expect(parsePolicy({ bytes }).declarations).toEqual(expected);
	});

	it('reads Windows-1252 where it is no UTF-8', () => {
		const bytes = Uint8Array.from(
			[...'Dur', 0xe9, ...'e \x80'].map((one) => (typeof one === 'string' ? one.charCodeAt(0) : one)),
		);
		expect(decodeBytes(bytes)).toBe('Durée €');
	});

	it('reads the encoding that a page states', () => {
		const head = new TextEncoder().encode('<meta charset="iso-8859-2">');
		expect(decodeBytes(Uint8Array.from([...head, 0xb9]))).toMatch(/š$/);
	});
});
