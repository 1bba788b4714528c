import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** A declared lifetime in the person's words where it is one span of time, else in the policy's. */
export function declaredLifetimeWords(
	{ text, kind, seconds }: Lifetime,
	{ t, duration }: Translator,
): string {
	if (kind === 'session') return t('popup_session');
	return kind === 'fixed' && seconds !== null && seconds > 0 ? duration(seconds) : text;
}

/** The same, with the policy's own words where they are others. */
export function quotedLifetimeWords(lifetime: Lifetime, translator: Translator): string {
	const words = declaredLifetimeWords(lifetime, translator);
	const isSame = words.toLowerCase() === lifetime.text.trim().toLowerCase();
	return isSame ? words : translator.t('popup_lifetime_quoted', words, lifetime.text);
}
