import { describe, expect, it } from 'vitest';
import { reportJson } from '../../src/export/report-json.ts';
import { declaredAs, makePattern, makeReport, makeRow } from '../popup/make-report.ts';

const report = makeReport({
	rows: [
		makeRow(
			{ name: '_ga', partition: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true } },
			{
				verdict: 'undeclared',
				reason: 'no-match',
				nearest: [{ pattern: '_GA', reason: 'other-case', declaration: 0 }],
			},
			{ days: 2 },
		),
		makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'), {
			findings: [
				{ code: 'lifetime-over-declared', certainty: 'observed', declaredSeconds: 10, actualSeconds: 20 },
			],
		}),
	],
	unseen: [makePattern('csrftoken', 1)],
});

describe('reportJson', () => {
	const file = JSON.parse(reportJson(report));

	it('names its format, the portal, the moment and the policy', () => {
		expect(file).toMatchObject({
			format: 'cookie-report/1',
			host: report.host,
			inspectedAt: '2026-11-22T09:30:00Z',
			policy: { kind: 'portal', declarations: 4, sourceUrl: null },
			counts: { undeclared: 1, declared: 1, unseen: 1 },
		});
	});

	it('gives every cookie the same keys in the same order, null where there is nothing to say', () => {
		const [first, second] = file.cookies;
		expect(Object.keys(first)).toEqual(Object.keys(second));
		expect(first).toMatchObject({
			partition: 'https://opendatasoft.com',
			expires: '2026-11-24T09:30:00Z',
			category: null,
			nearest: [{ pattern: '_GA', reason: 'other-case' }],
		});
		expect(second).toMatchObject({ expires: null, secondsLeft: null, category: 'necessary' });
		expect(second.findings).toEqual([
			{ code: 'lifetime-over-declared', certainty: 'observed', declaredSeconds: 10, actualSeconds: 20 },
		]);
	});

	it('names no browser profile and no value', () => {
		expect(Object.keys(file.cookies[0])).not.toContain('value');
		expect(JSON.stringify(file)).not.toContain('"store"');
	});
});
