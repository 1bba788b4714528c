import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import type { NextStep, StepKind } from '../../../src/core/report/site-report.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { stepWords } from '../../../src/report-text/words/step-advice.ts';
import { stepTitle } from '../../../src/report-text/words/step-words.ts';

const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));
const step = (kind: StepKind, count: number): NextStep => ({
	kind,
	keys: Array.from({ length: count }, (_, i) => String(i)),
	patterns: [],
});
const KINDS = [
	'import-policy',
	'declare',
	'correct-lifetime',
	'settle-category',
	'correct-party',
	'shorten-lifetime',
] as const satisfies readonly StepKind[];

describe('the words of a step', () => {
	it.each([
		['declare', 1, 'Add 1 cookie to the cookie policy'],
		['declare', 2, 'Add 2 cookies to the cookie policy'],
		['correct-lifetime', 1, 'Correct the lifetime of 1 cookie'],
		['import-policy', 0, 'Import this portal’s cookie policy'],
	] as const)('%s of %d: %s', (kind, count, title) => {
		expect(stepTitle(step(kind, count), english)).toBe(title);
	});

	it.each(KINDS)('%s has a title and words of its own in both languages', (kind) => {
		for (const translator of [english, french]) {
			expect(stepTitle(step(kind, 2), translator)).not.toMatch(/_|^$/);
			expect(stepWords(step(kind, 2), translator)).not.toMatch(/_|^$/);
		}
		expect(stepTitle(step(kind, 2), french)).not.toBe(stepTitle(step(kind, 2), english));
	});

	it('counts as French does', () => {
		expect(stepTitle(step('declare', 1), french)).toBe('Ajoutez un cookie à la politique de cookies');
		expect(stepTitle(step('declare', 3), french)).toBe('Ajoutez 3 cookies à la politique de cookies');
	});
});
