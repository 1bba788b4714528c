import { describe, expect, it } from 'vitest';
import type { Audit, MarkedChoice } from '../../../src/core/audit/audit.ts';
import { withMarkedChoice } from '../../../src/core/audit/with-marked-choice.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { withRecordingFindings } from '../../../src/core/recording/recording-findings.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { jarEvent, keptCookie, record, START } from '../recording/recording-stage.ts';
import { reportOn } from '../report/judge-one.ts';

const FACTS = createCookieFacts(null);
const POLICY = [
	makeDeclaration({ names: ['stats'], category: 'statistical' }),
	makeDeclaration({ names: ['never'], category: 'statistical' }),
];

/** The audit of a visit without a recognised choice; cookies by name are set at moments, ms after the start. */
function visit(...settings: readonly (readonly [string, number])[]): Audit {
	const events = settings.map(([name, at]) => jarEvent(at, keptCookie({ name, secure: false })));
	const { recording, cookies } = record(events);
	return makeAudit({
		report: withRecordingFindings(reportOn(cookies, POLICY), recording, FACTS),
		recording,
	});
}

function marked(audit: Audit, since: number, at: number, answer: MarkedChoice['answer'] = 'refused'): Audit {
	const choice = { answer, since: START + since, at: START + at, markedAt: '2026-11-22T10:00:00.000Z' };
	return withMarkedChoice({ ...audit, marked: choice }, FACTS);
}

const findingsOf = (audit: Audit, name: string) =>
	audit.report.rows
		.find(({ cookie }) => cookie.name === name)
		?.findings.filter(({ code }) => code.startsWith('set-'))
		.map(({ code, certainty }) => [code, certainty]);
const phasesOf = ({ recording }: Audit) =>
	recording?.cookies.map(({ moments }) => moments.map(({ phase }) => phase));

describe('a choice marked after a visit', () => {
	it('changes phases and findings as a recognised one would, but is never certain', () => {
		const audit = visit(['stats', 9000]);
		expect(findingsOf(audit, 'stats')).toEqual([['set-before-consent', 'observed']]);
		const refused = marked(audit, 4900, 5000);
		expect(phasesOf(refused)).toEqual([['refused']]);
		expect(findingsOf(refused, 'stats')).toEqual([['set-after-refusal', 'inferred']]);
		const early = marked(audit, 9900, 10_000);
		expect(findingsOf(early, 'stats')).toEqual([['set-before-consent', 'inferred']]);
		expect(phasesOf(marked(audit, 4900, 5000, 'accepted'))).toEqual([['accepted']]);
	});

	it('accuses nothing within the time in which it was made', () => {
		const audit = marked(visit(['stats', 9000]), 5000, 15_000);
		expect(phasesOf(audit)).toEqual([['unsure']]);
		expect(findingsOf(audit, 'stats')).toEqual([]);
	});

	it('is told as marked by hand', () => {
		expect(marked(visit(), 0, 5000).recording?.choices).toMatchObject([
			{ tool: 'by-hand', by: 'person', certainty: 'inferred', isMarkedAfter: true },
		]);
	});

	it('leaves everything else as it was: verdicts, other findings, what was declared and not set', () => {
		const audit = visit(['stats', 9000], ['_ga', 9000]);
		const { report } = marked(audit, 4900, 5000);
		expect(report.unseen).toEqual(audit.report.unseen);
		expect(report.rows.map(({ key, verdict }) => [key, verdict])).toEqual(
			audit.report.rows.map(({ key, verdict }) => [key, verdict]),
		);
		const others = (rows: typeof report.rows) =>
			rows.map(({ findings }) => findings.filter(({ code }) => !code.startsWith('set-')));
		expect(others(report.rows)).toEqual(others(audit.report.rows));
	});

	it('keeps what was accepted for a while', () => {
		const audit = visit(['stats', 4000]);
		const accepted = { reason: 'Waits for the agency.', until: '2027-01-01' };
		const rows = audit.report.rows.map((row) => ({
			...row,
			findings: row.findings.map((finding) => ({ ...finding, accepted })),
		}));
		const { report } = marked({ ...audit, report: { ...audit.report, rows } }, 4900, 5000);
		expect(report.rows[0]?.findings[0]).toMatchObject({ code: 'set-before-consent', accepted });
	});

	it('is none where nothing was marked', () => {
		const audit = visit(['stats', 9000]);
		expect(withMarkedChoice(audit, FACTS)).toBe(audit);
	});
});
