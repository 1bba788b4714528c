import { expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json' with { type: 'json' };
import fr from '../../../src/_locales/fr/messages.json' with { type: 'json' };
import type { Automation } from '../../../src/core/recording/automation.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { automationWords } from '../../../src/report-text/words/automation-words.ts';

const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));

const AUTOMATION: Automation = {
	autoconsent: '16.23.0',
	banner: 'answered',
	rule: 'Klaro',
	clicks: 1,
	isFinished: true,
	isDisturbed: false,
};

it('says how an automatic visit was made', () => {
	expect(automationWords(AUTOMATION, english)).toBe(
		'Made automatically, with autoconsent 16.23.0. Banner recognised by the rule “Klaro”. Outcome: the banner was answered. 1 click, none outside the banner.',
	);
	expect(automationWords({ ...AUTOMATION, rule: null, banner: 'not-found', clicks: 0 }, french)).toBe(
		'Faite automatiquement, avec autoconsent 16.23.0. Issue : aucun bandeau de consentement trouvé. 0 clic, aucun hors du bandeau.',
	);
});

it('says what it was not, and shows a hostile rule as text', () => {
	const words = automationWords(
		{ ...AUTOMATION, rule: `\u202e${'x'.repeat(100)}`, isFinished: false, isDisturbed: true },
		english,
	);
	expect(words).toContain('It ended before all of it was done. Someone used the portal meanwhile.');
	expect(words).not.toContain('\u202e');
	expect(words).not.toContain('x'.repeat(61));
});
