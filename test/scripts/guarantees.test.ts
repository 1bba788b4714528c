import { expect, it } from 'vitest';
import { guaranteeProblems } from '../../scripts/checks/guarantees.mjs';

const files = new Map([['test/a.test.ts', "it('keeps what it promises', () => {});"]]);
const check = (page: string) => guaranteeProblems(page, async (file) => files.get(file) ?? null);
const page = (lines: string) =>
	`# Guarantees\n\n### It keeps\n\nWords.\n\n${lines}\n\n## What is not guaranteed\n\n- All else.`;

it('passes a promise whose test exists by its name', async () => {
	expect(await check(page('- `test/a.test.ts`: “keeps what it promises”'))).toEqual([]);
});

it.each([
	['a promise that no test holds', ''],
	['a test that is not there by that name', '- `test/a.test.ts`: “keeps what it”'],
	['a file that is gone', '- `test/b.test.ts`: “keeps what it promises”'],
	['a line that names no test', '- `test/a.test.ts`: “keeps what it promises”\n- believe us'],
])('tells of %s', async (_name, lines) => {
	expect(await check(page(lines))).toHaveLength(1);
});
