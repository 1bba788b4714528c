import { memoize } from '../../../core/lib/memoize.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { fold } from '../fold.ts';

/** Maximum length of a cookie name, in characters (RFC 6265bis 5.6: name and value together end at 4096 octets). */
export const MAX_NAME = 4096;

const NOT_NAMES = new Set(VOCABULARIES.flatMap(({ name }) => name.notAName.split('|')));
const NOT_NAME_STARTS = [...NOT_NAMES].filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));

/** Names in wide use that do not look like names. */
const KNOWN = new Set(
	'sessionid csrftoken PHPSESSID JSESSIONID ASPSESSIONID NID SID HSID SSID APISID SAPISID SIDCC IDE DSID CONSENT SOCS AEC OTZ ANID MUID MUIDB MR SRM_B ANONCHK CLID VISITOR_INFO1_LIVE YSC GPS PREF vuid AWSALB AWSALBCORS AWSELB ARRAffinity CookieConsent OptanonConsent OptanonAlertBoxClosed hubspotutk atuserid atidvisitor atauthority xtvrn xtan xtant xtidc fr datr sb tr lidc bcookie bscookie li_gc UserMatchHistory AnalyticsSyncHistory personalization_id guest_id muc_ads tartaucitron tarteaucitron euconsent cookieconsent didomi_token INGRESSCOOKIE SERVERID BIGipServer GCLB DYNSRV TS01 XSRF-TOKEN csrf-token cookieconsent_status connect.sid laravel_session utag_main uuid sessid sid i/jot i/adsct'.split(
		' ',
	),
);

/** Words of prose that have the form of names. */
const BRANDS =
	/^(?:iphone|ipad|ipod|ios|macos|ebay|jquery|javascript|localstorage|sessionstorage|indexeddb|recaptcha|insuit|etracker|econda|adform|gtag|adsense|e-?mail|html5?|css3?|ipv[46]|mp[34]|oauth2?|github|gitlab|youtube|linkedin|tiktok|hubspot|wordpress|facebook|google|twitter|instagram|vimeo|matomo|piwik|hotjar|microsoft|cloudflare|pinterest|youtube-?nocookie|doubleclick|newrelic|contentsquare|bing|yahoo|amazon|adobe|whatsapp|opendatasoft|huwise|didomi|axeptio|cookiebot|onetrust|stripe|paypal|salesforce|zendesk|intercom|mailchimp|addthis|sharethis|outbrain|taboola|criteo|snapchat|spotify|soundcloud|dailymotion|xiti|piano|plausible|google-analytics|googleads)$/iu;

/** Numbers of properties and containers of tags: `G-AB12CD34EF`, `UA-1234567-1`. */
const TAG_ID = /^(?:(?:g|gt|gtm|aw|dc)-(?=[a-z]*\d)[a-z\d]{6,12}|ua-\d{4,10}-\d{1,3})$/iu;
/** Signals of consent, events and parameters of Google's tags, and identifiers of phones: no cookies. */
const NO_COOKIES =
	/^(?:(?:ad|analytics|functionality|personalization|security)_storage|ad_(?:user_data|personalization)|anonymize_ip|generate_lead|page_view|screen_view|first_(?:open|visit)|session_start|user_engagement|app_(?:exception|update|remove|clear_data)|os_update|in_app_purchase|idf[av]|aaid|gaid)$/iu;
export const isSignal = (token: string): boolean => NO_COOKIES.test(token);
/** A value of a cookie, as policies show it: nobody calls a cookie so. */
const VALUE = /^(?=[^a-f]*[a-f])(?=\D*\d)[0-9a-f]{12,}$/u;
export const isValue = (token: string): boolean => VALUE.test(token);

const TOP_LEVEL =
	/^(?:com|org|net|edu|gov|mil|int|info|biz|eu|io|co|app|dev|cloud|online|site|shop|tech|agency|media|digital|example|test|local|localhost|name|pro|tv|me|ai|xyz|art|academy|berlin|hamburg|koeln|wien|tirol|brussels|vlaanderen|gent|london|scot|wales|amsterdam|frl|nrw|bayern|saarland|ruhr|swiss|alsace|corsica|immo|ngo|ong|coop|museum|foundation|university|paris|bzh|cat|gal|eus|gouv|[a-z]{2})$/u;
/** Two-letter ends that are words of programming before they are countries. */
const CODE_END = /^(?:id|js|my|is|to|ts|sh|py|cc|ms|st|no|ad|gs)$/u;

/** Whether a token is a host or a domain pattern: `example.org`, `.example.org`, `*.example.org`. */
export function isDomain(token: string): boolean {
	if (!token.includes('.')) return false;
	const host = token.replace(/^\*?\./u, '').toLowerCase();
	const labels = host.split('.');
	const last = labels.at(-1) ?? '';
	if (labels.length < 2 || host.length > 253 || !labels.every((label) => /^[a-z0-9-]{1,63}$/u.test(label)))
		return false;
	if (!TOP_LEVEL.test(last) || labels.every((label) => /^\d+$/u.test(label))) return false;
	return labels.length > 2 || token.startsWith('.') || token.startsWith('*.') || !CODE_END.test(last);
}

export function isAddress(token: string): boolean {
	return /^(?:https?:\/\/|www\.|mailto:)/iu.test(token) || /^[^\s@]{1,64}@[^\s@]{1,64}\.\w{2,}$/u.test(token);
}

function isLifetimeLike(token: string): boolean {
	return /^\d+\p{L}{1,8}$/u.test(token) || /^P\d|^PT\d/u.test(token);
}

/** A word between underscores: emphasis that no reader of Markdown has seen. */
const EMPHASIZED = /^_{1,3}(?:\p{Lu}[\p{Ll}'’-]{3,}[.,:;!?]?|[\p{Ll}'’-]{4,}[.,:;!?])_{1,3}[.,:;!?]?$/u;

/** Targets of links, files, and numbers of sections. */
const NO_NAME =
	/^_(?:blank|self|parent|top)$|\.(?:m?js|css|php|html?|aspx?|jsp|png|gif|jpe?g|svg|pdf|xml|json|txt|csv|xlsx?|docx?|odt|ods|zip)$|^(?:about|chrome|edge|opera|brave|vivaldi):|^_?\d{1,3}(?:\.\w{1,3}){2,}\.?_?$/iu;
/** The number of a section glued to its title: `1Overview`. */
const NUMBERED = /^\d{1,3}(?:\p{Lu}\p{Ll}{4,}|\.\p{Lu}{3,})$/u;
/** The number of a thing or a person, but no name that load balancers make: `ABC12345`, `DE123456789`. */
const NUMBER = /^(?!TS0)[A-Z]{2,6}-?\d+$/u;
/** Words of products and texts with the form of names: `W3Schools`, `eSIM`, `5-Second`, `RE:Connect`, `E*Mart`, `_Discrimination`. */
const DOUBTFUL =
	/^(?:\p{Lu}\p{Ll}*\d{1,2}(?:\p{Lu}?\p{Ll}+){0,3}|\p{Lu}\d\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{L}*|\d{1,3}-\p{Lu}\p{L}+|\p{Lu}{2,3}:\p{Lu}\p{Ll}+|\p{Lu}\*\p{Lu}\p{Ll}+|_\p{Lu}\p{Ll}{6,}|\p{Lu}\p{Ll}{5,}_)$/u;
/** A word with a star at one end: its star may mark a note, or emphasis that was never closed. */
const STARRED_WORD = /^(?:\*\p{Lu}?\p{Ll}+|\p{Lu}\p{Ll}+\*)$/u;

/** Whether a token is the name of a session in small letters: "jsessionid", "phpsessid". */
export const isSessionName = (token: string): boolean => /^[a-z]{1,20}sess(?:ion)?id$/.test(token);

function hasNameShape(token: string): boolean {
	if (EMPHASIZED.test(token) || STARRED_WORD.test(token)) return false;
	if (/_/u.test(token)) return /[A-Za-z0-9]/u.test(token);
	// "etc…" is a word that breaks off.
	if (/^\p{L}+\*$/u.test(token)) return formOf(token.slice(0, -1)) !== null;
	if (/\*/u.test(token)) return /[A-Za-z0-9]/u.test(token);
	if (/^[A-Za-z][\w.-]*\[\w{0,20}\]$/u.test(token)) return true;
	if (/^[\w.-]+:\S/u.test(token)) return true;
	if (/^[a-z][a-z0-9]*[A-Z]/u.test(token)) return true;
	if (/[a-z](?:Session|Cookie|Consent|Token|Id|ID|Affinity|Visitor|User|Uid|Hash|SameSite|Key)$/u.test(token))
		return true;
	if (/^\.ASPX[A-Z]{4,}$/u.test(token) || isSessionName(token)) return true;
	if (/^[A-Z]{2}[A-Z0-9]*$/u.test(token) && /SESS|SID|CSRF|XSRF|UID/u.test(token.slice(2))) return true;
	if (/^(?:[\w-]{2,}\.)+[\w-]{2,}$/u.test(token.replace(/^\./u, '')) && /[A-Za-z]/u.test(token)) return true;
	const isMixed = /\d/u.test(token) && /[A-Za-z]/u.test(token) && token.length >= 5;
	if (isMixed && !NUMBER.test(token) && /^[\w-]+$/u.test(token)) return true;
	return (
		/^[a-z0-9]+(?:-[a-z0-9]+)+$/u.test(token) &&
		/(?:^|-)(?:csrf|xsrf|sid|uid|sess|sessid|wp|hs|utk|jwt|auth|token|ab)(?:-|$)/u.test(token)
	);
}

/**
 * Rates a token with slashes: `chat/seen/170234` is a name, `town.example/legal` an address, `and/or` two words. Words
 * alone make no name for certain: `legal/cookies` may be a path.
 */
function formOfPath(token: string): 'certain' | 'plausible' | null {
	const parts = token.split('/');
	const [first = ''] = parts;
	if (parts.length > 8 || !parts.every((part) => /^[\w.*%~-]{1,80}$/u.test(part))) return null;
	if (!/^[a-z_][\w-]*[a-z0-9]$/u.test(first) || first.length < 2 || isDomain(first)) return null;
	if (/\.[a-z]{2,5}$/u.test(parts.at(-1) ?? '')) return null;
	const isWord = (part: string) => NOT_NAMES.has(fold(part)) || BRANDS.test(part);
	if (parts.some(isWord) && parts.every((part) => /^\p{L}+$/u.test(part))) return null;
	const varies = parts.slice(1).some((part) => /[*_]|\d{3}/u.test(part) || !/\p{Ll}/u.test(part));
	if (varies || first.includes('_')) return 'certain';
	return parts.every((part) => /^[a-z0-9-]{2,}$/u.test(part)) ? 'plausible' : null;
}

/** Small letters and digits parted by underscores, as most names are: none of the other forms. */
const PLAIN_NAME = /^_?[a-z][a-z\d]*(?:_[a-z\d]+)+$/;

/** Whether a token is written as most names are: all tests of its form but that of the words that are no names pass. */
/** Whether a text has the form of a person's name as well: "Erika_Mustermann". */
export const isPersonName = (text: string): boolean =>
	/^\p{Lu}[\p{Ll}’'-]{1,30}(?:[_.]\p{Lu}[\p{L}’'-]{1,30}){1,3}$/u.test(text.trim());

export const isPlainName = (token: string): boolean => token.length <= MAX_NAME && PLAIN_NAME.test(token);

/**
 * Rates the certainty that a token is a cookie name, by its form alone: `certain` (underscores, letters mixed with digits,
 * inner capitals, dots, known names), `plausible` (a bare word), null (a domain, an address, prose, a number).
 */
export function formOf(token: string): 'certain' | 'plausible' | null {
	if (isPlainName(token)) return NO_COOKIES.test(token) ? null : 'certain';
	return formOfOther(token);
}

const formOfOther = memoize((token: string): 'certain' | 'plausible' | null => {
	if (token.length === 0 || token.length > MAX_NAME || /[\s"<>,;=\\()]/u.test(token)) return null;
	if (KNOWN.has(token)) return 'certain';
	// Somebody's handle.
	if (/^@\w/u.test(token)) return null;
	if (!/\p{L}/u.test(token) || isAddress(token) || isDomain(token) || BRANDS.test(token)) return null;
	if (NO_COOKIES.test(token) || TAG_ID.test(token)) return null;
	if (isLifetimeLike(token) || NO_NAME.test(token) || NUMBERED.test(token)) return null;
	if (token.includes('/') && !token.includes(':')) return formOfPath(token);
	if (/%[2-7][\dA-F]/u.test(token))
		return /^\d/u.test(token) ? null : formOf(token.replace(/%[2-7][\dA-F]/gu, '_'));
	// "*example.org*": a pattern of hosts.
	if (/^\*.*\*$/u.test(token) && isDomain(token.replace(/^\*|\*$/gu, ''))) return null;
	if (hasNameShape(token)) return DOUBTFUL.test(token) ? 'plausible' : 'certain';
	const folded = fold(token);
	const bare = folded.replace(/\.$/u, '');
	if (NOT_NAMES.has(bare) || NOT_NAMES.has(bare.replace(/s$/u, ''))) return null;
	if (NOT_NAME_STARTS.some((start) => folded.startsWith(start))) return null;
	if (EMPHASIZED.test(token)) return null;
	if (STARRED_WORD.test(token)) return token.startsWith('*') ? null : formOf(token.slice(0, -1));
	return /^[.$]?[A-Za-z0-9][A-Za-z0-9.~!$&'^+-]{0,63}$/u.test(token) && !/[.'!]$/u.test(token)
		? 'plausible'
		: null;
});
