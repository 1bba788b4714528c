import type { ConsentToolId } from './consent.ts';

/** Purposes that consent managers name in English, French and German, in lower case without accents and separators. */
const PURPOSES = `necessary strictlynecessary strictnecessary necessarycookies essential essentials required mandatory
technical technique techniques necessaire necessaires strictementnecessaire strictementnecessaires obligatoire obligatoires
essentiel essentiels notwendig essenziell
analytics analytic analytical analytique analytiques statistics statistic statistical stats statistique statistiques
statistik statistiken audience mesureaudience measurement performance
preferences preference functional functionality fonctionnel fonctionnels funktional personalization personalisation
personnalisation experience comfort confort
marketing advertising advertisement advertisements ads publicite publicites publicitaire werbung targeting ciblage remarketing
social socialmedia socialnetwork reseauxsociaux media medias video videos externalmedia map maps carte cartes font fonts
security securite support chat api apis comment comments thirdparty thirdparties tiers other others autre autres
unclassified uncategorized services cookies consent refused accepted denied granted
adstorage aduserdata adpersonalization analyticsstorage functionalitystorage personalizationstorage securitystorage
createadsprofile selectpersonalizedads measureadperformance measurecontentperformance marketresearch improveproducts
selectbasicads createcontentprofile selectpersonalizedcontent geolocationdata devicecharacteristics`;

/** Services by the keys of tarteaucitron (its documentation, "services"), and as others name them. */
const SERVICES = `gtag ga ga4 gajs gtm analytics googleanalytics googletagmanager multiplegtag googleads googleadsense
adsense google microsoft amazon googlefonts googlemaps googlemapssearch googlemapsembed mapsnoapi googlepartners googleforms googleadwordsconversion
googleadwordsremarketing doubleclick dcmtag recaptcha hcaptcha youtube youtubeapi youtubejs youtubeplaylist youtubenocookie vimeo
dailymotion matomo matomocloud matomohightrack matomotm piwik piwikpro hotjar clarity crazyegg mouseflow contentsquare
facebook facebookpixel facebooklikebox facebookpost facebookcomment meta twitter twitterembed twittertimeline twitteruwt x
linkedin linkedininsighttag instagram pinterest pinterestpixel tiktok tiktokvideo snapchat whatsapp addthis sharethis addtoany
shareaholic atinternet atinternethightrack xiti xitismarttag piano eulerian plausible fathom umami simpleanalytics amplitude
mixpanel segment kameleoon optimizely abtasty adobeanalytics adobeworkspace bingads microsoftads microsoftcampaignanalytics
criteo taboola outbrain teads disqus spotify soundcloud deezer issuu slideshare calameo prezi genially canva calendly
intercom crisp tawkto zopim zendesk hubspot salesforce pardot mailchimp brevo sendinblue sendinbluechat typeform openstreetmap mapbox
carto arcgis datawrapper flourish infogram powerbi tableau canalu artetv franceculture acast ausha helloasso peertube stripe
paypal sentry newrelic datadog cloudflare typekit fontawesome gravatar jsapi timelinejs iframe`;

const KNOWN: ReadonlySet<string> = new Set(`${PURPOSES} ${SERVICES}`.split(/\s+/));

/** Numbers of groups: OneTrust's (`C0001`, `STACK42`), and the framework's purposes. */
const NUMBERED = /^(?:c\d{4}|stack\d{1,3}|\d{1,2})$/;

/** Whether a name of a purpose or service is known in itself, or a path of such names (`statistics.matomo`). */
export function isKnownPurpose(tool: ConsentToolId, name: string): boolean {
	const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
	if (!/^[a-z\d _.-]{1,80}$/.test(plain)) return false;
	if (tool === 'tcf' || tool === 'onetrust') return NUMBERED.test(plain) || KNOWN.has(plain);
	return plain.split('.').every((part) => KNOWN.has(part.replaceAll(/[ _-]/g, '')));
}
