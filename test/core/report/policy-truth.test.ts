import { describe, expect, it } from 'vitest';
import { policyTruth } from '../../../src/core/report/policy-truth.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { declaredAs, makePolicy, makeReport, makeRow, NO_MATCH, NOT_READ } from '../../popup/make-report.ts';

const declared = makeRow({}, declaredAs(0, 'sessionid'));
const contradicted = {
	...declared,
	findings: [{ code: 'lifetime-over-declared', certainty: 'observed', declaredSeconds: 60 }] as const,
};
const pattern = { pattern: 'x', declaration: 0, findings: [], lastSeen: null };

describe('a policy', () => {
	it.each<[string, boolean | null, Partial<SiteReport>]>([
		['is true where every cookie is declared, as it is', true, { rows: [declared] }],
		['is true of a family too', true, { rows: [declared], policy: makePolicy({ kind: 'family' }) }],
		['is true though a declared cookie is not there', true, { rows: [declared], unseen: [pattern] }],
		['is not true where one is undeclared', false, { rows: [declared, makeRow({ name: 'x' }, NO_MATCH)] }],
		['is not true where one contradicts its declaration', false, { rows: [contradicted] }],
		[
			'is not true though something was not looked at',
			false,
			{ rows: [contradicted], notLookedAt: [pattern] },
		],
		[
			'is neither before it is read',
			null,
			{ rows: [makeRow({}, NOT_READ)], policy: makePolicy({ kind: 'default' }) },
		],
		['is neither where nothing was seen', null, {}],
		['is neither where a declaration was not looked at', null, { rows: [declared], notLookedAt: [pattern] }],
		[
			'is neither where it was not wholly read',
			null,
			{ rows: [declared], policy: makePolicy({ openPlaces: 1 }) },
		],
		[
			'is neither where cookies are hidden',
			null,
			{ rows: [declared], visibility: { granted: true, hiddenDomains: ['a.example'] } },
		],
	])('%s', (_, truth, report) => {
		expect(policyTruth(makeReport(report))).toBe(truth);
	});
});
