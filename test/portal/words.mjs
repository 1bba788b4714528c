import { de } from './words/de.mjs';
import { en } from './words/en.mjs';
import { es } from './words/es.mjs';
import { fr } from './words/fr.mjs';
import { it } from './words/it.mjs';
import { nl } from './words/nl.mjs';
import { pt } from './words/pt.mjs';

/** @typedef {'en' | 'fr' | 'es' | 'de' | 'nl' | 'it' | 'pt'} Language */
/** @typedef {'sessionid' | 'csrftoken' | 'django_language' | 'cookies_preferences'} PlatformCookie */
/** @typedef {'necessary' | 'functional' | 'statistical' | 'advertising'} Section */

/**
 * The texts of the demo portals in one language. In `older.rows` a cookie has [function and location, purpose],
 * in `newer.rows` [duration, function]; `$1` stands for the portal's address.
 * @typedef {object} Words
 * @property {string} title
 * @property {string} intro
 * @property {string} question
 * @property {string} answer
 * @property {string} used
 * @property {readonly [string, string]} settings
 * @property {{ heading: string, columns: readonly string[], rows: Record<PlatformCookie, readonly [string, string]> }} older
 * @property {{ heading: string, columns: readonly string[], rows: Record<PlatformCookie, readonly [string, string]> }} newer
 * @property {Record<Section, string>} sections
 * @property {{ name: string, provider: string, purpose: string, duration: string, category: string }} labels
 * @property {{ tagline: string, home: string, dataset: string, map: string, policy: string, manage: string, lead: string,
 *   records: string, banner: string, bannerText: string, always: string, save: string }} ui
 */

/** @type {Record<Language, Words>} */
export const WORDS = { en, fr, es, de, nl, it, pt };

/** @type {readonly Language[]} */
export const LANGUAGES = ['en', 'fr', 'es', 'de', 'nl', 'it', 'pt'];

/** @param {string | null | undefined} tag `fr`, `en-gb`… @returns {Language | null} */
export function languageOf(tag) {
	const primary = (tag ?? '').toLowerCase().split('-')[0];
	return LANGUAGES.find((language) => language === primary) ?? null;
}
