import type { RenderedPage } from '../driven-browser.ts';

/**
 * Marks of pages that check whether a visitor is a person, and that nothing else has: Cloudflare, Anubis, Imperva, AWS WAF,
 * Akamai, HUMAN, Sucuri, DataDome.
 */
const CHALLENGE =
	/_cf_chl_opt|id="anubis_challenge"|id="main-iframe"[^>]{0,500}_Incapsula_|_Incapsula_[^>]{0,500}id="main-iframe"|awsWafCookieDomainList|id="sec-if-cpt-container"|id="px-captcha"|sucuri_cloudproxy_js|geo\.captcha-delivery\.com/i;

/** Links of such a page, at most; a page of a site has more. */
const MAX_LINKS = 10;

/** Kinds of pages with a good status that are not the site's own. */
export type ForeignPage = 'challenge' | 'empty' | 'download';

/** Recognises a check against robots, a page without anything on it, or a file, in place of a site's page; null for any other. */
export function foreignPage({ html, links, isEmpty, isDocument }: RenderedPage): ForeignPage | null {
	if (links.length <= MAX_LINKS && CHALLENGE.test(html)) return 'challenge';
	if (isDocument) return 'download';
	return isEmpty ? 'empty' : null;
}
