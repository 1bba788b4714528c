import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { summary } from '../../scripts/test/summary.mjs';
import { countTests, runVitest } from '../../scripts/test/vitest-job.mjs';

const FLAKY = fileURLToPath(new URL('flaky/vitest.config.mjs', import.meta.url));

describe('the count of tests', () => {
	const file = (status: string, tests: number) => ({
		name: 'a.test.ts',
		status,
		assertionResults: Array(tests).fill({ fullName: 'a', status: 'passed', failureMessages: [] }),
	});
	const run = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
		numPassedTests: passed,
		numFailedTests: failed,
		testResults,
	});

	it.each([
		['passed and failed tests', run(5, 2, file('failed', 7)), 1, { passed: 5, failed: 2 }],
		[
			'a file that cannot be loaded',
			run(5, 0, file('passed', 5), file('failed', 0)),
			1,
			{ passed: 5, failed: 1 },
		],
		['an error outside of the tests', run(5, 0, file('passed', 5)), 1, { passed: 5, failed: 1 }],
		['a run without a test', run(0, 0), 0, { passed: 0, failed: 1 }],
		['a run without results', null, 1, { passed: 0, failed: 1 }],
		['a good run', run(5, 0, file('passed', 5)), 0, { passed: 5, failed: 0 }],
	])('counts %s', (_name, report, code, counts) => {
		expect(countTests(report, code)).toEqual({ ...counts, retried: [] });
	});

	it('names the tests that vitest had to run again, and why', async () => {
		const counts = await runVitest(FLAKY, { capture: true });
		expect(counts).toEqual({
			passed: 2,
			failed: 0,
			retried: [
				{
					test: 'test/scripts/flaky/second-try.mjs: passes on the second try',
					reason: expect.stringContaining('expected 1 to be 2'),
				},
			],
		});
	}, 60_000);
});

describe('the end of a run', () => {
	const job = (name: string, failed: number, ...tests: string[]) => ({
		name,
		passed: 3,
		failed,
		seconds: 1.25,
		problems: [],
		retried: tests.map((test) => ({ test, reason: 'Error: too late' })),
	});
	const lines = (...jobs: ReturnType<typeof job>[]) => summary(jobs).split('\n');

	it('lists the jobs and ends with the counts of all', () => {
		const [types, browser, ...rest] = lines(job('types', 0), job('browser', 2));
		expect(types).toMatch(/^✓ types +3 passed, 0 failed +1\.3 s$/);
		expect(browser).toMatch(/^✗ browser +3 passed, 2 failed +1\.3 s$/);
		expect(rest).toEqual(['', '6 passed, 2 failed']);
	});

	it('names a test that was run again, with its first failure, before the counts', () => {
		expect(lines(job('browser', 0, 'a.test.ts: waits')).slice(-5)).toEqual([
			'Passed on the second try:',
			'  a.test.ts: waits',
			'    Error: too late',
			'',
			'3 passed, 0 failed',
		]);
	});

	it('warns of more than one such test, whatever job they are of', () => {
		const text = lines(job('unit', 0, 'a.test.ts: one'), job('browser', 0, 'b.test.ts: two'));
		expect(text.filter((line) => line === '!'.repeat(80))).toHaveLength(2);
		expect(text.join('\n')).toContain('2 TESTS PASSED ON THE SECOND TRY ONLY');
		expect(text).toEqual(expect.arrayContaining(['  a.test.ts: one', '  b.test.ts: two']));
		expect(text.at(-1)).toBe('6 passed, 0 failed');
	});
});
