import { describe, expect, it } from 'vitest';
import { mailtoOf, portalLetter } from '../../../src/correct/letter/portal-letter.ts';
import { POLICY_LANGUAGES } from '../../../src/export/policy-words/index.ts';
import { LETTERS } from '../../../src/export/policy-words/letters.ts';
import { declaredAs, makePolicy, makeReport, makeRow, NO_MATCH } from '../../popup/make-report.ts';

const longer = makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
	days: 366,
	findings: [{ code: 'lifetime-over-declared', certainty: 'observed' }],
});
const report = makeReport({
	rows: [
		makeRow({ name: '_ga' }, NO_MATCH, { days: 400 }),
		makeRow({ name: 'player', domain: 'player.example' }, NO_MATCH, { days: 2, party: 'third' }),
		longer,
	],
	policy: makePolicy({
		language: 'fr',
		sourceUrl: 'https://lumiere-sur-mer.opendatasoft.com/terms/cookies-policy/?user=me#x',
	}),
});

describe('a letter to the portal', () => {
	it('names the cookies with their source, the day and the policy, in its language', () => {
		const { subject, body, language } = portalLetter(report, 'fr', 'en');
		expect([language, subject]).toEqual(['fr', 'Politique de cookies de lumiere-sur-mer.opendatasoft.com']);
		expect(body).toContain('Le 22 novembre 2026, j’ai visité https://lumiere-sur-mer.opendatasoft.com');
		expect(body).toMatch(/Absents de la politique\u00a0:\n- _ga – .* – 400 jours/);
		expect(body).toMatch(/- player – player\.example – /);
		expect(body).toMatch(/- csrftoken\u00a0: au moins 12 mois \(politique\u00a0: 6 months\)/);
		expect(body).toContain(
			'Politique comparée\u00a0: https://lumiere-sur-mer.opendatasoft.com/terms/cookies-policy/',
		);
		expect(body).not.toContain('user=me');
	});

	it('exists in every language that rows can be written in, and in English for others', () => {
		expect(Object.keys(LETTERS).sort()).toEqual([...POLICY_LANGUAGES].sort());
		for (const language of POLICY_LANGUAGES) {
			const { body } = portalLetter(report, language);
			expect(body).toContain('_ga');
			expect(body).not.toContain('$');
		}
		expect(portalLetter(report, 'xx').language).toBe('en');
	});

	it('names what varies by its pattern, hostile names as one visible line, and not all of very many', () => {
		const names = ['a\nBcc: x@example.org', 'moc\u202Egpj', '\ud800', '_pk_id.12.a4f1'];
		const rows = [...names, ...Array.from({ length: 30 }, (_, i) => `x${'y'.repeat(i)}`)].map((name) =>
			makeRow({ name }, NO_MATCH),
		);
		const letter = portalLetter(makeReport({ rows }), 'en');
		const lines = letter.body.split('\n').filter((line) => line.startsWith('- '));
		expect(lines).toHaveLength(16);
		expect(letter.body).not.toMatch(/^Bcc/m);
		expect(letter.body).not.toContain('\u202E');
		expect(() => mailtoOf(letter)).not.toThrow();
	});

	it('opens in a mail program with its lines', () => {
		expect(mailtoOf({ subject: 'a & b', body: 'one\ntwo' })).toBe(
			'mailto:?subject=a%20%26%20b&body=one%0D%0Atwo',
		);
	});
});
