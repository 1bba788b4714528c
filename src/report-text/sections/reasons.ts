import type { NearMiss } from '../../core/findings/verdict.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ZonedTranslator } from './zoned.ts';

/** Why a declaration with an equal or similar name does not hold for a cookie. */
export function nearWords(
	{ pattern, reason }: Pick<NearMiss, 'pattern' | 'reason'>,
	declared: Declaration | undefined,
	{ t }: Pick<Translator, 't'>,
): string {
	const name = visibleText(pattern);
	switch (reason) {
		case 'other-party':
			return t(
				declared?.party === 'third' ? 'popup_near_other_party_third' : 'popup_near_other_party_first',
				name,
			);
		case 'other-domain':
			return t('popup_near_other_domain', name, declared?.domain ?? t('report_unknown'));
		case 'other-storage': {
			const storage = t(`popup_storage_${snakeCase(declared?.storage ?? 'cookie')}`);
			return t('popup_near_other_storage', name, storage);
		}
		case 'other-case':
			return t('popup_near_other_case', name);
		case 'similar-name':
			return t('popup_near_similar_name', name);
	}
}

/** Why a cookie, or something stored, has its verdict: the rule that matched, or the nearest ones that did not. */
export function reasonWords(
	{ verdict }: Pick<CookieRow, 'verdict'>,
	report: SiteReport,
	words: ZonedTranslator,
): string {
	const { t, plural } = words;
	const isDefault = report.policy.kind === 'default';
	if (verdict.verdict === 'unjudged')
		return t(verdict.reason === 'no-policy' ? 'popup_reason_no_policy' : 'popup_reason_not_read');
	if (verdict.verdict === 'undeclared') {
		if (verdict.reason === 'no-policy') return t('popup_reason_no_policy');
		const reason = t('report_no_match');
		const { openPlaces = 0 } = report.policy;
		return [
			reason,
			...verdict.nearest.map((near) => nearWords(near, report.declarations[near.declaration], words)),
			...(openPlaces > 0 ? [plural('popup_reason_open_places', openPlaces)] : []),
		].join(' ');
	}
	if (verdict.reason === 'exact-name') return t(isDefault ? 'popup_reason_default' : 'popup_reason_portal');
	const pattern = visibleText(verdict.pattern);
	return t(isDefault ? 'popup_reason_default_pattern' : 'popup_reason_portal_pattern', pattern);
}
