import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerText, readRecorded, record, whoTests } from '../../scripts/checks/who-tests.mjs';

const SUBJECT = 'src/core/policy/policy-diff.ts';
const SUBJECT_TESTS = 'test/core/policy/policy-diff.test.ts';

describe('a recorded run of tests', () => {
	let folder = '';
	let recorded: Awaited<ReturnType<typeof readRecorded>> = [];
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'who-tests-'));
		await record(folder, [SUBJECT_TESTS, 'test/popup/rows.test.tsx']);
		recorded = await readRecorded(folder);
	}, 120_000);
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it('names the tests that run a file, in Node and in a page', () => {
		expect(recorded.map(({ file }) => file).sort()).toEqual([SUBJECT_TESTS, 'test/popup/rows.test.tsx']);
		const [answer, ...others] = whoTests(recorded, SUBJECT);
		// A page's test may load it, without running anything of it.
		expect(others.flatMap(({ tests }) => tests)).toEqual([]);
		expect(answer?.file).toBe(SUBJECT_TESTS);
		expect(answer?.tests.length).toBeGreaterThan(3);
		const [inPage] = whoTests(recorded, 'popup/components/CookieItem.tsx');
		expect(inPage?.file).toBe('test/popup/rows.test.tsx');
		expect(inPage?.tests.length).toBeGreaterThan(0);
	});

	it('narrows the answer to the tests of one function', () => {
		const all = whoTests(recorded, SUBJECT)[0]?.tests ?? [];
		const some = whoTests(recorded, SUBJECT, 'isUnchanged')[0]?.tests ?? [];
		expect(some.length).toBeGreaterThan(0);
		expect(some.length).toBeLessThan(all.length);
		expect(all).toEqual(expect.arrayContaining(some));
		expect(whoTests(recorded, SUBJECT, 'constructor')).toEqual([]);
	});

	it('has no answer for a file that no test loads', () => {
		expect(whoTests(recorded, 'background/index.ts')).toEqual([]);
	});
});

describe('the answer', () => {
	const SOURCE = 'src/a.ts';
	const recorded = (file: string, tests: string[], runs: Record<string, Record<string, number[]>>) => ({
		file,
		tests,
		runs,
	});
	const broad = recorded('test/broad.test.ts', ['one', 'two'], {
		[SOURCE]: { '': [0], f: [1] },
		'src/b.ts': { g: [0] },
	});
	const close = recorded('test/close.test.ts', ['1', '2', '3', '4', '5', '6', '7'], {
		[SOURCE]: { f: [0, 1, 2, 3, 4, 5, 6], g: [0] },
	});
	const loading = recorded('test/loading.test.ts', ['one'], { [SOURCE]: { '': [0] } });
	const text = (all: boolean) =>
		answerText(whoTests([broad, loading, close], SOURCE), { subject: SOURCE, all });

	it('puts the files first that run little else, and those last that only load it', () => {
		expect(text(false)).toBe(
			[
				'src/a.ts is run by 8 tests in 2 files, closest first.',
				'',
				'test/close.test.ts: 7',
				...['1', '2', '3', '4', '5'].map((name) => `    ${name}`),
				'    … and 2 more',
				'test/broad.test.ts: 1',
				'    two',
				'',
				'Loaded, but not run, by: test/loading.test.ts',
			].join('\n'),
		);
	});

	it('names all tests where asked', () => {
		expect(text(true)).toContain('    6\n    7\ntest/broad.test.ts');
	});

	it('says so where there is none', () => {
		expect(answerText([], { subject: SOURCE, all: false })).toBe('src/a.ts is run by 0 tests in 0 files.');
	});
});
