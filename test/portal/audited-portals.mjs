import { MATOMO_ROWS, portal } from './site.mjs';

/** @typedef {import('./portals.mjs').Site} Site */
/** @typedef {import('./portals.mjs').ExtraRow} ExtraRow */

/** @param {string} name @returns {ExtraRow} */
const choiceRow = (name) => ({
	section: 'necessary',
	name,
	provider: 'Huwise',
	purpose: 'Keeps your choice about cookies.',
	duration: '13 months',
});

/** Hosts of portals for automatic audits, by their banner or manners. */
export const AUDITED = /** @type {const} */ ({
	respectful: 'respecte.opendatasoft.com',
	deaf: 'ignore-le-refus.opendatasoft.com',
	early: 'trop-tot.opendatasoft.com',
	none: 'sans-bandeau.opendatasoft.com',
	'accept-only': 'sans-refus.opendatasoft.com',
	tarteaucitron: 'tarteaucitron.opendatasoft.com',
	klaro: 'klaro.opendatasoft.com',
	cookieconsent: 'cookieconsent.opendatasoft.com',
});

/** A portal whose banner does not show to driven browsers. */
export const HIDING_HOST = 'se-cache.opendatasoft.com';

/** Portals for automatic audits: one page each, so that visits are short. @type {readonly Site[]} */
export const AUDITED_PORTALS = [
	portal(AUDITED.respectful, 'Respecte', {
		layout: 'newer',
		analytics: 'after-choice',
		declares: MATOMO_ROWS,
	}),
	portal(AUDITED.deaf, 'Ignore', {
		layout: 'newer',
		analytics: 'after-any-choice',
		declares: MATOMO_ROWS,
		isLinked: false,
	}),
	portal(AUDITED.early, 'Trop tôt', {
		layout: 'newer',
		analytics: 'always',
		declares: MATOMO_ROWS,
		isLinked: false,
	}),
	portal(AUDITED.none, 'Sans bandeau', { layout: 'newer', banner: 'none', isLinked: false }),
	portal(AUDITED['accept-only'], 'Sans refus', { layout: 'newer', banner: 'accept-only', isLinked: false }),
	.../** @type {const} */ ([
		['tarteaucitron', 'tarteaucitron'],
		['klaro', 'klaro'],
		['cookieconsent', 'cc_cookie'],
	]).map(([banner, cookie]) =>
		portal(AUDITED[banner], banner, {
			layout: 'newer',
			banner,
			isLinked: false,
			declares: [...MATOMO_ROWS, choiceRow(cookie)],
		}),
	),
	portal(HIDING_HOST, 'Se cache', {
		layout: 'newer',
		banner: 'hiding',
		isLinked: false,
		declares: [...MATOMO_ROWS, choiceRow('cc_cookie')],
	}),
];
