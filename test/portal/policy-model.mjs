import { WORDS } from './words.mjs';

/** @typedef {import('./portals.mjs').Site} Site */
/** @typedef {import('./portals.mjs').Text} Text */
/** @typedef {import('./words.mjs').Language} Language */
/** @typedef {import('./words.mjs').PlatformCookie} PlatformCookie */
/** @typedef {{ provider: string, location: string, name: string, duration: string, purpose: string }} Row */
/** @typedef {{ heading: string, category: string, rows: Row[] }} PolicySection */
/** @typedef {{ title: string, intro: string, question: string, answer: string, used: string, sections: PolicySection[],
 *   settings: readonly [string, string] }} PolicyModel */

/** @type {Record<'older' | 'newer', readonly PlatformCookie[]>} The order in which each layout lists them. */
const ORDER = {
	older: ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'],
	newer: ['sessionid', 'csrftoken', 'cookies_preferences', 'django_language'],
};

/** @param {Text} text @param {Language} language */
const inLanguage = (text, language) =>
	typeof text === 'string' ? text : (text[language] ?? text.en ?? Object.values(text)[0] ?? '');

/**
 * Builds the content of a portal's policy, independent of its layout.
 * @param {Site} site
 * @param {Language} language
 * @param {boolean} older whether to use the wording of the platform's older layout
 * @returns {PolicyModel}
 */
export function policyModel(site, language, older) {
	const words = WORDS[language];
	/** @type {Row[]} */
	const rows = ORDER[older ? 'older' : 'newer'].map((name) => ({
		provider: site.host.endsWith('.huwise.com') ? 'Huwise' : 'Opendatasoft',
		name,
		location: words.older.rows[name][0],
		duration: words.newer.rows[name][0],
		purpose: older ? words.older.rows[name][1] : words.newer.rows[name][1],
	}));
	const sections = [
		{
			heading: older ? words.older.heading : words.newer.heading,
			category: words.sections.necessary,
			rows,
		},
	];
	for (const section of /** @type {const} */ (['functional', 'statistical', 'advertising'])) {
		const extra = site.declares.filter(
			({ section: own, only = language }) => own === section && only === language,
		);
		if (extra.length === 0) continue;
		const heading = words.sections[section];
		sections.push({
			heading,
			category: heading,
			rows: extra.map((row) => ({
				provider: row.provider,
				name: row.name,
				location: heading,
				duration: inLanguage(row.duration, language),
				purpose: inLanguage(row.purpose, language),
			})),
		});
	}
	return {
		title: words.title,
		intro: words.intro,
		question: words.question,
		answer: words.answer,
		used: words.used.replace('$1', `<https://${site.host}>`),
		sections,
		settings: words.settings,
	};
}
