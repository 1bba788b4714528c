import type { ConsentToolId } from './consent.ts';

/** Under which names consent is kept, as cookies and in page storage alike, by the tools' own documentation. */
const KEPT = {
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
export type KeptName = keyof typeof KEPT;

/** Names that are set by a consent manager, and hold no choice that could be read. */
const ALSO_KEPT = {
	axeptio_all_vendors: 'axeptio',
	// The same vendors as in `axeptio_cookies`, which tells those refused as well.
	axeptio_authorized_vendors: 'axeptio',
	didomi_dcs: 'didomi',
} as const satisfies Readonly<Record<string, ConsentToolId>>;

const TOOLS: ReadonlyMap<string, ConsentToolId> = new Map(Object.entries({ ...KEPT, ...ALSO_KEPT }));

/** Sites often give tarteaucitron's cookie a name of their own; its form is nobody else's. */
const TARTEAUCITRON_FORM = /^(?:!|%21)[\w-]+(?:=|%3D)(?:true|false|wait)(?:!|%21|$)/i;

/** The names under which a choice can be kept. */
export const CONSENT_NAMES: readonly string[] = Object.keys(KEPT);

/** Which consent manager keeps something under a name; null for all other names. */
export function consentToolOf(name: string): ConsentToolId | null {
	return TOOLS.get(name) ?? null;
}

/** Whether a value has the form of tarteaucitron's, whatever it is called. */
export function looksLikeTarteaucitron(value: string): boolean {
	return TARTEAUCITRON_FORM.test(value);
}

/** Whether a choice may be kept there: all else is no consent manager's, and need not be read. */
export function mayKeepConsent(name: string, value: string): boolean {
	return Object.hasOwn(KEPT, name) || looksLikeTarteaucitron(value);
}
