import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** A declared lifetime in the person's words where it is one span of time, else in the policy's. */
export function declaredLifetimeWords(
	{ text, kind, seconds }: Lifetime,
	{ t, duration }: Translator,
): string {
	if (kind === 'session') return t('popup_session');
	return kind === 'fixed' && seconds !== null && seconds > 0 ? duration(seconds) : visibleText(text);
}

/** The same, with the policy's own words where they are others. */
export function quotedLifetimeWords(lifetime: Lifetime, translator: Translator): string {
	const words = declaredLifetimeWords(lifetime, translator);
	const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
	const isSame = fold(words) === fold(lifetime.text);
	return isSame ? words : translator.t('popup_lifetime_quoted', words, visibleText(lifetime.text));
}
