import { createCookieFacts } from '../core/known/cookie-facts.ts';
import type { Declaration } from '../core/policy/policy.ts';
import { POLICY_LANGUAGES, policyWords } from '../export/policy-words/index.ts';
import type { PolicyWords } from '../export/policy-words/words.ts';
import { lifetimeWords } from './propose/real-lifetime.ts';
import { suggestedPurpose } from './propose/suggest.ts';

const FACTS = createCookieFacts(null);

/** The lifetime in other words, where its text is one that we have written in some language; itself otherwise. */
function lifetimeIn(lifetime: Declaration['lifetime'], words: PolicyWords): Declaration['lifetime'] {
	if (lifetime === null) return null;
	const { kind, seconds, text } = lifetime;
	if (kind !== 'session' && (kind !== 'fixed' || seconds === null)) return lifetime;
	const real = (isExact: boolean) => (kind === 'session' ? null : { seconds: seconds ?? 0, isExact });
	for (const language of POLICY_LANGUAGES)
		for (const isExact of [true, false])
			if (lifetimeWords(real(isExact), policyWords(language)).text === text)
				return { ...lifetime, text: lifetimeWords(real(isExact), words).text };
	return lifetime;
}

/** The purpose in other words, where it is one that we suggest in some language; itself otherwise. */
function purposeIn({ names: [name = ''], purpose }: Declaration, words: PolicyWords): string | null {
	const entry = FACTS.elsewhere(name.replaceAll('*', '0'), '') ?? FACTS.elsewhere(name, '');
	if (purpose === null || entry === null) return purpose;
	const isSuggested = POLICY_LANGUAGES.some(
		(language) => suggestedPurpose(name, entry, FACTS, policyWords(language)) === purpose,
	);
	return isSuggested ? suggestedPurpose(name, entry, FACTS, words) : purpose;
}

/** Returns a declaration with what we have worded ourselves in the words of a page; a person's own words stay. */
export function inWordsOf(declaration: Declaration, words: PolicyWords): Declaration {
	return {
		...declaration,
		lifetime: lifetimeIn(declaration.lifetime, words),
		purpose: purposeIn(declaration, words),
	};
}
