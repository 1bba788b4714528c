/** @typedef {import('./portals.mjs').Site} Site */
/** @typedef {import('./portals.mjs').ExtraRow} ExtraRow */

const POLICY_PATH = '/terms/cookies-policy/';
export const MATOMO = 'Matomo';

/** @param {string} host @param {string} title @param {Partial<Site>} [rest] @returns {Site} */
export function portal(host, title, rest = {}) {
	return {
		host: host.includes('.') ? host : `${host}.opendatasoft.com`,
		title,
		kind: 'portal',
		languages: ['en'],
		layout: 'older',
		platform: true,
		headers: [],
		script: '',
		analytics: 'none',
		analyticsDomain: null,
		declares: [],
		frame: null,
		policyPath: POLICY_PATH,
		banner: 'own',
		isLinked: true,
		...rest,
	};
}

/** @param {string} host @param {string} title @param {Partial<Site>} [rest] */
export const foreign = (host, title, rest = {}) =>
	portal(host, title, { kind: 'foreign', platform: false, layout: 'empty', ...rest });

/** @type {readonly ExtraRow[]} */
export const MATOMO_ROWS = [
	{
		section: 'statistical',
		name: '_pk_id.*',
		provider: MATOMO,
		purpose: { en: 'Tells returning visitors from new ones.', fr: 'Distingue les nouveaux visiteurs.' },
		duration: { en: '13 months', fr: '13 mois' },
	},
	{
		section: 'statistical',
		name: '_pk_ses.*',
		provider: MATOMO,
		purpose: { en: 'Holds one visit together.', fr: 'Relie les pages d’une même visite.' },
		duration: { en: '30 minutes', fr: '30 minutes' },
	},
];
