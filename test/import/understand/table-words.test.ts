import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { TABLE_WORDS } from '../../../src/import/vocabulary/index.ts';
import { TIME_UNITS } from '../../../src/import/vocabulary/vocabulary.ts';

const SECONDS: Readonly<Record<string, number>> = {
	second: 3,
	minute: 180,
	hour: 10_800,
	day: 259_200,
	week: 1_814_400,
	month: 7_776_000,
	year: 94_608_000,
};

const first = (phrases: string | undefined) => (phrases ?? '').split('|')[0] ?? '';

describe('languages of which only tables are read', () => {
	it.each(TABLE_WORDS.map((words) => [words.language, words] as const))('%s', (_, words) => {
		const units = TIME_UNITS.filter((unit) => words.unit[unit] !== undefined);
		const rows = units.map((unit, index) => `pier_${index}\tA b c d\t3 ${first(words.unit[unit])}`);
		const { name, purpose, lifetime } = words.column;
		const text = `${first(words.category.necessary)} cookies\n\n${[name, purpose, lifetime].map(first).join('\t')}\n${rows.join('\n')}\npier_s\tE f g h\t${first(words.session)}\n`;
		const { declarations } = parsePolicy({ text });
		expect(declarations.map(({ names, lifetime: read }) => [names[0], read?.seconds])).toEqual([
			...units.map((unit, index) => [`pier_${index}`, SECONDS[unit]]),
			['pier_s', 0],
		]);
		expect(new Set(declarations.map(({ category }) => category))).toEqual(new Set(['necessary']));
	});
});
