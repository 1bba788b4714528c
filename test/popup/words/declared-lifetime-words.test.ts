import { describe, expect, it } from 'vitest';
import { declaredLifetimeWords, quotedLifetimeWords } from '../../../popup/words/declared-lifetime-words.ts';
import fr from '../../../src/_locales/fr/messages.json';
import type { Lifetime } from '../../../src/core/policy/lifetime.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';

const french = createTranslator(localeMessages(fr));
const fixed = (text: string): Lifetime => ({ text, kind: 'fixed', seconds: 180 * 86_400 });

describe('a declared lifetime', () => {
	it('is said in the person’s language, with the policy’s words where they are others', () => {
		expect(declaredLifetimeWords(fixed('6 months'), french)).toBe('6\u00a0mois');
		expect(quotedLifetimeWords(fixed('6 months'), french)).toBe('6\u00a0mois («\u00a06 months\u00a0»)');
		expect(quotedLifetimeWords(fixed('6 mois'), french)).toBe('6\u00a0mois');
	});

	it('is quoted, made visible, where it is no single span', () => {
		const upTo: Lifetime = { text: 'up to\u202e a year', kind: 'up-to', seconds: 31_536_000 };
		expect(declaredLifetimeWords(upTo, french)).not.toContain('\u202e');
		expect(declaredLifetimeWords({ text: 'x', kind: 'session', seconds: 0 }, french)).toBe('session');
	});
});
