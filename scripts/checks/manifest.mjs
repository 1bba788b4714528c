import { isDeepStrictEqual } from 'node:util';

const FIREFOX = 'browser_specific_settings.gecko';

/**
 * Permissions and requirements that the manifest must have, exactly. An additional permission disables the extension
 * at its next update until the person agrees again, so it is decided here and explained in the README.
 * @type {Readonly<Record<string, unknown>>}
 */
export const AGREED = {
	manifest_version: 3,
	permissions: ['cookies', 'storage', 'unlimitedStorage', 'activeTab', 'scripting', 'alarms', 'sidePanel'],
	// Held at rest it makes every page of the browser slower: only those who record give it.
	optional_permissions: ['webRequest'],
	host_permissions: ['*://*.opendatasoft.com/*', '*://*.huwise.com/*'],
	optional_host_permissions: ['*://*/*'],
	// Says when a page of a portal is shown, so that the worker need not listen to all tabs.
	content_scripts: [
		{
			matches: ['*://*.opendatasoft.com/*', '*://*.huwise.com/*'],
			js: ['page-start/page-start.js'],
			run_at: 'document_start',
		},
	],
	web_accessible_resources: undefined,
	externally_connectable: undefined,
	// Read-only: what an organisation sets for its people's browsers.
	storage: { managed_schema: 'managed-schema.json' },
	incognito: 'spanning',
	content_security_policy: {
		extension_pages:
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' https: http:; worker-src 'self'; form-action 'none'; base-uri 'none'",
	},
	minimum_chrome_version: '132',
	[`${FIREFOX}.strict_min_version`]: '142.0',
	[`${FIREFOX}.data_collection_permissions`]: { required: ['none'] },
};

/** Keys that require nothing from person or browser: any value is allowed. */
const FREE = [
	'name',
	'short_name',
	'description',
	'default_locale',
	'icons',
	'action',
	'commands',
	'side_panel',
	'sidebar_action',
	'options_ui',
	'background',
	'browser_specific_settings',
];

/**
 * Lists differences between the manifest and `AGREED`, in sentences.
 * @param {Record<string, any>} manifest
 * @returns {string[]}
 */
export function manifestProblems(manifest) {
	const problems = [];
	for (const [path, agreed] of Object.entries(AGREED)) {
		const actual = path.split('.').reduce((value, key) => value?.[key], manifest);
		if (isDeepStrictEqual(sorted(actual), sorted(agreed))) continue;
		problems.push(
			`manifest.json: ${path} is ${JSON.stringify(actual) ?? 'absent'}, but what was agreed is ${JSON.stringify(agreed) ?? 'that it is absent'}. ${added(actual, agreed)}`.trim(),
		);
	}
	for (const key of Object.keys(manifest)) {
		if (FREE.includes(key) || key in AGREED) continue;
		problems.push(
			key === 'version'
				? 'manifest.json: "version" stands in package.json alone; the build writes it into the manifest.'
				: `manifest.json: "${key}" is not among the keys agreed in scripts/checks/manifest.mjs.`,
		);
	}
	return problems;
}

/** Lists of permissions have no order. @param {unknown} value */
function sorted(value) {
	return Array.isArray(value) ? [...value].sort() : value;
}

/** @param {unknown} actual @param {unknown} agreed */
function added(actual, agreed) {
	if (!Array.isArray(actual)) return '';
	const more = actual.filter((item) => !Array.isArray(agreed) || !agreed.includes(item));
	return more.length > 0
		? `It asks for more: ${more.join(', ')}. The product asks for the least (promise 6); if this is needed, change both and say why in the README.`
		: '';
}
