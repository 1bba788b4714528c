import { describe, expect, it } from 'vitest';
import { checkBaseline } from '../../../src/check/baseline/check-baseline.ts';
import { toBaseline } from '../../../src/core/exceptions/baseline.ts';
import { ENGLISH } from '../translators.ts';

const NOW = Date.UTC(2026, 10, 22);
const entry = { finding: 'undeclared', cookie: '_ga*', host: '*', reason: 'T-1', until: '2026-12-31' };
const read = (...entries: readonly object[]) =>
	checkBaseline({ format: 'cookie-baseline/1', accepted: entries }, NOW, ENGLISH);

describe('a baseline file', () => {
	it('is read, also with entries that have ended', () => {
		expect(read(entry, { ...entry, until: '2020-01-01', by: 'dpo@ville.test' })).toMatchObject({
			faults: null,
		});
	});

	it('is what the extension saves', () => {
		const exception = {
			pattern: '_ga*',
			domain: null,
			code: null,
			reason: 'T-1',
			until: '2026-12-31',
			addedAt: 1,
		};
		const saved = JSON.parse(JSON.stringify(toBaseline('ville.test', [exception])));
		expect(checkBaseline(saved, NOW, ENGLISH)).toEqual({ baseline: saved, faults: null });
	});

	it.each([
		[{ reason: ' ' }, 'an exception needs a reason'],
		[{ until: '2028-01-01' }, 'at most a year ahead'],
		[{ until: '2026-02-31' }, 'at most a year ahead'],
		[{ cookie: '*' }, 'every cookie of the portal'],
		[{ finding: 'undeclard' }, 'kind of finding is unknown'],
	])('is refused with the number of the entry: %o', (fields, words) => {
		const { faults } = read(entry, { ...entry, ...fields });
		expect(faults).toEqual([expect.stringMatching(new RegExp(`^Entry 2 of the baseline \\(.*${words}`))]);
	});

	it('is refused where it is none, newer, or damaged', () => {
		const faults = (file: unknown) => checkBaseline(file, NOW, ENGLISH).faults?.join();
		expect(faults([])).toContain('not a list of exceptions');
		expect(faults({ format: 'cookie-baseline/2', accepted: [] })).toContain('newer version');
		expect(faults({ format: 'cookie-baseline/1', accepted: [{ ...entry, until: 3 }] })).toContain(
			'accepted.0.until',
		);
	});
});
