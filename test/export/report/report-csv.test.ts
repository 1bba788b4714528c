import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { unmarkFormulas } from '../../../src/core/lib/formula-marks.ts';
import { csvCell, csvLine } from '../../../src/export/csv.ts';
import { reportCsv } from '../../../src/export/report/report-csv.ts';
import {
	declaredAs,
	makeDeclaration,
	makePattern,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
} from '../../popup/make-report.ts';
import { FULL, JOURNAL } from './full-report.ts';

/** Text of what could become a formula somewhere. */
const hostile = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom(...'=+-@＝－\t\r\n",;\' a\u00a0\u200b\ufeff') }),
);

function parse(csv: string): Record<string, string>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(csv, {
		header: true,
		newline: '\r\n',
		skipEmptyLines: true,
	});
	expect(errors).toEqual([]);
	return data;
}

describe('reportCsv', () => {
	it('has one line a cookie and declared pattern, each telling portal, moment and policy', () => {
		const report = makeReport({
			rows: [
				makeRow({ name: '_ga', domain: 'opendatasoft.com', hostOnly: false }, NO_MATCH, { days: 2 }),
				makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid')),
			],
			unseen: [makePattern('csrftoken', 1)],
			notLookedAt: [makePattern('cookies_preferences', 3)],
			policy: makePolicy({ date: '2026-03-03' }),
		});
		const lines = parse(reportCsv(report));
		expect(lines.map(({ kind, name, verdict }) => [kind, name, verdict])).toEqual([
			['cookie', '_ga', 'undeclared'],
			['cookie', 'sessionid', 'declared'],
			['unseen', 'csrftoken', ''],
			['not-looked-at', 'cookies_preferences', ''],
		]);
		for (const line of lines) {
			expect(line).toMatchObject({
				host: report.host,
				inspected_at: '2026-11-22T09:30:00Z',
				policy: 'portal',
				policy_date: '2026-03-03',
			});
		}
		expect(lines[0]).toMatchObject({
			domain: 'opendatasoft.com',
			host_only: 'false',
			seconds_left: '172800',
		});
		expect(lines[1]).toMatchObject({ expires: 'session', category: 'necessary', provider: 'Opendatasoft' });
	});

	it('comes back from a CSV reader as it went in, but for the marks before formulas', () => {
		fc.assert(
			fc.property(hostile, hostile, hostile, (name, provider, purpose) => {
				const report = makeReport({
					rows: [makeRow({ name }, declaredAs(0, name))],
					declarations: [makeDeclaration({ names: [name], provider, purpose })],
				});
				const line = parse(reportCsv(report))[0] ?? {};
				const read = (column: string) => unmarkFormulas(line[column] ?? '');
				expect([read('name'), read('pattern')]).toEqual([name, name]);
				expect([read('provider'), read('purpose')]).toEqual([provider, purpose]);
			}),
			{ numRuns: 150 },
		);
	}, 20_000);

	it('leaves numbers of its own numbers', () => {
		const row = makeRow({ name: '_ga' }, NO_MATCH, { days: 2 });
		expect(parse(reportCsv(makeReport({ rows: [row] })))[0]).toMatchObject({ seconds_left: '172800' });
		expect(csvLine([-1.5, '-1.5', 0])).toBe("-1.5,'-1.5,0\r\n");
	});

	it('ends every line, the last too, with CRLF, as RFC 4180 wants', () => {
		const csv = reportCsv(makeReport({ rows: [makeRow({}, NO_MATCH)] }));
		expect(csv.split('\r\n')).toHaveLength(3);
		expect(csv.endsWith('\r\n')).toBe(true);
	});

	it('has lifetimes, history, storage, hosts in use and, with a journal, cookies that are gone', () => {
		const lines = parse(reportCsv(FULL, JOURNAL));
		expect(lines.map(({ kind, name }) => [kind, name])).toEqual([
			['cookie', '_ga_7QLUMIERE1'],
			['cookie', 'sessionid'],
			['unseen', 'csrftoken'],
			['unseen', 'cookies_preferences'],
			['storage', 'map_view'],
			['storage', 'tab'],
			['host-in-use', 'cdn.tierce.example'],
			['host-in-use', 'video.tierce.example'],
			['gone', '_gid'],
		]);
		expect(lines[0]).toMatchObject({
			watching_since: '2026-11-03T09:30:00Z',
			lifetime_seconds: '34560000',
			lifetime_measured: 'true',
			first_seen: '2026-11-17T09:30:00Z',
			times_set: '7',
			last_cause: 'overwrite',
			longest_lifetime_seconds: '34560000',
			verdict_changes: '1',
			known_as: 'Google Analytics',
			findings: 'lifetime-over-guideline known-elsewhere',
		});
		expect(lines[1]).toMatchObject({ lifetime_seconds: '', lifetime_measured: '', first_seen: '' });
		expect(lines[2]).toMatchObject({ findings: 'never-seen', last_seen: '' });
		expect(lines[3]).toMatchObject({ last_seen: '2026-11-20T09:30:00Z' });
		expect(lines[4]).toMatchObject({ storage: 'localStorage', verdict: 'undeclared' });
		expect(lines[6]).toMatchObject({ granted: 'false' });
		expect(lines[8]).toMatchObject({
			domain: 'opendatasoft.com',
			gone_at: '2026-11-21T09:30:00Z',
			last_cause: 'evicted',
			verdict: 'undeclared',
			verdict_changes: '1',
		});
	});

	it('does not fail on a date that no calendar holds', () => {
		const report = makeReport({ rows: [makeRow({ expires: 1e15 }, NO_MATCH)] });
		expect(parse(reportCsv(report))[0]).toMatchObject({
			expires: '+275760-09-13T00:00:00Z'.replace('+', "'+"),
		});
	});
});

describe('csvCell', () => {
	const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠SUM(1)'];
	const BEFORE = [
		'',
		' ',
		'\t',
		'\r',
		'\n',
		'\u00a0',
		'\ufeff',
		'\u200b',
		'\u2060',
		'\u3164',
		'"',
		' "" ',
		'\0',
	];

	it.each(FORMULAS)(
		'takes the teeth out of %s, behind blanks, invisible characters, quotes and separators',
		(text) => {
			for (const before of BEFORE) {
				for (const separator of ['', 'a;', 'a,', 'a\t', 'a\n', 'a\r', ';;', 'a";', '"x";"'])
					expectHarmless(csvLine(['name', `${separator}${before}${text}`, 'end']));
			}
		},
	);

	it('leaves no formula in any cell, wherever a spreadsheet parts cells', () => {
		fc.assert(
			fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (cells) =>
				expectHarmless(csvLine(cells) + csvLine(cells)),
			),
			{ numRuns: 2000 },
		);
	}, 20_000);

	it.each(['\tx', '\rx'])('marks %j, as OWASP advises', (text) => {
		expect(csvCell(text)).toBe(`"'${text}"`);
	});
	it.each(['a=b', 'x-y', '_ga', '', 'https://a.example/?b=-1'])('leaves %j alone', (text) => {
		expect(csvCell(text)).toBe(text);
	});
});

/** Fails where a spreadsheet that parts cells at commas, at semicolons, at tabs, or at all of them, has a formula. */
function expectHarmless(csv: string): void {
	for (const separators of [',', ';', '\t', ',;', ',;\t']) {
		for (const cell of cellsIn(csv, separators))
			expect(cell.replace(/^[\s\p{C}\p{DI}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
	}
}

/** Cells as spreadsheets read them: quotes count only at the beginning of a cell. */
function cellsIn(csv: string, separators: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let isQuoted = false;
	let isOpen = true;
	for (let at = 0; at < csv.length; at++) {
		const sign = csv.charAt(at);
		if (isQuoted && sign === '"' && csv[at + 1] === '"') cell += csv[++at];
		else if (isQuoted && sign === '"') isQuoted = false;
		else if (isQuoted) cell += sign;
		else if (separators.includes(sign) || /[\r\n]/.test(sign)) {
			cells.push(cell);
			cell = '';
			isOpen = true;
			continue;
		} else if (sign === '"' && isOpen) isQuoted = true;
		else cell += sign;
		isOpen = false;
	}
	return [...cells, cell];
}
