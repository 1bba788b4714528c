import type { Certainty, Finding, Weight } from '../../core/findings/finding.ts';
import { findingSource } from '../../core/findings/finding-sources.ts';
import type { KnownElsewhere } from '../../core/known/known-elsewhere.ts';
import type { Category } from '../../core/policy/policy.ts';
import { clipText, visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { spanWords } from './span-words.ts';

/** A finding as a tag of a few words. */
export function findingTag({ code }: Finding, { t }: Translator): string {
	return t(`finding_${snakeCase(code)}`);
}

/**
 * A finding in one or two sentences. Texts of an imported list are hostile: they are made visible and clipped here, so
 * that the result can be shown as text (never as HTML).
 */
export function findingWords(finding: Finding, translator: Translator): string {
	const { t, duration, date } = translator;
	const { code, declaredSeconds, limitSeconds, categories, since, known: match } = finding;
	const actual = finding.actualSeconds ?? 0;
	const measured = finding.isExact === true ? 'exact' : 'at_least';
	switch (code) {
		case 'lifetime-over-declared':
			return t(
				`finding_lifetime_over_declared_why_${measured}`,
				...spanWords(declaredSeconds ?? 0, actual, translator),
			);
		case 'persistent-declared-session':
			return t(`finding_persistent_declared_session_why_${measured}`, duration(actual));
		case 'lifetime-over-guideline': {
			const [, cookie] = spanWords(limitSeconds ?? 0, actual, translator);
			const which = finding.guideline === 'consent-choice' ? 'choice' : 'audience';
			return t(
				`finding_lifetime_over_guideline_why_${which}_${measured}`,
				cookie,
				duration(limitSeconds ?? 0),
			);
		}
		case 'party-mismatch':
			return t(`finding_party_mismatch_why_${finding.declaredParty ?? 'third'}`);
		case 'declared-twice':
			return t(
				'finding_declared_twice_why',
				translator.list((categories ?? []).map((category) => categoryWords(category, translator))),
			);
		case 'never-seen':
			if (since === undefined) return t('finding_never_seen_why_unknown');
			return t('finding_never_seen_why', date(since));
		case 'set-before-consent':
		case 'set-after-refusal': {
			const category = categoryWords(finding.category ?? 'unknown', translator);
			if (match === undefined) return t(`finding_${snakeCase(code)}_why`, category);
			return t(`finding_${snakeCase(code)}_why_known`, category, hostile(match.product));
		}
		case 'known-elsewhere':
			return match === undefined ? findingTag(finding, translator) : recognisedWords(match, translator);
		default:
			return t(`finding_${snakeCase(code)}_why`);
	}
}

export function certaintyWords(certainty: Certainty, { t }: Translator): string {
	return t(`finding_certainty_${certainty}`);
}

export function weightWords(weight: Weight, { t }: Translator): string {
	return t(`finding_weight_${weight}`);
}

/** A category as it stands in a sentence. */
export function categoryWords(category: Category, { t }: Translator): string {
	return t(`common_category_${category}`);
}

/** The source of a finding's rule in words, and its address, in that language where it has several; null if it has none. */
export function ruleSourceWords(
	finding: Finding,
	{ t, locale }: Translator,
): { readonly text: string; readonly url: string | null } {
	const { label, url } = findingSource(finding);
	// EUR-Lex has its texts in all languages of the Union, by this segment.
	const own = url?.replace('/EN/TXT/', `/${locale.slice(0, 2).toUpperCase()}/TXT/`) ?? null;
	return { text: t(`finding_source_${snakeCase(label)}`), url: own };
}

/** Longer names of products are clipped. */
const MAX_NAME_LENGTH = 60;

function hostile(text: string): string {
	const { text: shown, clipped } = clipText(visibleText(text), MAX_NAME_LENGTH);
	return clipped ? `${shown}…` : shown;
}

/** The probable owner of a cookie: product, provider if it differs, and usual category. */
export function recognisedWords(match: KnownElsewhere, translator: Translator): string {
	const { provider, list } = match;
	const [product, category] = [hostile(match.product), categoryWords(match.category, translator)];
	if (list === 'imported') return translator.t('finding_known_elsewhere_why_imported', product, category);
	if (provider === null || provider === match.product)
		return translator.t('finding_known_elsewhere_why', product, category);
	return translator.t('finding_known_elsewhere_why_provider', product, category, hostile(provider));
}
