import type { ComponentChild } from 'preact';
import type { NearMiss } from '../../src/core/findings/verdict.ts';
import type { CookieRow, PatternRow, SiteReport } from '../../src/core/report/site-report.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';

/** Why a cookie has its verdict. */
export function reasonWords(
	report: SiteReport,
	{ verdict }: Pick<CookieRow, 'verdict'>,
	{ t }: Translator,
): ComponentChild[] {
	const isDefault = report.policy.kind === 'default';
	if (verdict.verdict === 'declared') {
		const pattern = verdict.reason === 'name-pattern';
		if (!pattern) return [t(isDefault ? 'popup_reason_default' : 'popup_reason_portal')];
		const message = isDefault ? 'popup_reason_default_pattern' : 'popup_reason_portal_pattern';
		return fillSlots(t(message, ...slots(1)), [Code({ text: verdict.pattern })]);
	}
	if (verdict.reason === 'policy-not-read') return [t('popup_reason_not_read')];
	return [t(verdict.reason === 'no-policy' ? 'popup_reason_no_policy' : 'popup_reason_no_match')];
}

/** Why a declaration that nearly matches does not. */
export function nearWords(report: SiteReport, near: NearMiss, { t }: Translator): ComponentChild[] {
	const declaration = report.declarations[near.declaration];
	const name = Code({ text: near.pattern });
	switch (near.reason) {
		case 'other-case':
			return fillSlots(t('popup_near_other_case', ...slots(1)), [name]);
		case 'similar-name':
			return fillSlots(t('popup_near_similar_name', ...slots(1)), [name]);
		case 'other-party':
			return fillSlots(t(`popup_near_other_party_${declaration?.party ?? 'first'}`, ...slots(1)), [name]);
		case 'other-domain':
			return fillSlots(t('popup_near_other_domain', ...slots(2)), [
				name,
				Code({ text: declaration?.domain ?? '?' }),
			]);
		case 'other-storage': {
			const storage = t(`popup_storage_${snakeCase(declaration?.storage ?? 'cookie')}`);
			return fillSlots(t('popup_near_other_storage', ...slots(2)), [name, storage]);
		}
	}
}

/** Why a declared pattern cannot be looked at. */
export function notLookedAtWords(report: SiteReport, row: PatternRow, translator: Translator): string {
	const { t } = translator;
	const declaration = report.declarations[row.declaration];
	if (declaration?.storage === 'pixel') return t('popup_not_read_pixel');
	if (declaration !== undefined && declaration.storage !== 'cookie') {
		const isLooked = report.storage !== null;
		const name = t(`popup_storage_${snakeCase(declaration.storage)}`);
		return t(isLooked ? 'popup_not_read_storage_whole' : 'popup_not_read_storage', name);
	}
	const domain = declaration?.domain;
	return typeof domain === 'string' ? t('popup_not_read_domain', domain) : t('popup_not_read_third');
}
