import type { BLOCKED_FAILURES, CheckFailure, UNREACHABLE_FAILURES } from '../../check/check-failure.ts';
import type { CheckOutcome } from '../../check/check-result.ts';
import type { FailedPass } from '../pass/record-pass.ts';

/** Kinds of failures, by the codes of both browsers. */
const UNREACHABLE_KINDS: readonly (readonly [(typeof UNREACHABLE_FAILURES)[number], RegExp])[] = [
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
];

/** Statuses and pages that stand in place of a site. */
const BLOCKED_KINDS: readonly (readonly [(typeof BLOCKED_FAILURES)[number], RegExp])[] = [
	['password', /^40[17]$/],
	['missing', /^4(?:04|10)$/],
	['often', /^429$/],
	['robots', /^403$|^challenge$/],
	['broken', /^5/],
	['empty', /^empty$/],
	['download', /^download$/],
];

const kindOf = <T extends string>(kinds: readonly (readonly [T, RegExp])[], place: string): T | null =>
	kinds.find(([, pattern]) => pattern.test(place))?.[0] ?? null;

/** Why a site could not be visited. */
export function failureOf({ kind, place }: FailedPass): CheckFailure {
	if (kind === 'moved' || kind === 'session') return { kind: `unmet-${kind}`, place };
	return kind === 'unreachable'
		? { kind: `unreachable-${kindOf(UNREACHABLE_KINDS, place) ?? 'other'}`, place }
		: { kind: `blocked-${kindOf(BLOCKED_KINDS, place) ?? 'other'}`, place };
}

/**
 * Why a site that was visited could not be checked. `place`: what it is about; `isPartly`: of a policy that was read in
 * part.
 */
export function unmetFailure(
	outcome: Exclude<CheckOutcome, 'checked' | 'unreachable' | 'blocked'>,
	place: string,
	isPartly = false,
): CheckFailure {
	switch (outcome) {
		case 'no-policy':
			return { kind: 'unmet-no-policy', place };
		case 'policy-unreadable':
			return { kind: isPartly ? 'unmet-open-places' : 'unmet-policy', place };
		case 'banner-unanswered':
			return { kind: 'unmet-banner', place };
	}
}
