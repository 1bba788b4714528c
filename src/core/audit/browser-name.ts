import type { Audit } from './audit.ts';

/** A brand as `navigator.userAgentData` lists it (User-Agent Client Hints, 4.1). */
export interface Brand {
	readonly brand: string;
	readonly version: string;
}

/** Made-up brands are listed among the real ones, so that nobody relies on the list: they hold signs like these. */
const GREASE_BRAND = /[^\p{L}\p{N} .]|^not\b/iu;
const ENGINE = 'Chromium';

/** Product names at the place where browsers made of Chromium put them, the most telling last. */
const PRODUCT = /\b(Firefox|Edg|OPR|Vivaldi|Chrome|Chromium)\/([\d.]+)/g;
const NAMES: Readonly<Record<string, string>> = { Edg: 'Microsoft Edge', OPR: 'Opera' };

/** A browser's name and version by its brands; what it calls itself comes before the engine's name. Null without any. */
export function browserByBrands(brands: readonly Brand[]): Audit['browser'] | null {
	const real = brands.filter(({ brand }) => !GREASE_BRAND.test(brand));
	const own = real.find(({ brand }) => brand !== ENGINE) ?? real[0];
	return own ? { name: own.brand, version: own.version } : null;
}

/** The same by the user agent string, which rounds versions; both empty where it tells nothing. */
export function browserByUserAgent(userAgent: string): Audit['browser'] {
	const found = [...userAgent.matchAll(PRODUCT)].at(-1);
	const [, name = '', version = ''] = found ?? [];
	return { name: NAMES[name] ?? name, version };
}
