import { AUDITED_PORTALS } from './audited-portals.mjs';
import { HOSTILE_COOKIES } from './hostile.mjs';
import { foreign, MATOMO_ROWS, portal } from './site.mjs';

/** @typedef {import('./words.mjs').Language} Language */
/** @typedef {import('./words.mjs').Section} Section */
/**
 * The layout of a policy page: the platform's older and newer tables, and forms that administrators write by hand.
 * @typedef {'older' | 'newer' | 'list' | 'definition' | 'per-cookie' | 'pipe' | 'run-together' | 'empty' | 'hostile'} Layout
 */
/** @typedef {string | Partial<Record<Language, string>>} Text one for all languages, or one for each */
/**
 * A row of a policy in addition to the four platform cookies.
 * @typedef {object} ExtraRow
 * @property {Section} section
 * @property {string} name as written in the policy: a name, a pattern, or several
 * @property {string} provider
 * @property {Text} purpose
 * @property {Text} duration
 * @property {Language} [only] the only language whose text has the row; all languages by default
 */
/**
 * @typedef {object} Site
 * @property {string} host
 * @property {string} title
 * @property {'portal' | 'foreign'} kind only portals have `ods-` classes and a policy page
 * @property {readonly [Language, ...Language[]]} languages the first is the default
 * @property {Layout} layout
 * @property {boolean} platform whether pages set the four platform cookies
 * @property {readonly string[]} headers `Set-Cookie` lines of every page
 * @property {string} script run by every page
 * @property {'none' | 'always' | 'after-choice' | 'after-any-choice'} analytics when pages set Google Analytics and
 *   Matomo cookies
 * @property {string | null} analyticsDomain `Domain=` of the analytics cookies
 * @property {readonly ExtraRow[]} declares
 * @property {string | null} frame address of a frame in every page
 * @property {string} policyPath target of the footer's link
 * @property {import('./banners.mjs').Banner} banner
 * @property {boolean} isLinked whether pages link to others, besides the policy
 */

/** The names of the analytics cookies that a portal's script sets. */
export const ANALYTICS_COOKIES = ['_ga', '_ga_7QLUMIERE1', '_pk_id.1.5c2a', '_pk_ses.1.5c2a'];
/** The portal that `npm start` shows. */
export const DEMO_HOST = 'lumiere-sur-mer.opendatasoft.com';
/** Portals whose policies tests publish anew, in one language and in two. */
export const LOOP_HOST = 'port-clair.opendatasoft.com';
export const BILINGUAL_LOOP_HOST = 'port-double.opendatasoft.com';
/** A foreign host whose frame sets third-party cookies. */
export const VIDEO_HOST = 'video.tierce.example';

/** A foreign host whose frame loads an image from `COUNTER_HOST`, which the outer page does not list. */
export const MAP_HOST = 'carte.fournisseur.example';
/** The host that only the frame of `MAP_HOST` uses. */
export const COUNTER_HOST = 'compteur.mesure.example';

/** @type {readonly ExtraRow[]} */
const DEMO_ROWS = [
	...MATOMO_ROWS,
	{
		section: 'statistical',
		name: 'atuserid',
		provider: 'Piano',
		purpose: { en: 'Counts the visitors of the catalogue.', fr: 'Compte les visiteurs du catalogue.' },
		duration: { en: '13 months', fr: '13 mois' },
	},
	{
		section: 'functional',
		name: 'text_size',
		provider: 'Lumière-sur-Mer',
		purpose: { en: 'Keeps the size of text you chose.', fr: 'Garde la taille de texte choisie.' },
		duration: { en: '1 month', fr: '1 mois' },
	},
];

/** Portals with a policy in each of the platform's two layouts and each language. @type {readonly Site[]} */
const TRANSLATED = [
	portal('rocheverte', 'Rocheverte', { languages: ['fr'] }),
	portal('valdor', 'Val d’Or', { languages: ['fr'], layout: 'newer' }),
	portal('costa-clara', 'Costa Clara', { languages: ['es'] }),
	portal('sierra-blanca', 'Sierra Blanca', { languages: ['es'], layout: 'newer' }),
	portal('lindenau', 'Lindenau', { languages: ['de'] }),
	portal('hohenwald', 'Hohenwald', { languages: ['de'], layout: 'newer' }),
	portal('waterkant', 'Waterkant', { languages: ['nl'] }),
	portal('molenveld', 'Molenveld', { languages: ['nl'], layout: 'newer' }),
	portal('montechiaro', 'Montechiaro', { languages: ['it'] }),
	portal('acquaviva', 'Acquaviva Alta', { languages: ['it'], layout: 'newer' }),
	portal('vila-do-mar', 'Vila do Mar', { languages: ['pt'] }),
	portal('serra-nova', 'Serra Nova', { languages: ['pt'], layout: 'newer' }),
];

/** Portals whose policy is laid out by hand. @type {readonly Site[]} */
const HAND_MADE = [
	portal('liste', 'Listeville', { layout: 'list', languages: ['en', 'fr'] }),
	portal('lexique', 'Lexique', { layout: 'definition', languages: ['en', 'fr'] }),
	portal('fiches', 'Fiches', { layout: 'per-cookie', languages: ['en', 'fr'] }),
	portal('tubes', 'Tubes', { layout: 'pipe', languages: ['en', 'fr'] }),
	portal('copie', 'Copie', { layout: 'run-together', languages: ['en', 'fr'] }),
	portal('sans-texte', 'Sans-Texte', { layout: 'empty' }),
];

/** All sites that the server answers for. @type {readonly Site[]} */
export const SITES = [
	portal(DEMO_HOST, 'Lumière-sur-Mer', {
		languages: ['en', 'fr'],
		layout: 'newer',
		analytics: 'always',
		declares: DEMO_ROWS,
		headers: ['text_size=large; Max-Age=31536000; Path=/; SameSite=Lax'],
	}),
	portal(LOOP_HOST, 'Port-Clair', { layout: 'newer', analytics: 'always', declares: MATOMO_ROWS }),
	portal(BILINGUAL_LOOP_HOST, 'Port-Double', {
		languages: ['en', 'fr'],
		layout: 'newer',
		analytics: 'always',
		declares: MATOMO_ROWS,
	}),
	portal('clairval', 'Clairval'),
	portal('longchamp-les-eaux', 'Longchamp-les-Eaux', {
		layout: 'newer',
		policyPath: '/terms/cookies-information',
	}),
	portal('mesures', 'Mesures', { layout: 'newer', analytics: 'always' }),
	portal('consentement', 'Consentement', {
		languages: ['en', 'fr'],
		layout: 'newer',
		analytics: 'after-choice',
		declares: MATOMO_ROWS,
	}),
	portal('deux-rives', 'Deux-Rives', {
		languages: ['en', 'fr'],
		layout: 'newer',
		declares: [
			{
				section: 'functional',
				name: 'rappel_visite',
				provider: 'Deux-Rives',
				purpose: 'Rappelle la dernière carte consultée.',
				duration: '1 mois',
				only: 'fr',
			},
		],
	}),
	portal('longue-vie', 'Longue-Vie', {
		layout: 'newer',
		declares: [
			{
				section: 'functional',
				name: 'map_view',
				provider: 'Longue-Vie',
				purpose: 'Keeps the part of the map you looked at.',
				duration: '1 month',
			},
		],
		headers: ['map_view=44.1; Max-Age=31536000; Path=/; SameSite=Lax'],
	}),
	portal('partage', 'Partage', {
		headers: ['ods_shared=1; Domain=opendatasoft.com; Path=/; Max-Age=86400; SameSite=Lax'],
	}),
	portal('sentier', 'Sentier', {
		headers: ['trail=1; Path=/explore; Max-Age=86400; SameSite=Lax', 'trail=2; Path=/; SameSite=Lax'],
	}),
	portal('cadre', 'Cadre', { frame: `https://${VIDEO_HOST}/embed` }),
	portal('mosaique', 'Mosaïque', { frame: `https://${MAP_HOST}/embed` }),
	portal('foule', 'Foule', {
		headers: Array.from(
			{ length: 150 },
			(_, i) => `c${String(i + 1).padStart(3, '0')}=1; Path=/; Max-Age=86400`,
		),
	}),
	portal('hostile', 'Hostile <b>&amp;</b> "Co"', {
		layout: 'hostile',
		headers: HOSTILE_COOKIES,
	}),
	portal('vide', 'Vide', { platform: false }),
	portal('atlas-lumiere.huwise.com', 'Atlas Lumière', { languages: ['en', 'fr'], layout: 'newer' }),
	portal('donnees.bourg-joli.test', 'Bourg-Joli', { languages: ['fr'] }),
	portal('data.ville-lumiere.example', 'Ville-Lumière', {
		languages: ['en', 'fr'],
		layout: 'newer',
		analytics: 'always',
		analyticsDomain: 'ville-lumiere.example',
	}),
	...AUDITED_PORTALS,
	...TRANSLATED,
	...HAND_MADE,
	foreign(VIDEO_HOST, 'Vidéo tierce', {
		headers: [
			'vid_plain=1; Path=/; Max-Age=86400; SameSite=None; Secure',
			'__Host-vid_part=1; Path=/; Max-Age=86400; SameSite=None; Secure; Partitioned',
		],
	}),
	foreign(MAP_HOST, 'Carte', {
		headers: [
			'map_plain=1; Path=/; Max-Age=86400; SameSite=None; Secure',
			'map_parent=1; Domain=fournisseur.example; Path=/; Max-Age=86400; SameSite=None; Secure',
			'map_path=1; Path=/tiles; Max-Age=86400; SameSite=None; Secure',
			'__Host-map_part=1; Path=/; Max-Age=86400; SameSite=None; Secure; Partitioned',
		],
		script: `new Image().src = 'https://${COUNTER_HOST}/set?name=count&samesite=None&secure=1&maxage=86400';`,
	}),
	foreign(COUNTER_HOST, 'Compteur'),
	foreign('www.ordinaire.example', 'Ordinaire', { headers: ['basket=3; Path=/; SameSite=Lax'] }),
	// Contains a portal's domain without being a portal: code that searches for substrings takes it for one.
	foreign('opendatasoft.com.leurre.example', 'Leurre', { headers: ['lure=1; Path=/; SameSite=Lax'] }),
];

/** @type {Site[]} */
const ADDED = [];

/** Serves another site, under a host of the platform. @param {Site} site */
export const addSite = (site) => void ADDED.push(site);

/** @param {string} host @returns {Site | null} */
export const siteOf = (host) =>
	[SITES, ADDED].flatMap((sites) => sites.find((site) => site.host === host) ?? [])[0] ?? null;
