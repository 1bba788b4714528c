import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import { findingBody, findingHtml } from '../../../src/export/finding-file/finding-html.ts';
import { findingText } from '../../../src/export/finding-file/finding-text.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { findingFileView } from '../../../src/report-text/finding-file/build-finding-file.ts';
import type { FindingSourceReport } from '../../../src/report-text/finding-file/finding-file-view.ts';
import { PROBLEM_ADVICE, type ProblemCode } from '../../../src/report-text/sections/problems.ts';
import { MOMENT } from '../../popup/make-report.ts';
import { CAPTURE } from '../../report/made-capture.ts';
import { makeLongVisit } from '../../report/made-visits.ts';
import { SCENARIOS } from '../../report/scenarios.ts';

const FIELDS = { fileNumber: '', addressee: '', author: '', deadline: '' };
const LANGUAGES = [
	['en', en],
	['fr', fr],
] as const;

function sourceOf(
	code: ProblemCode,
	...audits: FindingSourceReport['audits'][number][]
): FindingSourceReport {
	const annex = { file: 'report.json', sha256: '0'.repeat(64), signedBy: null };
	return { code, audits, full: null, annex };
}

describe.each(LANGUAGES)('a finding as a document in %s', (_, file) => {
	const translator = createTranslator(localeMessages(file));
	const view = (code: ProblemCode, audit: FindingSourceReport['audits'][number]) =>
		findingFileView(sourceOf(code, audit), FIELDS, MOMENT, translator);

	it('has a title, a rule, what follows and a request for every kind of problem', () => {
		const [mixed] = SCENARIOS.mixed.behaviour.kept ?? [];
		if (mixed === undefined) throw new Error('no report');
		for (const code of Object.keys(PROBLEM_ADVICE) as ProblemCode[]) {
			const certainty = 'observed' as const;
			const [row] = mixed.report.rows;
			const finding = code === 'undeclared' ? [] : [{ code, certainty }];
			const rows = row === undefined ? [] : [{ ...row, findings: finding }];
			const made = view(code, { ...mixed, report: { ...mixed.report, rows } });
			expect(made?.parts.map(({ id }) => id)).toEqual([
				'facts',
				'rule',
				'meaning',
				'certainty',
				'request',
				'annex',
			]);
			expect(JSON.stringify(made)).not.toMatch(/\$|undefined|finding_file/);
		}
	});

	it('is null without a cookie that has the finding', () => {
		expect(view('declared-twice', makeLongVisit(3))).toBeNull();
	});

	it('lists a few cookies and counts the others', () => {
		const made = view('undeclared', makeLongVisit(60));
		const table = made?.parts[0]?.blocks.find((block) => block.kind === 'table');
		expect(table?.kind === 'table' && table.rows.length).toBe(6);
		expect(JSON.stringify(made)).toContain('54');
	});

	it('says of a capture that it is one, and that nobody verified it', () => {
		const made = view('undeclared', CAPTURE);
		const words = JSON.stringify(made);
		expect(words).toContain('HAR');
		expect(words).toContain(translator.t('finding_file_sure_capture'));
		expect(words).toContain(translator.t('report_method_har'));
		expect(words).not.toContain(translator.t('finding_file_choices'));
		expect(words).not.toContain(translator.t('finding_file_sure_observed'));
	});

	it('says the same in its HTML, in the clipboard and as plain text', () => {
		const made = view('undeclared', makeLongVisit(3));
		if (made === null) throw new Error('no document');
		for (const { heading } of made.parts) {
			expect(findingHtml(made)).toContain(heading);
			expect(findingText(made)).toContain(heading.toUpperCase());
		}
		expect(findingHtml(made)).toContain(findingBody(made));
	});

	it('makes hostile names visible, and none of them markup', () => {
		const [hostile] = SCENARIOS['visit-hostile'].behaviour.kept ?? [];
		const made = hostile === undefined ? null : view('undeclared', hostile);
		if (made === null) throw new Error('no document');
		expect(findingHtml(made)).not.toMatch(/<(?:img|script|b>x)/);
		expect(findingText(made)).not.toMatch(/[\u202e\u200b]/u);
	});
});
