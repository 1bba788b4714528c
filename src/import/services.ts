import { KNOWN_COOKIES } from '../core/known/known-cookies.ts';
import { memoize } from '../core/lib/memoize.ts';
import type { Category } from '../core/policy/policy.ts';
import { foldInPlace, withoutAccents } from './understand/fold.ts';
import { phraseSource } from './understand/phrase-source.ts';
import { isVocabularyWord } from './understand/vocabulary-words.ts';
import { VOCABULARIES } from './vocabulary/index.ts';
import type { ProseWords, SetterWords } from './vocabulary/vocabulary.ts';

interface Service {
	/** As a policy writes it. */
	readonly name: RegExp;
	/** The category of its cookies, if all have the same one. */
	readonly category: Category | null;
	/** The names that its own documentation gives its cookies. */
	readonly cookies: RegExp | null;
}

const service = (
	names: string,
	category: Category | null = null,
	cookies: RegExp | null = null,
): Service => ({
	name: new RegExp(`(?<![\\w.@-])(?:${names})(?![\\w-]|\\.\\w)`, 'i'),
	category,
	cookies,
});

/**
 * Services that policies name in headings and sentences. They only mark the words of a policy that are a
 * provider, and what the policy says of it; a cookie is never added for one.
 */
const SERVICES: readonly Service[] = [
	service('Google\\s+re?captcha', null, /^_grecaptcha/),
	service('Google Analytics(?: 4)?|GA4', 'statistical', /^_ga|^_gid|^_gat|^__utm|^_gac/),
	service(
		'Google Ads|Google AdWords|Google AdSense|DoubleClick',
		'advertising',
		/^_gcl|^IDE$|^test_cookie$|^_gac/,
	),
	service('Google Tag Manager|Google Cloud Load Balancer|Google Maps|Google Fonts', null, /^GCLB$|^_dc_gtm/),
	service('Matomo(?: Analytics)?|Piwik(?: PRO)?', 'statistical', /_pk_|^MATOMO_|^mtm_/),
	service(
		'AT Internet|Piano Analytics|XiTi|SmartTag',
		'statistical',
		/^at(?:userid|auth|idvisitor|tvr|internet)|^xt|^pa_/,
	),
	service('Hotjar', 'statistical', /^_?hj/),
	service('Microsoft Clarity', 'statistical', /^_cl[cs]k/),
	service(
		'Plausible|Mixpanel|Amplitude|Adobe Analytics|Content ?square|Eulerian|Siteimprove',
		'statistical',
		/^mp_|^amp|^AMP_|^AMCV|^s_|^_cs_|^et|^nmstat|^szcsid|^siteimprove/,
	),
	service('Facebook Pixel|Meta Pixel|Meta/Facebook', 'advertising', /^_fb[pc]|^fr$/),
	service(
		'LinkedIn Insight(?: Tag)?|Criteo|TikTok Pixel|Reddit Pixel',
		'advertising',
		/^li_|^bcookie|^lidc|^cto_|^_tt|^_rdt/,
	),
	service('Stripe', null, /^__stripe/),
	service('Cloudflare', null, /^__?cf|^cf_/),
	service('Vimeo', null, /^vuid$|^player$/),
	service('YouTube', null, /^YSC$|^VISITOR_INFO|^yt-|^PREF$/),
	service('Hubspot', null, /^__hs|^hubspotutk|^hs/),
	service(
		'PayPal|Dailymotion|Intercom|Zendesk|Axeptio|Cookiebot|OneTrust|Didomi|Imperva|Akamai|Datadome|Recurly|Algolia',
	),
	service(
		'Twitter|Facebook|LinkedIn|Instagram|Pinterest|Reddit|Snapchat|TikTok|Hcaptcha|Friendly Captcha|Opendatasoft|Huwise|Mapbox',
	),
	service('Meta(?: Platforms)?|Amazon Web Services|Bing|Microsoft|Addtoany|Sharethis|Soundcloud|Spotify'),
	service('OpenStreetMap|Sentry|Tarteaucitron|Salesforce|Snowplow|Propensity|Klaviyo|Mailchimp'),
	service(
		'Supabase|Firebase|Auth0|Okta|PostHog|FullStory|LaunchDarkly|Optimizely|Mouseflow|Lucky Orange|Crazy Egg',
	),
	service(
		'Shopify|WooCommerce|Squarespace|Webflow|Wix|WordPress|Umbraco|Drupal|Joomla|Elementor|Vercel|Netlify',
	),
	service('Complianz|CookieYes|Usercentrics|iubenda|WebToffee|Termly|Quantcast|Sucuri|Wordfence|GovMetric'),
	service(
		'Brevo|Sendinblue|ActiveCampaign|SurveyMonkey|Typeform|Trustpilot|Calendly|Chatwoot|Tawk\\.to|LiveChat',
	),
	service('Klarna|Adyen|Mollie|Braintree|Awin|Taboola|AdRoll|Yandex|Quora|Zopim|Olark|Freshdesk'),
];

/** Services with one category, as phrases of a vocabulary. */
export const SERVICE_CATEGORIES: readonly (readonly [services: string, category: Category])[] = [
	['google analytics|matomo|piwik|xiti|at internet|hotjar|plausible|web analytics', 'statistical'],
	['google ads|google adsense|doubleclick|facebook pixel|meta pixel|bing ads', 'advertising'],
];

/** All of them in one, so that a text is gone through once. */
const ANY = new RegExp(SERVICES.map(({ name }) => name.source).join('|'), 'i');

/** The provider that a heading or a sentence names, in its own words; the one named first. */
export const findProvider = memoize((text: string): string | null => {
	return ANY.exec(text)?.[0] ?? null;
});

/** All services that a text names, each in its own words. */
export const servicesIn = memoize((text: string): string[] => {
	if (!ANY.test(text)) return [];
	return SERVICES.flatMap(({ name }) => name.exec(text)?.[0] ?? []);
});

/** Whether a service's own documentation gives its cookies such a name. */
export function isCookieOf(provider: string, cookie: string): boolean {
	// Some policies leave the underscore out: "ga", "gid".
	const bears = (cookies: RegExp | null) =>
		cookies?.test(cookie) === true || cookies?.test(`_${cookie}`) === true;
	return SERVICES.some(({ name, cookies }) => bears(cookies) && name.test(provider));
}

/** Companies and products whose cookies are well known, in lower case. */
const COMPANIES = new Set(
	KNOWN_COOKIES.flatMap(({ product, provider }) => [product, provider])
		.flatMap((name) => [name, ...name.split(/ ?[()] ?/)])
		.map((name) => name.toLowerCase())
		.filter((name) => name !== ''),
);
/** Legal forms at the end of a company's name. */
const LEGAL_FORM =
	/\s(?:ltd|limited|inc|llc|llp|plc|corp|gmbh|ag|kg|e\.?v|sarl|sas|s\.?a|sca|scic|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|ab|as|a\/s|aps|oy|oyj|kft|zrt|s\.?l|s\.?l\.?u|lda|d\.?o\.?o|s\.?r\.?o|sp\. z o\.? ?o|e\.?e|ae|αε)\.?$/i;

/** Whether a short text is the name of a company or a product: a well-known one, or one with a legal form. */
export function isCompany(text: string): boolean {
	const name = text.trim();
	if (name.length > 80) return false;
	return COMPANIES.has(name.toLowerCase()) || LEGAL_FORM.test(name) || findProvider(name) === name;
}

/** Whether a short text may name a company: capitals, and no word that policies use. */
export function maybeCompany(text: string): boolean {
	const name = text.trim();
	if (!/^\p{Lu}[\p{L}\d.&+-]*(?:\s\p{Lu}[\p{L}\d.&+-]*){0,3}$/u.test(name) || name.length < 3) return false;
	return isCompany(name) || !name.split(/[\s-]+/).some(isVocabularyWord);
}

/** The company in the brackets at the end of a title: "Shop cookies (Example)". */
export function companyInBrackets(title: string): string | null {
	const bracket = /\(([^()]{2,60})\)\W*$/.exec(title)?.[1]?.trim();
	return bracket !== undefined && maybeCompany(bracket) ? bracket : null;
}

/** The company that a purpose begins with: "Example: guards the forms". */
export function companyBeforeColon(purpose: string): string | null {
	const name = /^(\p{Lu}[^\s:]{2,20}(?:\s\p{Lu}[^\s:]{1,20}){0,2}):\s/u.exec(purpose)?.[1];
	return name !== undefined && maybeCompany(name) ? name : null;
}

/** Whether a provider is a service whose cookies' names are known. */
export function isKnownService(provider: string): boolean {
	return SERVICES.some(({ name, cookies }) => cookies !== null && name.test(provider));
}

const wordsFor = (field: keyof SetterWords) => phraseSource(VOCABULARIES.map(({ setter }) => setter[field]));
const PLACED = wordsFor('placed');
const PLACED_OR_USED = phraseSource(VOCABULARIES.flatMap(({ setter }) => [setter.placed, setter.user]));
const BY = wordsFor('by');
/** A name as sentences write it: up to five words with capitals. */
const NAME = '(\\p{Lu}[\\p{L}\\d.&-]*(?:\\s\\p{Lu}[\\p{L}\\d.&-]*){0,4})';

const ADVERB = phraseSource(VOCABULARIES.map(({ adverb }) => adverb));
/** "set by the Example", "used directly by Example", "von Example gesetzt", "which runs on Example". */
const SETTING = new RegExp(
	`(?:${PLACED_OR_USED}\\s+(?:[^\\s.;:,]{0,20}${ADVERB}\\s+)?${BY}|(?:${wordsFor('which')}|${phraseSource(VOCABULARIES.map(({ prose }) => prose.be))})\\s+${wordsFor('runsOn')}|${BY}(?=\\s\\p{Lu}[\\p{L}\\d.&-]*\\s${PLACED_OR_USED}))\\s+(?:${wordsFor('article')}[\\s'’])?${NAME}`,
	'u',
);
/** "Set by example.org". */
const SETTING_HOST = new RegExp(
	`${PLACED}\\s+(?:[^\\s.;:,]{0,20}${ADVERB}\\s+)?${BY}\\s+((?:[a-z0-9-]+\\.){1,4}[a-z]{2,})(?![\\w-])`,
);
const USES = phraseSource(
	VOCABULARIES.flatMap(({ prose, whole }: { prose: ProseWords; whole: { uses: string } }) => [
		prose.use,
		whole.uses,
	]),
);
const COOKIES = phraseSource(VOCABULARIES.map(({ topic }) => topic.cookie));
/** "Example uses this cookie", "Example saves extra cookies", "the Example plugin sets …". */
const USES_COOKIE = new RegExp(
	`^(?:\\s+${wordsFor('kindOfService')})?\\s+${USES}(?:\\s+[^\\s.;:]+){0,3}\\s+${COOKIES}`,
);
/** "Example, which sets the cookies …": the clause. */
const WHICH = new RegExp(`^,?\\s+${wordsFor('which')}\\s([^.;:]{0,100})`);
/** "Cookies that Example sets", right before the name and right behind it. */
const COOKIES_THAT = new RegExp(
	`${COOKIES},?\\s+${wordsFor('which')}\\s+(?:${wordsFor('article')}[\\s'’])?$`,
);
const SETS = new RegExp(`^[^.;:,]{0,80}?\\s${USES}`);
/** "Example is a network that …". */
const IS_SERVICE = new RegExp(
	`^\\s+${phraseSource(VOCABULARIES.map(({ prose }) => prose.be))}(?:\\s+[^\\s.;:]+){1,5}?\\s+${wordsFor('kindOfService')}`,
);
/** "*The* Example plugin". */
const LEADING_ARTICLE = new RegExp(`^${wordsFor('article')}\\s+(?=\\p{Lu})`, 'iu');
const ANY_USE = new RegExp(USES);
const ANY_COOKIE = new RegExp(COOKIES);
/** Characters before a name in which "cookies that" stand. */
const MAX_BEFORE = 60;
const SUBJECT_NAME = new RegExp(`(?<=^|[.!?:;,]\\s|\\s)${NAME}`, 'gu');

/** Whether a clause says that what is named at a place sets cookies: "…, which sets these cookies", "cookies that … sets". */
function setsCookies(folded: string, start: number, behind: string): boolean {
	const clause = WHICH.exec(behind)?.[1] ?? '';
	if (ANY_COOKIE.test(clause) && ANY_USE.test(clause)) return true;
	return SETS.test(behind) && COOKIES_THAT.test(folded.slice(Math.max(0, start - MAX_BEFORE), start));
}

/** The words of a text at the place of a match's last group. */
function ownWords(text: string, match: RegExpExecArray): string {
	const end = match.index + match[0].length;
	return text.slice(end - (match[1] ?? '').length, end).replace(/[.,]$/, '');
}

/** Whether words that stand like a name are one: several with capitals, a company's well-known name, or no language's own word. */
const isName = (name: string) => /\s/.test(name) || isCompany(name) || !isVocabularyWord(name);

/** Finds who sets or uses a cookie, if a sentence says so: "set by the Example Consent plugin", "Example uses this cookie". */
export const settingProvider = memoize((text: string): string | null => {
	const plain = withoutAccents(text);
	// "Used by Example", at the beginning of a sentence.
	const match = SETTING.exec(plain.replace(/(?:^|[.!?]\s)\p{Lu}/gu, (start) => start.toLowerCase()));
	const name = match === null ? null : ownWords(text, match);
	if (name !== null && isName(name)) return name;
	const folded = plain.toLowerCase();
	const host = SETTING_HOST.exec(folded)?.[1];
	if (host !== undefined) return host;
	for (const subject of plain.slice(0, 1000).matchAll(SUBJECT_NAME)) {
		const end = subject.index + subject[0].length;
		const behind = folded.slice(end, end + 120);
		if (!USES_COOKIE.test(behind) && !IS_SERVICE.test(behind) && !setsCookies(folded, subject.index, behind))
			continue;
		const own = text.slice(subject.index, end).replace(LEADING_ARTICLE, '');
		if (isName(own)) return own;
	}
	return null;
});

/** "From Example, any cookie that …", at the beginning of an item. */
const FROM_AT_START = new RegExp(`^(?:${wordsFor('of')}|${BY})\\s+${NAME}\\s*[,:]`, 'u');

/** The provider at the beginning of an item such as "From Example, any cookie that …". */
export function providerAtStart(item: string): string | null {
	const match = FROM_AT_START.exec(withoutAccents(item).replace(/^\p{Lu}/u, (first) => first.toLowerCase()));
	const length = match?.[1]?.length ?? 0;
	if (match === null || length === 0) return null;
	const end = match[0].replace(/(?<!\s)\s*[,:]$/, '').length;
	return item.slice(end - length, end);
}

/** "Cookies set by Example", "Cookies from Example", at the end of a heading. */
const SET_BY = new RegExp(`(?:(${PLACED}\\s+${BY})|${wordsFor('of')})\\s+${NAME}\\s*$`, 'u');
const SUBJECT = new RegExp(
	phraseSource(VOCABULARIES.flatMap(({ setter, topic }) => [setter.subject, topic.cookie])),
);
const HOST_AT_END = new RegExp(`${BY}\\s+((?:[a-z0-9-]+\\.){1,4}[a-z]{2,})$`, 'i');

/** The provider at the end of a short heading such as "Cookies set by Example". */
export function providerAtEnd(heading: string): string | null {
	const end = heading.slice(-80);
	const match = SET_BY.exec(withoutAccents(end));
	const isOfCookies = match?.[1] !== undefined || ANY_COOKIE.test(foldInPlace(heading));
	const name =
		isOfCookies && match
			? end
					.slice(match.index)
					.trimEnd()
					.slice(-(match[2] ?? '').length)
			: null;
	const provider = name === null || SUBJECT.test(foldInPlace(name)) ? null : name;
	return HOST_AT_END.exec(end)?.[1] ?? provider;
}

/** The category of a service's cookies, if all have the same one. */
export function serviceCategory(provider: string): Category | null {
	for (const { name, category } of SERVICES) if (category !== null && name.test(provider)) return category;
	return null;
}
