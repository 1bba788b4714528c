import { hostOfAddress } from './ascii-host.ts';
import { OTHERS } from './other-sites.ts';

const ADDRESS = `["'\`](https?:\\/\\/[^\\s"'\`<>{}$]{4,200})["'\`]`;
/** Settings of a site's own address: `siteUrl: 'https://example.org'`, `define('BASE_URL', "https://example.org/")`. */
const SETTING = new RegExp(
	`(?<![a-z])(canonical(?:_?url)?|(?:site|base|home|app|public|root)_?url|site|homepage)["'\`]?\\s*(?:=>|[:=,])\\s*${ADDRESS}`,
	'gi',
);
/** The domain that a consent manager keeps its own cookie for: `cookie: { name: "cc", domain: "example.org" }`. */
const COOKIE_DOMAIN =
	/(?<![a-z])cookie(?:_?domain["'`]?\s*[:=]|["'`]?\s*:\s*\{[^{}]{0,300}?(?<![a-z])domain["'`]?\s*:)\s*["'`]\.?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,20})["'`]/gi;
const MAX_CODE = 400_000;

/** The address of its own site that code states (templates, settings, components); none where it states several. */
export function addressesInCode(source: string): string[] {
	const code = source.slice(0, MAX_CODE);
	const addresses = new Map<string, string>();
	const add = (address: string) => {
		const host = hostOfAddress(address)?.replace(/^www\./, '');
		if (host?.includes('.') && !OTHERS.test(host)) addresses.set(host, addresses.get(host) ?? address);
	};
	for (const [, key = '', address = ''] of code.matchAll(SETTING)) {
		if (/^canonical/i.test(key) && hostOfAddress(address) !== null) return [address];
		add(address);
	}
	for (const [, host = ''] of code.matchAll(COOKIE_DOMAIN)) add(`https://${host}`);
	return addresses.size === 1 ? [...addresses.values()] : [];
}
