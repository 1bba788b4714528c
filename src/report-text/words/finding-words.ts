import type { Certainty, Finding, KnownElsewhere, Weight } from '../../core/findings/finding.ts';
import { sourceOf } from '../../core/findings/finding-rules.ts';
import type { Category } from '../../core/policy/policy.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { spanWords } from './span-words.ts';
import { clipText, visibleText } from './visible-text.ts';

/** A finding in a few words, for a tag beside a cookie. */
export function findingTag({ code }: Finding, { dynamic }: Translator): string {
	return dynamic(stemOf(code));
}

/**
 * A finding in a sentence or two. What comes from an imported list is hostile text: it is made visible and clipped
 * here, so that the result can be shown as it is (as text, never as HTML).
 */
export function findingWords(finding: Finding, translator: Translator): string {
	const { code, declaredSeconds, limitSeconds, declaredParty, categories, since, known } = finding;
	const why = (variant: string, ...values: string[]) =>
		translator.dynamic([stemOf(code), 'why', variant].filter(Boolean).join('_'), ...values);
	const actual = finding.actualSeconds ?? 0;
	const measured = finding.isExact === true ? 'exact' : 'at_least';
	switch (code) {
		case 'lifetime-over-declared':
			return why(measured, ...spanWords(declaredSeconds ?? 0, actual, translator));
		case 'persistent-declared-session':
			return why(measured, translator.duration(actual));
		case 'lifetime-over-guideline': {
			const [, cookie] = spanWords(limitSeconds ?? 0, actual, translator);
			const which = finding.guideline === 'consent-choice' ? 'choice' : 'audience';
			return why(`${which}_${measured}`, cookie, translator.duration(limitSeconds ?? 0));
		}
		case 'party-mismatch':
			return why(declaredParty === 'first' ? 'first' : 'third');
		case 'declared-twice':
			return why('', listWords(categories ?? [], translator));
		case 'never-seen':
			return since === undefined ? why('unknown') : why('', translator.date(since));
		case 'set-before-consent':
		case 'set-after-refusal': {
			const category = categoryWords(finding.category ?? 'unknown', translator);
			return known === undefined ? why('', category) : why('known', category, hostile(known.product));
		}
		case 'known-elsewhere':
			return known === undefined ? why('') : knownWords(known, translator);
		default:
			return why('');
	}
}

/** How sure a finding is. */
export function certaintyWords(certainty: Certainty, { t }: Translator): string {
	return t(`finding_certainty_${certainty}`);
}

/** What a finding weighs. */
export function weightWords(weight: Weight, { t }: Translator): string {
	return t(`finding_weight_${weight}`);
}

/** A category as it stands in a sentence. */
export function categoryWords(category: Category, { t }: Translator): string {
	return t(`common_category_${category}`);
}

/** Where the rule behind a finding comes from, in words, and its address; null where it has none. */
export function ruleSourceWords(
	finding: Finding,
	{ t }: Translator,
): { readonly text: string; readonly url: string | null } {
	const { label, url } = sourceOf(finding);
	return { text: t(`finding_source_${snakeCase(label)}`), url };
}

const stemOf = (code: Finding['code']) => `finding_${snakeCase(code)}`;

function listWords(categories: readonly Category[], translator: Translator): string {
	const names = categories.map((category) => categoryWords(category, translator));
	return new Intl.ListFormat(translator.locale, { type: 'conjunction' }).format(names);
}

/** Longer names of products are cut. */
const LONGEST_NAME = 60;

function hostile(text: string): string {
	const { text: shown, clipped } = clipText(visibleText(text), LONGEST_NAME);
	return clipped ? `${shown}…` : shown;
}

/** Whose cookie it probably is: product, provider where it says more than the product, and usual category. */
export function knownWords(known: KnownElsewhere, translator: Translator): string {
	const { provider, list } = known;
	const [product, category] = [hostile(known.product), categoryWords(known.category, translator)];
	if (list === 'imported') return translator.t('finding_known_elsewhere_why_imported', product, category);
	if (provider === null || provider === known.product)
		return translator.t('finding_known_elsewhere_why', product, category);
	return translator.t('finding_known_elsewhere_why_provider', product, category, hostile(provider));
}
