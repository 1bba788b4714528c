import { expect, it } from 'vitest';
import { runExitCode, siteExitCode } from '../../src/check/exit-code.ts';
import { makeSite } from './make-check.ts';

const site = makeSite({ cookies: [{ name: '_ga' }], declarations: [{ names: ['sessionid'] }] });
const outcomes = ['checked', 'unreachable', 'banner-unanswered'] as const;

it('is 1 for findings, also where something could not be checked; 3 for that alone', () => {
	for (const outcome of outcomes) expect(siteExitCode({ ...site, outcome }, ['undeclared'])).toBe(1);
	expect(outcomes.map((outcome) => siteExitCode({ ...site, outcome }, ['none']))).toEqual([0, 3, 3]);
});

it('is never 0 for a run that checked nothing', () => {
	expect(runExitCode([])).toBe(3);
	expect(runExitCode([{ exitCode: 0 }])).toBe(0);
	expect(runExitCode([{ exitCode: 0 }, { exitCode: 3 }])).toBe(3);
	expect(runExitCode([{ exitCode: 3 }, { exitCode: 1 }])).toBe(1);
});
