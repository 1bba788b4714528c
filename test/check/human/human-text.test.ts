import { describe, expect, it } from 'vitest';
import { humanText, wrap } from '../../../src/check/human/human-text.ts';
import { COLOURS, PLAIN } from '../../../src/check/human/paint.ts';
import { makeCheck, makeSite } from '../make-check.ts';
import { ENGLISH, FRENCH } from '../translators.ts';

const ESCAPE = '\u001b';

describe('a check as a person reads it', () => {
	const hostile = [`a${ESCAPE}[31m`, '::error::x', '##[group]', 'two\nlines'];
	const run = makeCheck([
		makeSite({ cookies: hostile.map((name) => ({ name })), declarations: [{ names: ['sessionid'] }] }),
	]);

	it.each([ENGLISH, FRENCH])('says each finding with a sign, and the result last', (words) => {
		const text = humanText(run, words, { paint: PLAIN, width: 80 });
		expect(text.match(/^ {2}✗ /gm)).toHaveLength(hostile.length);
		expect(text.trimEnd().split('\n').at(-1)).toMatch(/^[✗?✓] /);
	});

	it('lets no cookie’s name become a command of the terminal or of a build’s runner', () => {
		const text = humanText(run, ENGLISH, { paint: PLAIN, width: 80 });
		expect(text).not.toContain(ESCAPE);
		expect(text).not.toMatch(/^\s*::/m);
		expect(text).not.toContain('##[');
		expect(text).not.toMatch(/^lines/m);
		const wrapped = makeSite({ cookies: [{ name: `${'x'.repeat(90)} ::error::y`, secure: false }] });
		for (const width of [60, 80, 100])
			expect(humanText(makeCheck([wrapped]), ENGLISH, { paint: PLAIN, width })).not.toMatch(/^\s*::/m);
	});

	it('has colours beside the signs only where they are wanted', () => {
		expect(humanText(run, ENGLISH, { paint: COLOURS, width: 80 })).toContain(`${ESCAPE}[31m`);
	});

	it('says what several cookies have in common once, and no host or line that says nothing', () => {
		const text = humanText(run, ENGLISH, { paint: PLAIN, width: 80 });
		expect(text.match(/No row of the policy declares it/g)).toHaveLength(1);
		expect(text).toMatch(/^ {2}✗ two\\u\{a\}lines$/m);
		const other = makeSite({ cookies: [{ name: 'a', domain: 'cdn.test' }] });
		expect(humanText(makeCheck([other]), ENGLISH, { paint: PLAIN, width: 80 })).toContain(
			'  ✗ a  cdn.test\n',
		);
	});

	it('stays within the width, but for words that are longer', () => {
		const lines = (width: number) => humanText(run, FRENCH, { paint: PLAIN, width }).split('\n');
		for (const width of [60, 80, 120])
			expect(lines(width).filter((line) => line.length > width && line.trim().includes(' '))).toEqual([]);
	});

	it('breaks lines at blanks, and no word', () => {
		expect(wrap('one two three', 9, '')).toBe('one two three');
		expect(wrap('one two three four five', 20, '  ')).toBe(
			'  one two three four\n  five'.replace('four\n', 'four\n'),
		);
		expect(wrap('one two three four five six', 20, '  ', '    ')).toBe('  one two three four\n    five six');
		expect(wrap('x'.repeat(50), 20, '  ')).toBe(`  ${'x'.repeat(50)}`);
	});
});
