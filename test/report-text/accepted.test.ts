import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import type { Exception } from '../../src/core/exceptions/exception.ts';
import { acceptInReport } from '../../src/core/report/accept-in-report.ts';
import { auditCsv } from '../../src/export/audit/audit-csv.ts';
import { auditHtml } from '../../src/export/audit/audit-html.ts';
import { auditMarkdown } from '../../src/export/audit/audit-markdown.ts';
import { reportCsv } from '../../src/export/report/report-csv.ts';
import { reportJson } from '../../src/export/report/report-json.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { declaredAs, MOMENT, makeReport, makeRow, NO_MATCH } from '../popup/make-report.ts';
import { makeAudit } from '../report/make-audit.ts';

const english = createTranslator(localeMessages(en));
const HOST = 'lumiere-sur-mer.opendatasoft.com';
const rows = [
	makeRow({ name: '_ga' }, NO_MATCH),
	makeRow({ name: '_pk_id.1' }, NO_MATCH),
	{
		...makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), { days: 395 }),
		findings: [{ code: 'lifetime-over-declared', certainty: 'observed' } as const],
	},
];
const accepting = (pattern: string, fields: Partial<Exception> = {}): Exception => ({
	...{ pattern, domain: null, code: null, reason: 'Ticket 12', until: '2026-12-31', addedAt: MOMENT },
	...fields,
});
const reportWith = (...exceptions: Exception[]) => acceptInReport(makeReport({ rows }), exceptions);
const viewWith = (...exceptions: Exception[]) =>
	auditView(makeAudit({ report: reportWith(...exceptions) }), english);

describe('a report with what is accepted for now', () => {
	it('says so in its first sentence and counts it apart', () => {
		const some = viewWith(accepting('_ga'));
		expect(some.result).toContain(`1 of the 3 cookies of ${HOST} is not in`);
		expect(some.result).toContain('1 more is accepted for now.');
		expect(some.counts.find(({ id }) => id === 'undeclared')?.count).toBe(1);
		expect(some.counts.find(({ id }) => id === 'accepted')?.count).toBe(1);
		const all = viewWith(accepting('_*'), accepting('csrftoken'));
		expect(all.result).toBe(
			`2 of the 3 cookies of ${HOST} are not in the policy read on Nov 21, 2026, and are accepted for now.`,
		);
		expect(all.tone).toBe('clean');
	});

	it('names it no problem, and shows it at its cookie with day and reason', () => {
		const view = viewWith(accepting('_ga'), accepting('csrftoken'));
		const problems = view.findings.entries.flatMap(({ cookies }) => cookies.map(({ name }) => name));
		expect(problems).toEqual(['_pk_id.1']);
		const cookie = view.cookies.entries.find(({ name }) => name === '_ga');
		expect(cookie?.verdictWords).toBe('undeclared, accepted until Dec 31, 2026');
		expect(cookie?.facts[0]).toMatchObject({ value: 'Accepted until Dec 31, 2026: Ticket 12' });
		const finding = view.cookies.entries.find(({ name }) => name === 'csrftoken')?.findings[0];
		expect(finding?.words).toContain('Accepted until Dec 31, 2026: Ticket 12');
	});

	it('is exported with it, the reason as text alone', () => {
		const reason = '<img src=x onerror=alert(1)> `x` =1+1';
		const report = reportWith(accepting('_ga', { reason }), accepting('csrftoken'));
		const audit = makeAudit({ report });
		const html = auditHtml(auditView(audit, english), 'ab');
		expect(html).toContain('Accepted until Dec 31, 2026');
		expect(html).not.toContain('<img src=x');
		const markdown = auditMarkdown(auditView(audit, english), 'ab');
		expect(markdown).toContain('accepted until Dec 31, 2026');
		expect(markdown).not.toMatch(/(?<!\\)<img/);
		const json = JSON.parse(reportJson(report));
		expect(json.counts).toMatchObject({ undeclared: 1, accepted: 1 });
		expect(json.cookies.map(({ accepted }: { accepted: unknown }) => accepted)).toEqual([
			null,
			{ until: '2026-12-31', reason },
			null,
		]);
		expect(json.cookies[2].findings[0].accepted).toEqual({ until: '2026-12-31', reason: 'Ticket 12' });
		for (const csv of [reportCsv(report), auditCsv(audit, 'ab')]) {
			expect(csv).toContain('accepted_until,accepted_reason,accepted_findings');
			expect(csv).toContain('2026-12-31');
			expect(csv).toContain('lifetime-over-declared');
		}
		const formula = reportCsv(reportWith(accepting('_ga', { reason: '=HYPERLINK("x")' })));
		expect(formula).not.toMatch(/[,"]=HYPERLINK/);
	});
});
