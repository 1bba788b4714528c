import type { Audit } from './audit.ts';

/** A brand as `navigator.userAgentData` lists it (User-Agent Client Hints, 4.1). */
export interface Brand {
	readonly brand: string;
	readonly version: string;
}

/** GREASE brands, which browsers add to the list so that nobody depends on it, contain such characters. */
const GREASE_BRAND = /[^\p{L}\p{N} .]|^not\b/iu;
const ENGINE = 'Chromium';

/** Product tokens of a user agent string; the last match is the most specific. */
const PRODUCT = /\b(Firefox|Edg|OPR|Vivaldi|Chrome|Chromium)\/([\d.]+)/g;
const NAMES: Readonly<Record<string, string>> = { Edg: 'Microsoft Edge', OPR: 'Opera' };

/** Returns the browser's name and version from its brands, preferring its own over the engine's; null without any. */
export function browserByBrands(brands: readonly Brand[]): Audit['browser'] | null {
	const real = brands.filter(({ brand }) => !GREASE_BRAND.test(brand));
	const own = real.find(({ brand }) => brand !== ENGINE) ?? real[0];
	return own ? { name: own.brand, version: own.version } : null;
}

/** Parses the user agent string, whose version is reduced; both empty if unrecognised. */
export function browserByUserAgent(userAgent: string): Audit['browser'] {
	const product = [...userAgent.matchAll(PRODUCT)].at(-1);
	const [, name = '', version = ''] = product ?? [];
	return { name: NAMES[name] ?? name, version };
}
