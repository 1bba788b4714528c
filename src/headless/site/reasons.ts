import type { CheckOutcome } from '../../check/check-result.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Why a site could not be checked, in a sentence. `place`: what it is about; `isPartly`: of a policy that was read in part. */
export function unmetReason(
	outcome: Exclude<CheckOutcome, 'checked'>,
	place: string,
	{ t, plural }: Translator,
	isPartly = false,
): string {
	switch (outcome) {
		case 'unreachable':
			return place === 'timeout' ? t('check_unmet_timeout') : t('check_unmet_unreachable', place);
		case 'blocked':
			return t('check_unmet_blocked', place);
		case 'no-policy':
			return t('check_unmet_no_policy', place);
		case 'policy-unreadable':
			return isPartly ? plural('check_unmet_open_places', Number(place)) : t('check_unmet_policy', place);
		case 'banner-unanswered':
			return t('check_unmet_banner', place);
	}
}
