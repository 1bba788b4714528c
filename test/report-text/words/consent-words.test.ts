import { describe, expect, it, test } from 'vitest';
import en from '../../../src/_locales/en/messages.json' with { type: 'json' };
import fr from '../../../src/_locales/fr/messages.json' with { type: 'json' };
import { CONSENT_TOOLS, type ConsentChoice } from '../../../src/core/consent/consent.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import {
	answerWords,
	choiceSourceWords,
	choiceWords,
	phaseWords,
	purposeWords,
	toolWords,
} from '../../../src/report-text/words/consent-words.ts';

const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));

const CHOICE: ConsentChoice = {
	tool: 'tcf',
	answer: 'partial',
	granted: ['1', '9'],
	denied: ['3'],
	at: 0,
	by: 'cookie',
	certainty: 'observed',
};

describe('words of consent', () => {
	test.each([
		['English', english],
		['French', french],
	])('every tool, answer, phase and source has its own, in %s', (_, translator) => {
		const answers = ['accepted', 'refused', 'partial', 'unknown'] as const;
		const words = [
			...CONSENT_TOOLS.map((id) => toolWords(id, translator)),
			...answers.map((answer) => answerWords(answer, translator)),
			...(['before', ...answers, 'changed'] as const).map((phase) => phaseWords(phase, translator)),
			...(['cookie', 'storage', 'page', 'browser', 'person'] as const).map((by) =>
				choiceSourceWords({ ...CHOICE, by }, translator),
			),
			...Array.from({ length: 11 }, (_, i) =>
				purposeWords({ ...CHOICE, granted: [String(i + 1)], denied: [] }, translator).join(),
			),
		];
		expect(words.filter((word) => word.includes('visit_') || word === '')).toEqual([]);
		expect(new Set(words).size).toBe(words.length);
	});

	it('has a choice and its purposes', () => {
		expect(choiceWords(CHOICE, english)).toBe('accepted in part (IAB Transparency and Consent Framework)');
		expect(purposeWords(CHOICE, english)).toEqual([
			'accepted: storing and reading information on the device, audience statistics',
			'refused: building profiles for personalised ads',
		]);
	});

	it('has no sentence on purposes if none are named', () => {
		expect(purposeWords({ ...CHOICE, granted: [], denied: [] }, french)).toEqual([]);
	});

	it('keeps hostile words as text, visible and short', () => {
		const granted = ['$1\u202e<b>x</b>', 'a'.repeat(500), ...Array.from({ length: 30 }, () => 'z')];
		const [words = ''] = purposeWords({ ...CHOICE, tool: 'klaro', granted, denied: [] }, english);
		expect(words).toContain('$1\\u{202e}<b>x</b>');
		expect(words.length).toBeLessThan(300);
		expect(words.endsWith('…')).toBe(true);
	});
});
