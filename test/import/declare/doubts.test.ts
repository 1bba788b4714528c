import { describe, expect, it } from 'vitest';
import { basisOf, type CategorySource } from '../../../src/import/declare/fact-evidence.ts';
import { parsePolicy } from '../../../src/import/index.ts';

const table = (rows: readonly string[]) => rows.map((row) => `| ${row} |`).join('\n');

/** Each row of a text: its name, and why it counts as certain or only as likely. */
const reasonsOf = (text: string) =>
	parsePolicy({ text }).declarations.map(({ names, certaintyReason }) => [names.join(' '), certaintyReason]);

describe('a row whose name is sure is doubted', () => {
	it.each([
		['persistent 3 monthsHarbour', 'lifetime-unclear'],
		['Session, 24 hours at most', 'lifetime-unclear'],
		['20 minutes or until you close the browser', 'lifetime-unclear'],
		['Session', 'titled-column'],
		['24 hours', 'titled-column'],
	])('where its lifetime is one of two: %s', (lifetime, reason) => {
		const rows = ['Cookie name | Purpose | Lifetime', '--- | --- | ---', `hafen_zahl | Boats | ${lifetime}`];
		expect(reasonsOf(`# Necessary cookies\n\n${table(rows)}`)).toEqual([['hafen_zahl', reason]]);
	});

	it('where its category is one that a service has, and nothing states', () => {
		const rows = ['Cookie name | Purpose | Lifetime', '--- | --- | ---', '_gat | Limits requests | 1 minute'];
		const text = `# Cookies\n\nWe use Google Analytics.\n\n${table(rows)}`;
		expect(reasonsOf(text)).toEqual([['_gat', 'category-inferred']]);
	});

	it('where the section says another category than such cookies have, but not where its column does', () => {
		const under = ['Cookie name | Purpose | Lifetime', '--- | --- | ---', 'PHPSESSID | Harbour | 1 day'];
		expect(reasonsOf(`# Cookies\n\n## Statistics\n\n${table(under)}`)).toEqual([
			['PHPSESSID', 'category-unlikely'],
		]);
		const stated = ['Cookie name | Category | Lifetime', '--- | --- | ---', 'PHPSESSID | Statistics | 1 day'];
		expect(reasonsOf(`# Cookies\n\n${table(stated)}`)).toEqual([['PHPSESSID', 'known-name']]);
	});

	it('where the section says another category, unless one serves the visitor as the other does', () => {
		const rows = ['Cookie name | Purpose | Lifetime', '--- | --- | ---', 'PHPSESSID | Harbour | 1 day'];
		expect(reasonsOf(`# Cookies\n\n## Functional cookies\n\n${table(rows)}`)).toEqual([
			['PHPSESSID', 'known-name'],
		]);
	});

	it('where as many places were not understood as rows were read', () => {
		const rows = ['Cookie name | Lifetime', '--- | ---', 'hafen_zahl | 2 years', 'Harbour Maps | 1 day'];
		expect(reasonsOf(`# Necessary cookies\n\n${table(rows)}`)).toEqual([
			['hafen_zahl', 'policy-not-understood'],
		]);
	});

	it('where a sentence about all cookies states its category, and other rows have another', () => {
		const rows = ['Cookie name | Lifetime', '--- | ---', 'hafen_zahl | 1 day'];
		const text = `# Cookies\n\nThis site only uses strictly necessary cookies.\n\n## Harbour\n\n${table(rows)}`;
		expect(reasonsOf(text)).toEqual([['hafen_zahl', 'titled-column']]);
		const other = `## Statistics\n\n${table(rows).replace('zahl', 'ort')}`;
		expect(reasonsOf(`${text}\n\n${other}`)[0]).toEqual(['hafen_zahl', 'facts-disagree']);
	});

	it('where other rows have a category, and it has none', () => {
		const rows = (name: string) => table(['Cookie name | Lifetime', '--- | ---', `${name} | 1 day`]);
		const parts = `# Cookies\n\n## Statistics\n\n${rows('hafen_zahl')}\n\n## Harbour\n\n${rows('hafen_ort')}`;
		expect(reasonsOf(parts)).toEqual([
			['hafen_zahl', 'titled-column'],
			['hafen_ort', 'no-category'],
		]);
	});
});

describe('the basis of a category', () => {
	it('is a hint where only a sentence states it that may be about other cookies', () => {
		const basis = (...sources: CategorySource[]) =>
			basisOf(
				sources.map((source) => ({ source, value: 'necessary' })),
				'necessary',
			);
		expect(basis('alwaysOn')).toBe('inferred');
		expect(basis('contrast')).toBe('inferred');
		expect(basis('subject', 'purposeWords')).toBe('inferred');
		expect(basis('alwaysOn', 'heading')).toBe('agreed');
	});
});
