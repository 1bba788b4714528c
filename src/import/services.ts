import type { Category } from '../core/policy.ts';

interface Service {
	/** As a policy writes it. */
	readonly name: RegExp;
	/** What the service is for, where it is for one thing only. */
	readonly category: Category | null;
}

const service = (names: string, category: Category | null = null): Service => ({
	name: new RegExp(`(?<![\\w])(?:${names})(?![\\w])`, 'i'),
	category,
});

/**
 * Services that policies name in headings and sentences. They only tell which words of the policy are a
 * provider; a cookie is never added for one.
 */
const SERVICES: readonly Service[] = [
	service('Google\\s+re?captcha'),
	service('Google Analytics(?: 4)?|GA4', 'statistical'),
	service('Google Ads|Google AdWords|Google AdSense|DoubleClick', 'advertising'),
	service('Google Tag Manager|Google Cloud Load Balancer|Google Maps|Google Fonts'),
	service('Matomo(?: Analytics)?|Piwik(?: PRO)?|AT Internet|Piano Analytics|XiTi|SmartTag', 'statistical'),
	service(
		'Hotjar|Plausible|Microsoft Clarity|Mixpanel|Amplitude|Adobe Analytics|Content ?square|Eulerian|Siteimprove',
		'statistical',
	),
	service(
		'Facebook Pixel|Meta Pixel|Meta/Facebook|LinkedIn Insight(?: Tag)?|Criteo|TikTok Pixel|Reddit Pixel',
		'advertising',
	),
	service(
		'Stripe|PayPal|Cloudflare|Vimeo|YouTube|Dailymotion|Hubspot|Intercom|Zendesk|Axeptio|Cookiebot|OneTrust|Didomi',
	),
	service(
		'Imperva|Akamai|Datadome|Recurly|Algolia|Twitter|Facebook|LinkedIn|Instagram|Pinterest|Reddit|Hcaptcha|Friendly Captcha',
	),
	service(
		'Opendatasoft|Huwise|Mapbox|OpenStreetMap|Sentry|Tarteaucitron|Salesforce|Snowplow|Propensity|Klaviyo|Mailchimp',
	),
];

/** The provider that a heading or a sentence names, in its own words; the one named first. */
export function findProvider(text: string): string | null {
	let found: { at: number; name: string } | null = null;
	for (const { name } of SERVICES) {
		const match = name.exec(text);
		if (match && (found === null || match.index < found.at)) found = { at: match.index, name: match[0] };
	}
	return found?.name ?? null;
}

const SET_BY =
	/(?:\bset by|\bplaced by|\bfrom|\bimplemented by|déposés? par|\bvon|\bgeplaatst door|\bde|\bda)\s+(?:the\s+)?(\p{Lu}[\p{L}\d.&-]*(?:\s\p{Lu}[\p{L}\d.&-]*){0,3})\s*$/u;

/** The provider at the end of a short heading such as "Cookies set by Example". */
export function providerOfHeading(heading: string): string | null {
	return findProvider(heading) ?? SET_BY.exec(heading.slice(-80))?.[1] ?? null;
}

/** What a named service is for, where it is for one thing only and the policy says no other. */
export function serviceCategory(provider: string): Category | null {
	for (const { name, category } of SERVICES) if (category !== null && name.test(provider)) return category;
	return null;
}
