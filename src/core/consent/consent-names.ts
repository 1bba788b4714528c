import type { ConsentToolId } from './consent.ts';

/** Names of cookies and storage entries that hold a choice, by the tools' documentation. */
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

/** Names set by consent managers without a readable choice. */
const UNREADABLE_NAMES = {
	axeptio_all_vendors: 'axeptio',
	// Repeats `axeptio_cookies`, which also lists the refused vendors.
	axeptio_authorized_vendors: 'axeptio',
	didomi_dcs: 'didomi',
} as const satisfies Readonly<Record<string, ConsentToolId>>;

const TOOLS: ReadonlyMap<string, ConsentToolId> = new Map(
	Object.entries({ ...READABLE_NAMES, ...UNREADABLE_NAMES }),
);

/** Sites often rename tarteaucitron's cookie, but its format is unique. */
const TARTEAUCITRON_FORM = /^(?:!|%21)[\w-]+(?:=|%3D)(?:true|false|wait)(?:!|%21|$)/i;

/** Names that can hold a readable choice. */
export const CONSENT_NAMES: readonly string[] = Object.keys(READABLE_NAMES);

/** Returns the consent manager that uses a name; null for other names. */
export function consentToolOf(name: string): ConsentToolId | null {
	return TOOLS.get(name) ?? null;
}

/** Whether a value has tarteaucitron's format, whatever its name. */
export function isTarteaucitronValue(value: string): boolean {
	return TARTEAUCITRON_FORM.test(value);
}

/** Whether an entry can hold a readable choice; others need not be read. */
export function mayHoldConsent(name: string, value: string): boolean {
	return Object.hasOwn(READABLE_NAMES, name) || isTarteaucitronValue(value);
}
