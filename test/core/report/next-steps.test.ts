import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type FindingCode } from '../../../src/core/findings/finding.ts';
import { FINDING_WEIGHTS } from '../../../src/core/findings/finding-weights.ts';
import { nextSteps } from '../../../src/core/report/next-steps.ts';
import {
	declaredAs,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	NO_POLICY,
	NOT_READ,
} from '../../popup/make-report.ts';

const rowWith = (name: string, ...codes: FindingCode[]) =>
	makeRow({ name }, declaredAs(0, name), {
		findings: codes.map((code) => ({ code, certainty: 'observed' })),
	});
const undeclared = (name: string) => makeRow({ name }, NO_MATCH);
const kinds = (fields: Parameters<typeof makeReport>[0]) =>
	nextSteps(makeReport(fields)).map(({ kind }) => kind);

describe('nextSteps', () => {
	it('has nothing to say where all is well', () => {
		expect(kinds({})).toEqual([]);
		expect(kinds({ rows: [rowWith('a')] })).toEqual([]);
	});

	it('asks for the policy, and nothing else, where there is none, or it has not been read', () => {
		const none = makePolicy({ kind: 'none' });
		const standard = makePolicy({ kind: 'default' });
		expect(kinds({ policy: none, rows: [makeRow({ name: '_ga' }, NO_POLICY)] })).toEqual(['import-policy']);
		expect(kinds({ policy: none })).toEqual([]);
		expect(kinds({ policy: standard, rows: [makeRow({ name: '_ga' }, NOT_READ)] })).toEqual([
			'import-policy',
		]);
		expect(kinds({ policy: standard, rows: [rowWith('sessionid')] })).toEqual(['import-policy']);
		expect(kinds({ policy: standard })).toEqual([]);
	});

	it('names the undeclared cookies, and the rows to add for them, each once', () => {
		const rows = [
			undeclared('_ga'),
			undeclared('_ga_7QLUMIERE1'),
			undeclared('_ga_9ZCLAIRVAL'),
			rowWith('b'),
		];
		expect(nextSteps(makeReport({ rows }))).toEqual([
			{ kind: 'declare', keys: rows.slice(0, 3).map(({ key }) => key), patterns: ['_ga', '_ga_*'] },
		]);
	});

	it('asks for no new row for a cookie whose party alone is declared wrong', () => {
		const verdict = {
			verdict: 'undeclared',
			reason: 'no-match',
			nearest: [{ pattern: 'vid_*', reason: 'other-party', declaration: 0 }],
		} as const;
		const row = makeRow({ name: 'vid_plain' }, verdict, {
			findings: [{ code: 'party-mismatch', certainty: 'observed', declaredParty: 'first' }],
		});
		expect(nextSteps(makeReport({ rows: [row] }))).toEqual([
			{ kind: 'correct-party', keys: [row.key], patterns: ['vid_*'] },
		]);
		expect(kinds({ rows: [row, undeclared('_ga')] })).toEqual(['declare', 'correct-party']);
	});

	it('makes no step of what only advises, or was found in a recorded visit', () => {
		const OF_VISITS = new Set<string>(['set-before-consent', 'set-after-refusal', 'third-party-undeclared']);
		for (const code of FINDING_CODES) {
			if (FINDING_WEIGHTS[code] === 'advice' || OF_VISITS.has(code))
				expect(kinds({ rows: [rowWith('a', code)] })).toEqual([]);
			else expect(kinds({ rows: [rowWith('a', code)] })).toHaveLength(1);
		}
	});

	it.each([
		['lifetime-over-declared', 'correct-lifetime'],
		['persistent-declared-session', 'correct-lifetime'],
		['declared-twice', 'settle-category'],
		['necessary-but-third-party', 'settle-category'],
		['party-mismatch', 'correct-party'],
		['lifetime-over-guideline', 'shorten-lifetime'],
	] as const)('makes of %s: %s', (code, kind) => {
		const row = rowWith('map_view', code);
		expect(nextSteps(makeReport({ rows: [rowWith('a'), row] }))).toEqual([
			{ kind, keys: [row.key], patterns: ['map_view'] },
		]);
	});

	it('names at most three, what is undeclared before what is wrong', () => {
		const rows = [
			rowWith('a', 'lifetime-over-guideline'),
			rowWith('b', 'party-mismatch', 'declared-twice'),
			rowWith('c', 'persistent-declared-session'),
			undeclared('_ga'),
		];
		expect(kinds({ rows })).toEqual(['declare', 'correct-lifetime', 'settle-category']);
	});
});
