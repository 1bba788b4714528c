import type { CheckOutcome } from '../../check/check-result.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FailedPass } from '../pass/record-pass.ts';

/** Kinds of failures, by the codes of both browsers. */
export const UNREACHABLE_KINDS = [
	['name', /ERR_NAME_|NS_ERROR_UNKNOWN_HOST/],
	['offline', /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|NS_ERROR_OFFLINE/],
	['refused', /CONNECTION_REFUSED|ERR_ADDRESS_UNREACHABLE/],
	['cut', /ERR_EMPTY_RESPONSE|CONNECTION_(?:RESET|CLOSED)|NS_ERROR_NET_(?:RESET|INTERRUPT|EMPTY_RESPONSE)/],
	[
		'certificate',
		/ERR_CERT_|ERR_SSL_|SSL_ERROR_|SEC_ERROR_|MOZILLA_PKIX_|NS_ERROR_MODULE_SECURITY|GENERATE_FAILURE/,
	],
	['circle', /ERR_TOO_MANY_REDIRECTS|NS_ERROR_REDIRECT_LOOP/],
	['proxy', /PROXY|ERR_TUNNEL/],
	['timeout', /^timeout$|TIMED_OUT|NS_ERROR_NET_TIMEOUT/],
	['unresponsive', /^unresponsive$/],
] as const;

/** Statuses and pages that stand in place of a site. */
export const BLOCKED_KINDS = [
	['password', /^40[17]$/],
	['missing', /^4(?:04|10)$/],
	['often', /^429$/],
	['robots', /^403$|^challenge$/],
	['broken', /^5/],
	['empty', /^empty$/],
	['download', /^download$/],
] as const;

const kindOf = <T extends string>(kinds: readonly (readonly [T, RegExp])[], place: string): T | null =>
	kinds.find(([, pattern]) => pattern.test(place))?.[0] ?? null;

/** Why a site could not be visited, in a sentence that says what to do. */
export function failureReason({ kind, place }: FailedPass, { t }: Translator): string {
	if (kind === 'moved') return t('check_unmet_moved', place);
	if (kind === 'session') return t('check_unmet_session', place);
	if (kind === 'unreachable')
		return t(`check_unreachable_${kindOf(UNREACHABLE_KINDS, place) ?? 'other'}`, place);
	const wall = kindOf(BLOCKED_KINDS, place) ?? 'other';
	return wall === 'empty' || wall === 'download'
		? t(`check_blocked_${wall}`)
		: t(`check_blocked_${wall}`, place);
}

/**
 * Why a site that was visited could not be checked, in a sentence. `place`: what it is about; `isPartly`: of a policy that
 * was read in part.
 */
export function unmetReason(
	outcome: Exclude<CheckOutcome, 'checked' | 'unreachable' | 'blocked'>,
	place: string,
	{ t, plural }: Translator,
	isPartly = false,
): string {
	switch (outcome) {
		case 'no-policy':
			return t('check_unmet_no_policy', place);
		case 'policy-unreadable':
			return isPartly ? plural('check_unmet_open_places', Number(place)) : t('check_unmet_policy', place);
		case 'banner-unanswered':
			return t('check_unmet_banner', place);
	}
}
