import { describe, expect, it } from 'vitest';
import { readBannerReport } from '../../../src/core/banner/banner-messages.ts';

describe('a report of the script that looks for a banner', () => {
	it('is read', () => {
		for (const report of [
			{ kind: 'found', rule: 'klaro' },
			{ kind: 'nothing' },
			{ kind: 'acted', by: 'clicked', at: 5 },
			{ kind: 'snippet', id: 'a', snippet: 'EVAL_X' },
			{ kind: 'answered' },
			{ kind: 'failed' },
		]) {
			expect(readBannerReport(report)).toEqual(report);
		}
	});

	it('is bounded, and nothing else is read', () => {
		expect(readBannerReport({ kind: 'found', rule: 'x'.repeat(999) })).toEqual({
			kind: 'found',
			rule: 'x'.repeat(200),
		});
		for (const other of [null, 'found', {}, { kind: 'found' }, { kind: 'acted', by: 'eval', at: 1 }]) {
			expect(readBannerReport(other)).toBeNull();
		}
	});
});
