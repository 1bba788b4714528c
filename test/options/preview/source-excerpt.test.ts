import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../options/preview/source-excerpt.ts';

const source = 'one\ntwo\r\nthree\rsessionid, _pk_id.7\nfive\nsix\nseven';
const shown = (row: { line: number | null; names: readonly string[] }, text = source) =>
	excerptOf(text, row)?.lines.map(
		({ number, text: line, marked }) => `${number}${marked ? '>' : ' '}${line}`,
	);

describe('the place of a row in its source', () => {
	it('is the line that the importer tells, with the lines around it', () => {
		expect(shown({ line: 4, names: ['x'] })).toEqual([
			'2 two',
			'3 three',
			'4>sessionid, _pk_id.7',
			'5 five',
			'6 six',
		]);
		expect(shown({ line: 1, names: [] })).toEqual(['1>one', '2 two', '3 three']);
	});

	it('is the first line that holds a name, where no line is given', () => {
		expect(shown({ line: null, names: ['nothing', '_pk_id.*'] })?.[2]).toBe('4>sessionid, _pk_id.7');
		expect(excerptOf(source, { line: null, names: ['sessionid'] })?.by).toBe('name');
	});

	it('is nowhere for a name that is not in the source, or is too short to be searched for', () => {
		expect(excerptOf(source, { line: null, names: ['absent'] })).toBeNull();
		expect(excerptOf(source, { line: null, names: ['s*'] })).toBeNull();
		expect(excerptOf('', { line: 9, names: [] })).toBeNull();
	});

	it('shows the name of a page that stands on one line', () => {
		const text = `${'<p>x</p>'.repeat(5000)}<td>sessionid</td>${'<p>y</p>'.repeat(5000)}`;
		const [line] = excerptOf(text, { line: null, names: ['sessionid'] })?.lines ?? [];
		expect(line?.text).toContain('<td>sessionid</td>');
		expect(line?.text.length).toBeLessThan(500);
	});

	it('counts lines as the importer does, and marks one', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n')), fc.nat(30), (parts, line) => {
				const text = parts.join('');
				const excerpt = excerptOf(text, { line: line + 1, names: [] });
				const count = text.split(/\r\n|[\n\r]/).length;
				expect(excerpt === null).toBe(line + 1 > count);
				if (excerpt)
					expect(excerpt.lines.filter(({ marked }) => marked).map(({ number }) => number)).toEqual([
						line + 1,
					]);
			}),
		);
	});
});
