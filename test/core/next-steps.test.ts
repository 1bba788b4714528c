import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../src/core/finding.ts';
import { nextSteps } from '../../src/core/next-steps.ts';
import { declaredAs, makePolicy, makeReport, makeRow, NO_MATCH, NO_POLICY } from '../popup/make-report.ts';

const found = (name: string, ...codes: FindingCode[]) =>
	makeRow({ name }, declaredAs(0, name), {
		findings: codes.map((code) => ({ code, certainty: 'observed' })),
	});
const undeclared = (name: string) => makeRow({ name }, NO_MATCH);
const kinds = (fields: Parameters<typeof makeReport>[0]) =>
	nextSteps(makeReport(fields)).map(({ kind }) => kind);

describe('nextSteps', () => {
	it('has nothing to say where all is well, or where a finding only advises', () => {
		expect(kinds({})).toEqual([]);
		expect(
			kinds({ rows: [found('a', 'not-secure', 'same-site-none', 'not-http-only', 'known-elsewhere')] }),
		).toEqual([]);
	});

	it('asks for the policy first where there is none, or only the default', () => {
		const none = makePolicy({ kind: 'none' });
		const standard = makePolicy({ kind: 'default' });
		expect(kinds({ policy: none, rows: [makeRow({ name: '_ga' }, NO_POLICY)] })).toEqual(['import-policy']);
		expect(kinds({ policy: none })).toEqual([]);
		expect(kinds({ policy: standard, rows: [undeclared('_ga')] })).toEqual(['import-policy', 'declare']);
		expect(kinds({ policy: standard, rows: [found('sessionid')] })).toEqual([]);
	});

	it('names the undeclared cookies, and the rows to add for them, each once', () => {
		const rows = [undeclared('_ga'), undeclared('_ga_7QLUMIERE1'), undeclared('_ga_9ZCLAIRVAL'), found('b')];
		expect(nextSteps(makeReport({ rows }))).toEqual([
			{ kind: 'declare', keys: rows.slice(0, 3).map(({ key }) => key), patterns: ['_ga', '_ga_*'] },
		]);
	});

	it.each([
		['lifetime-over-declared', 'correct-lifetime'],
		['persistent-declared-session', 'correct-lifetime'],
		['declared-twice', 'settle-category'],
		['necessary-but-third-party', 'settle-category'],
		['party-mismatch', 'correct-party'],
		['lifetime-over-guideline', 'shorten-lifetime'],
	] as const)('makes of %s: %s', (code, kind) => {
		const row = found('map_view', code);
		expect(nextSteps(makeReport({ rows: [found('a'), row] }))).toEqual([
			{ kind, keys: [row.key], patterns: ['map_view'] },
		]);
	});

	it('names at most three, what is undeclared before what is wrong', () => {
		const rows = [
			found('a', 'lifetime-over-guideline'),
			found('b', 'party-mismatch', 'declared-twice'),
			found('c', 'persistent-declared-session'),
			undeclared('_ga'),
		];
		expect(kinds({ rows })).toEqual(['declare', 'correct-lifetime', 'settle-category']);
	});
});
