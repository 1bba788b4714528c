import { describe, expect, it } from 'vitest';
import { policyMarks } from '../../../popup/marks/policy-marks.ts';
import en from '../../../src/_locales/en/messages.json';
import { missingMarks } from '../../../src/correct/propose/missing-marks.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { makePolicy, type ready } from '../make-report.ts';
import { SCENARIOS } from '../scenarios.ts';

const english = createTranslator(localeMessages(en));

function reportOf(name: 'mixed' | 'findings' | 'not-looked-at') {
	const { inspection } = SCENARIOS[name] as { inspection: ReturnType<typeof ready> };
	if (inspection.state !== 'ready') throw new Error('not ready');
	return inspection.report;
}

const marksOf = (...args: Parameters<typeof reportOf>) => {
	const report = reportOf(...args);
	return policyMarks(report, missingMarks(report, 'en'), english);
};

describe('the marks of a policy', () => {
	it('say of each row whether its cookies were seen, and what contradicts it', () => {
		expect(marksOf('mixed').rows.map(({ names, state, words }) => [names, state, words])).toEqual([
			[['sessionid'], 'seen', 'seen'],
			[['csrftoken'], 'contradicted', 'kept longer than declared'],
			[['django_language'], 'seen', 'seen'],
			[['cookies_preferences'], 'unseen', 'not seen'],
		]);
		expect(marksOf('not-looked-at').rows.at(-1)?.state).toBe('unchecked');
	});

	it('have the missing rows, in the policy’s language, with what lists know of them', () => {
		const report = reportOf('findings');
		const french = { ...report, policy: makePolicy({ language: 'fr' }) };
		const [first] = missingMarks(french, 'en');
		expect(first).toMatchObject({ names: ['_ga*'], category: 'statistical' });
		expect(first?.purpose).toMatch(/^Mesure d’audience/);
		expect(first?.lifetime).toContain('400 jours');
		expect(marksOf('findings').labels.summary).toContain('2 missing rows');
	});

	it('leave out what is accepted for now', () => {
		const report = reportOf('mixed');
		const accepted = { reason: 'x', until: '2026-12-31' } as never;
		const rows = report.rows.map((row) => (row.cookie.name === '_ga' ? { ...row, accepted } : row));
		expect(missingMarks({ ...report, rows }, 'en').flatMap(({ names }) => names)).not.toContain('_ga');
	});
});
