import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../src/check/check-result.ts';
import { safeSentence, safeText } from '../../src/check/words/safe-text.ts';
import { type CHECK_FORMATS, githubSummary, writeFormat } from '../../src/check/write-format.ts';
import { HOSTILE_NAMES, makeCheck, makeSite, unreachableSite, VILLE } from './make-check.ts';
import { ENGLISH, FRENCH } from './translators.ts';

const name = fc.oneof(
	fc.constantFrom(...HOSTILE_NAMES),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string(),
);
/** Formats for people and runners: each line may be read as a command, a control, or markup. */
const PRINTED = ['sarif', 'junit', 'github', 'gitlab', 'markdown', 'html', 'csv'] as const;
/** Formats that say a name exactly, and are printed all the same. */
const EXACT = ['json', 'wec', 'openmetrics'] as const;
/** Signs that terminals and readers act upon; line ends are the format's own. */
const ACTIVE = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

const text = (format: (typeof CHECK_FORMATS)[number], names: readonly string[], words = ENGLISH) =>
	writeFormat(format, makeCheck([makeSite({ cookies: names.map((name) => ({ name })) })]), words)
		.map((file) => file.text)
		.join('');

describe('formats of a check', () => {
	it('print no active sign and no command of a name', () => {
		fc.assert(
			fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
				for (const format of PRINTED) {
					const printed = text(format, names);
					expect(printed).not.toMatch(ACTIVE);
					expect(printed).not.toMatch(/##\w*\[/);
					if (format !== 'github') expect(printed).not.toMatch(/^\s*::/m);
				}
				for (const format of EXACT)
					expect(text(format, names)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]|##\w*\[/u);
			}),
			{ numRuns: 40 },
		);
	});

	it('say exactly what a script reads', () => {
		const names = ['a\u009b31mb', '\u202egnp', '\u{e0041}', '::error::', '##vso[x]'];
		const run: CheckRun = JSON.parse(text('json', names));
		expect(
			run.sites[0]?.findings.flatMap(({ cookie, code }) => (code === 'undeclared' ? cookie?.name : [])),
		).toEqual(expect.arrayContaining(names));
	});

	it('let no name become markup', () => {
		expect(text('sarif', ['[x](http://evil.test)'])).not.toMatch(/"text": "[^"]*\]\(/);
		const html = text('html', ['<img src=x onerror=alert(1)>', '"><b>', '</code></li>']);
		expect(html).not.toMatch(/<img|<b>|<\/code><\/li><\/code>/);
		const markdown = text('markdown', ['[x](http://evil.test)', '`a`', '@someone', '<b>']);
		expect(markdown).not.toMatch(/(?<!`)\[x\]\(|(?<![`\\])@someone|(?<!`)<b>/);
	});

	it('give a spreadsheet no formula', () => {
		for (const line of text('csv', ['=1+1', '+x', '@x', '-1']).split('\r\n'))
			expect(line.split(',').filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
	});

	it('do not grow with a name of 4,096 characters', () => {
		for (const format of ['github', 'gitlab', 'markdown'] as const)
			expect(text(format, ['x'.repeat(4096)]).length).toBeLessThan(3000);
	});

	it('are written in both languages, about every kind of site', () => {
		const accepted = VILLE.findings.map((finding, index) =>
			index === 0
				? { ...finding, accepted: { reason: 'T-1', until: '2026-12-31' } }
				: { ...finding, exceptionEnded: '2026-10-01' },
		);
		const odd = { ...VILLE, findings: accepted };
		const baseline = { file: 'b.json', entries: 3, ended: [0], unused: [1, 2] };
		const result = makeCheck([odd, unreachableSite('down.test', 'No answer.'), makeSite()], { baseline });
		for (const words of [ENGLISH, FRENCH])
			for (const format of PRINTED)
				for (const file of writeFormat(format, result, words))
					expect(file.text).not.toMatch(/check_(?!name)[a-z]|undefined\b/);
	});

	it('write a file a visit for the Evidence Collector', () => {
		const [file] = writeFormat('wec', makeCheck([VILLE]), ENGLISH);
		expect(file?.suffix).toBe('');
		const several = writeFormat('wec', makeCheck([VILLE, makeSite({ host: 'b.test' })]), ENGLISH);
		expect(several.map(({ suffix }) => suffix)).toEqual(['ville.test-none-chromium', 'b.test-none-chromium']);
		expect(writeFormat('wec', makeCheck([unreachableSite('down.test', 'x')]), ENGLISH)).toEqual([]);
	});
});

describe('the summary of a job', () => {
	it('is cut at a line where GitHub would drop it whole', () => {
		const cookies = Array.from({ length: 5000 }, (_, index) => ({ name: `${index}${'é'.repeat(200)}` }));
		const summary = githubSummary(makeCheck([makeSite({ cookies })]), ENGLISH);
		expect(new TextEncoder().encode(summary).length).toBeLessThan(1_000_000);
		expect(summary).toMatch(/\n\nThe rest is left out here, [^\n]+\n$/);
	});
});

describe('text for runners of builds', () => {
	it('shows what would be a command or draws nothing', () => {
		expect(safeText('::error::x')).toBe('\\u{3a}:error::x');
		expect(safeText('a ##[error]b ##vso[x]')).toBe('a \\u{23}#[error]b \\u{23}#vso[x]');
		expect(safeText('a\nb')).toBe('a\\u{a}b');
		expect(safeSentence('Durée\u00a0: \u202e##[x]')).toBe('Durée\u00a0: \\u{202e}\\u{23}#[x]');
		expect(safeText('x'.repeat(500))).toBe(`${'x'.repeat(200)}…`);
	});
});
