import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import schema from '../../../schema/cookie-audit-1.schema.json' with { type: 'json' };
import en from '../../../src/_locales/en/messages.json';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { auditCsv } from '../../../src/export/audit/audit-csv.ts';
import { auditHtml } from '../../../src/export/audit/audit-html.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { auditMarkdown } from '../../../src/export/audit/audit-markdown.ts';
import { auditWec } from '../../../src/export/audit/audit-wec.ts';
import { checkExport } from '../../../src/export/audit/check-export.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { auditView } from '../../../src/report-text/build-audit-view.ts';
import { makeReport, makeRow, NO_MATCH } from '../../popup/make-report.ts';
import { VISIT } from '../../report/made-visits.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { anyRecording } from '../../report/recordings.ts';
import { violations } from '../../schema/violations.ts';
import { digestOf } from './full-audit.ts';

const english = createTranslator(localeMessages(en));
const SHA = digestOf(VISIT);
const html = (audit: Audit) => auditHtml(auditView(audit, english), SHA);
const markdown = (audit: Audit) => auditMarkdown(auditView(audit, english), SHA);
const rows = ['a', 'b'].map((name) => makeRow({ name }, NO_MATCH));
/** The same visit, with no origin known. */
const WITHOUT_ANSWERS: Audit = {
	...VISIT,
	recording: {
		...VISIT.recording,
		answers: 'not-observed',
		notKept: [],
		cookies: VISIT.recording.cookies.map((cookie) => ({
			...cookie,
			moments: cookie.moments.map((moment) => ({ ...moment, origin: { by: 'not-observed' } as const })),
		})),
	},
};
const anyVisit = anyRecording(rows.map(({ key }) => key)).map((recording) =>
	makeAudit({ report: makeReport({ rows }), recording }),
);
const table = (audit: Audit) =>
	Papa.parse<Record<string, string>>(auditCsv(audit, SHA).trimEnd(), { header: true }).data;

/** The names of all elements, and of all attributes that could run something. */
function shapeOf(text: string): { names: string[]; handlers: string[] } {
	const traces = { names: new Set<string>(), handlers: [] as string[] };
	const walk = (nodes: readonly unknown[]) => {
		for (const node of nodes) {
			if (typeof node !== 'object' || node === null || !('name' in node) || !('attribs' in node)) continue;
			traces.names.add(String(node.name));
			traces.handlers.push(...Object.keys(node.attribs ?? {}).filter((name) => name.startsWith('on')));
			if ('children' in node && Array.isArray(node.children)) walk(node.children);
		}
	};
	walk(parseDocument(text).children);
	return { names: [...traces.names], handlers: traces.handlers };
}

describe('a recorded visit as JSON', () => {
	it('fits the published schema, and verifies', () => {
		const text = auditJson(VISIT, SHA);
		expect(violations(JSON.parse(text), schema)).toEqual([]);
		const check = checkExport(new TextEncoder().encode(text), (content) => (content === '' ? '' : SHA));
		const host = 'lumiere-sur-mer.opendatasoft.com';
		expect(check).toMatchObject({ state: 'unchanged', sha256: SHA, reports: [{ host, isVisit: true }] });
	});

	it('fits it whatever was recorded', () => {
		fc.assert(
			fc.property(anyVisit, (audit) => {
				expect(violations(JSON.parse(auditJson(audit, SHA)), schema)).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	it('of before visits were recorded fits it still', () => {
		const { recording: _, ...old } = makeAudit();
		expect(violations({ audit: old, sha256: SHA }, schema)).toEqual([]);
	});

	it('with a value, or another reason, is refused', () => {
		const wrong = JSON.parse(auditJson(VISIT, SHA));
		wrong.audit.recording.notKept[0].offer.value = 'a secret';
		wrong.audit.recording.notKept[0].reason = 'illegal';
		wrong.audit.recording.cookies[0].moments[0].origin.by = 'magic';
		expect(violations(wrong, schema)).toEqual(
			expect.arrayContaining([
				'/audit/recording/notKept/0/offer additionalProperties value',
				'/audit/recording/notKept/0/reason enum',
				'/audit/recording/cookies/0/moments/0/origin oneOf',
			]),
		);
	});
});

describe('a recorded visit for reading', () => {
	const EXPECTED = [
		'https://mesure.example/js/stats.js',
		'line 12',
		'before any choice',
		'after refusal',
		'redirection',
		'https://www.video.example/embed?…',
		'Offered, not kept',
		'__Host-lang',
		'Choice: refused',
		'observed in the page',
		'2 years (browsers keep it for 400 days at most)',
		'port-de-plaisance',
	];
	it.each([
		['HTML', (audit: Audit) => html(audit)],
		['Markdown', (audit: Audit) => markdown(audit).replaceAll('\\', '')],
	])('has the origin of each cookie, choices, pages and what was not kept, as %s', (_, write) => {
		const text = write(VISIT);
		expect(EXPECTED.filter((expected) => !text.includes(expected))).toEqual([]);
	});

	it('shows as text whatever was recorded', () => {
		const plain = shapeOf(html(VISIT)).names;
		fc.assert(
			fc.property(anyVisit, (audit) => {
				const { names, handlers } = shapeOf(html(audit));
				expect(handlers).toEqual([]);
				expect(names.filter((name) => !plain.includes(name))).toEqual([]);
				expect(html(audit)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
			}),
			{ numRuns: 25 },
		);
	});

	it('clips long addresses, names and call stacks', () => {
		const [row] = rows;
		const url = `https://x.example/${'long/'.repeat(20_000)}`;
		const stack = Array.from({ length: 5000 }, () => ({ url, line: 1, column: 1, function: url }));
		const origin = { by: 'script', api: 'cookieStore', document: url, isTop: false, stack } as const;
		const { recording } = VISIT;
		const cookies = [
			{
				key: row?.key ?? '',
				wasThere: false,
				goneAt: null,
				times: 1,
				moments: [{ at: recording.startedAt, what: 'set', phase: 'before', origin } as const],
			},
		];
		const audit = makeAudit({ report: makeReport({ rows }), recording: { ...recording, cookies } });
		expect(html(audit).length).toBeLessThan(120_000);
		expect(html(audit)).toContain('and 4,970 more');
	});
});

describe('a recorded visit as CSV', () => {
	it('has the first origin of each cookie', () => {
		const ga = table(VISIT).find(({ kind, name }) => kind === 'cookie' && name === '_ga');
		expect(ga).toMatchObject({
			seconds_after_start: '1.7',
			consent_phase: 'before',
			set_by: 'document.cookie',
			set_by_address: 'https://mesure.example/js/stats.js',
			set_by_line: '12',
			asked_lifetime_seconds: String(730 * 86_400),
			times_in_visit: '2',
			there_at_start: 'false',
		});
	});

	it('has a line for every moment, offer that was not kept, page, tool and choice', () => {
		const kinds = new Map<string, number>();
		for (const { kind = '' } of table(VISIT)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		const { cookies, notKept, pages, tools, choices } = VISIT.recording;
		expect(Object.fromEntries(kinds)).toMatchObject({
			moment: cookies.flatMap(({ moments }) => moments).length,
			'not-kept': notKept.length,
			page: pages.length,
			'consent-tool': tools.length,
			choice: choices.length,
		});
		expect(kinds.has('limit')).toBe(false);
	});

	it('has a line for every limit that was reached', () => {
		const limits = [
			{ limit: 'events', omitted: null },
			{ limit: 'cookies', omitted: 1050 },
		] as const;
		const lines = table({ ...VISIT, recording: { ...VISIT.recording, isCut: true, limits } });
		expect(
			lines.filter(({ kind }) => kind === 'limit').map(({ name, times_in_visit: times }) => [name, times]),
		).toEqual([
			['events', ''],
			['cookies', '1050'],
		]);
	});

	it('says once that answers were not observed, and calls an origin so', () => {
		const lines = table(WITHOUT_ANSWERS);
		expect(lines.filter(({ kind }) => kind === 'condition')).toMatchObject([
			{ name: 'answers', happened: 'not-observed' },
		]);
		expect(new Set(lines.filter(({ kind }) => kind === 'moment').map(({ set_by }) => set_by))).toEqual(
			new Set(['not-observed']),
		);
		expect(table(VISIT).filter(({ kind }) => kind === 'condition')).toEqual([]);
	});

	it('runs no formula and keeps its columns, whatever was recorded', () => {
		fc.assert(
			fc.property(anyVisit, (audit) => {
				const { data } = Papa.parse<string[]>(auditCsv(audit, SHA).replace(/\r\n$/, ''));
				expect(new Set(data.map(({ length }) => length)).size).toBe(1);
				expect(data.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
			}),
			{ numRuns: 25 },
		);
	});
});

describe('a recorded visit for the auditing tool', () => {
	const file = JSON.parse(auditWec(VISIT, SHA));
	const cookie = (name: string) =>
		file.cookies.find((entry: { readonly name: string }) => entry.name === name);

	it('logs what set each cookie last, as the collector does', () => {
		expect(cookie('sessionid').log).toEqual({
			stack: [
				{
					fileName: 'https://lumiere-sur-mer.opendatasoft.com/explore/',
					source:
						'set in Set-Cookie HTTP response header for https://lumiere-sur-mer.opendatasoft.com/explore/',
				},
			],
			type: 'Cookie.HTTP',
			timestamp: '2026-11-22T09:28:26.410Z',
			location: 'https://lumiere-sur-mer.opendatasoft.com/explore/',
		});
		expect(cookie('_ga').log).toMatchObject({
			type: 'Cookie.JS',
			location: 'https://lumiere-sur-mer.opendatasoft.com/explore/dataset/port-de-plaisance/',
		});
		expect(cookie('_ga').log.stack[0]).toEqual({
			fileName: 'https://mesure.example/js/stats.js',
			functionName: 'track',
			lineNumber: 12,
			columnNumber: 4,
			source: 'at track https://mesure.example/js/stats.js:12:4',
		});
		expect(cookie('carte_session')).not.toHaveProperty('log');
	});

	it('says that answers were not observed, and logs no origin then', () => {
		const without = JSON.parse(auditWec(WITHOUT_ANSWERS, SHA));
		expect(without.task_description).toContain('responses were not observed in this recording');
		expect(without.cookies.filter((entry: object) => 'log' in entry)).toEqual([]);
		expect(file.task_description).not.toContain('responses');
	});

	it('lists the pages, the hosts that answered, start and end', () => {
		expect(file.browsing_history).toHaveLength(3);
		expect(file.hosts.requests).toEqual({
			firstParty: ['lumiere-sur-mer.opendatasoft.com'],
			thirdParty: ['mesure.example', 'video.example'],
		});
		expect([file.start_time, file.end_time]).toEqual([
			'2026-11-22T09:28:26.000Z',
			'2026-11-22T09:30:00.000Z',
		]);
	});
});
