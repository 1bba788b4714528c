import type { ConsentToolId } from './consent.ts';

/** Under which names consent is kept, as cookies and in page storage alike, by the tools' own documentation. */
const READABLE_NAMES = {
	cookies_preferences: 'opendatasoft',
	'euconsent-v2': 'tcf',
	'eupubconsent-v2': 'tcf',
	OptanonConsent: 'onetrust',
	OptanonAlertBoxClosed: 'onetrust',
	CookieConsent: 'cookiebot',
	tarteaucitron: 'tarteaucitron',
	axeptio_cookies: 'axeptio',
	didomi_token: 'didomi',
	'eu-consent': 'orejime',
	orejime: 'orejime',
	klaro: 'klaro',
	cc_cookie: 'cookieconsent',
	cookieconsent_status: 'cookieconsent',
} as const satisfies Readonly<Record<string, ConsentToolId>>;
export type ConsentName = keyof typeof READABLE_NAMES;

/** Names that are set by a consent manager, and hold no choice that could be read. */
const UNREADABLE_NAMES = {
	axeptio_all_vendors: 'axeptio',
	// The same vendors as in `axeptio_cookies`, which tells those refused as well.
	axeptio_authorized_vendors: 'axeptio',
	didomi_dcs: 'didomi',
} as const satisfies Readonly<Record<string, ConsentToolId>>;

const TOOLS: ReadonlyMap<string, ConsentToolId> = new Map(
	Object.entries({ ...READABLE_NAMES, ...UNREADABLE_NAMES }),
);

/** Sites often give tarteaucitron's cookie a name of their own; its form is nobody else's. */
const TARTEAUCITRON_FORM = /^(?:!|%21)[\w-]+(?:=|%3D)(?:true|false|wait)(?:!|%21|$)/i;

/** The names under which a choice can be kept. */
export const CONSENT_NAMES: readonly string[] = Object.keys(READABLE_NAMES);

/** Which consent manager keeps something under a name; null for all other names. */
export function consentToolOf(name: string): ConsentToolId | null {
	return TOOLS.get(name) ?? null;
}

/** Whether a value has the form of tarteaucitron's, whatever it is called. */
export function isTarteaucitronValue(value: string): boolean {
	return TARTEAUCITRON_FORM.test(value);
}

/** Whether a choice may be kept there: all else is no consent manager's, and need not be read. */
export function mayHoldConsent(name: string, value: string): boolean {
	return Object.hasOwn(READABLE_NAMES, name) || isTarteaucitronValue(value);
}
