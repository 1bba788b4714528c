import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseReportText, textOfReport } from '../../src/state/report-text.ts';
import { makeReport } from '../popup/make-report.ts';

it('returns the report that was stored', () => {
	const report = makeReport();
	expect(parseReportText(textOfReport(report))).toEqual(report);
});

it('returns undefined for anything else, and never throws', () => {
	fc.assert(
		fc.property(fc.anything(), (stored) => {
			if (typeof stored !== 'string') expect(parseReportText(stored)).toBeUndefined();
		}),
	);
	expect(parseReportText('{"revision":1')).toBeUndefined();
});
