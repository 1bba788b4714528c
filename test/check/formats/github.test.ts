import { describe, expect, it } from 'vitest';
import { checkGithub } from '../../../src/check/formats/github.ts';
import { HOSTILE_NAMES, makeCheck, makeSite, unreachableSite, VILLE } from '../make-check.ts';
import { ENGLISH } from '../translators.ts';

const linesOf = (sites = [VILLE]) => checkGithub(makeCheck(sites), ENGLISH).trimEnd().split('\n');
/** One command of ours: kind, place, title, text. */
const COMMAND = /^::(?:error|warning|notice) (?:file=[^,:]+,line=\d+,)?title=(?:[^,:%]|%\w\w)+::[^\r\n]+$/;

describe('annotations of GitHub Actions', () => {
	it('stand at the line of the policy', () => {
		expect(linesOf()).toContain(
			'::error file=policies/ville.txt,line=11,title=ville.test%3A kept longer than declared::text_size (ville.test): kept longer than declared. Kept longer than the policy says: at least 10 months instead of 1 day.',
		);
	});

	it('are ours alone, a line each, whatever cookies are called', () => {
		for (const name of HOSTILE_NAMES)
			for (const line of linesOf([makeSite({ cookies: [{ name }] })])) {
				expect(line).toMatch(COMMAND);
				expect(line.slice(2)).not.toMatch(/##\w*\[/);
			}
	});

	it('say how many there are beyond what is shown', () => {
		const cookies = Array.from({ length: 25 }, (_, index) => ({ name: `c${index}` }));
		const errors = linesOf([makeSite({ cookies })]).filter((line) => line.startsWith('::error'));
		expect(errors).toHaveLength(10);
		expect(errors[9]).toBe('::error title=more::16 more: see the summary of this job.');
	});

	it('tell of a site that could not be checked', () => {
		const [line] = linesOf([unreachableSite('down.test', 'It did not answer.')]);
		expect(line).toBe(
			'::error title=could not be checked::down.test could not be checked. It did not answer.',
		);
	});
});
