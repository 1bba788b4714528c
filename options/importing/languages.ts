import type { Policy } from '../../src/core/policy/policy.ts';
import type { SourceOfPage } from '../../src/correct/source/source-page.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ReadFailure } from '../backend.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A policy as read in one language. */
export interface LanguageText {
	/** BCP 47: the detected one, or the one it was offered as; `und` where neither is known. */
	readonly language: string;
	readonly policy: Policy;
	/** The text that was read; null where there is none to show. */
	readonly text: string | null;
	/** The content to store beside the policy; absent for one of our own files. */
	readonly source?: SourceOfPage;
}

/** A language of a policy that is offered and could not be read, or that declares nothing. */
export interface LanguageNote {
	readonly language: string;
	readonly url: string;
	readonly why: ReadFailure | 'empty';
}

export const UNKNOWN_LANGUAGE = 'und';

/** `pt` of `pt-BR`: what is compared. */
export function primaryLanguage(tag: string): string {
	return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** A language's name in the language of the page; the tag itself where it is unknown. */
export function languageName(tr: Translator, tag: string): string {
	try {
		return new Intl.DisplayNames(tr.locale, { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** "English and French". */
export function languageNames(tr: Translator, tags: readonly string[]): string {
	return tr.list(tags.map((tag) => languageName(tr, tag)));
}

/** Whether texts can be one policy in several languages: each in another, all of them known. */
export function areTranslations(texts: readonly LanguageText[]): boolean {
	const tags = texts.map(({ language }) => primaryLanguage(language));
	return tags.length > 1 && !tags.includes(UNKNOWN_LANGUAGE) && new Set(tags).size === tags.length;
}

/**
 * One policy out of its texts, with the text to show. The person's own language keeps its words where it is among
 * them, else the first; the order of the others does not count. The fingerprint is over the texts' own, in order.
 */
export async function joinTexts(
	tr: Translator,
	texts: readonly [LanguageText, ...LanguageText[]],
): Promise<Pick<LanguageText, 'policy' | 'text'> & { readonly texts: readonly LanguageText[] }> {
	const own = primaryLanguage(tr.locale);
	const main = texts.find(({ language }) => primaryLanguage(language) === own) ?? texts[0];
	if (texts.length === 1) return { policy: main.policy, text: main.text, texts };
	const others = texts
		.filter((text) => text !== main)
		.sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0));
	const ordered = [main, ...others];
	const { mergeLanguages } = await import('../../src/core/policy/merge-languages.ts');
	const merged = mergeLanguages(main, others, {
		language: (tag) => languageName(tr, tag),
		category: (category) => tr.t(`options_category_${category}`),
	});
	const fingerprint = await fingerprintOf(ordered.map(({ policy }) => policy.fingerprint).join('\n'));
	const shown = ordered.flatMap(({ text }) => text ?? []);
	return {
		policy: { ...merged, fingerprint },
		text: shown.length > 0 ? shown.join('\n') : null,
		texts: ordered,
	};
}
