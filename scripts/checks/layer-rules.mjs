/**
 * The one direction in which the parts may know each other (design: pages → ui, core, messaging; background →
 * services → state, core). What is not listed is forbidden.
 * @typedef {object} Layer
 * @property {string} area a folder ending in `/`, or a file; the longest that fits a file counts
 * @property {readonly string[]} may the areas it may import; its own is always allowed
 * @property {readonly string[]} [types] the areas of which it may import types (`import type`), which leave no trace when built
 * @property {readonly string[]} [packages] the packages it may import; `*` for any
 * @property {string} why
 */

const PAGE = ['src/ui/', 'src/report-text/', 'src/core/', 'src/messaging/', 'src/i18n/', 'src/export/'];
const VIEW = ['preact', '@preact/signals'];
const page = (/** @type {string} */ area, /** @type {string[]} */ ...more) => ({
	area,
	may: [...PAGE, ...more],
	types: ['src/ports/'],
	packages: VIEW,
	why: 'a page shows what the worker tells it and sends intents; it knows no storage, no service and no browser call, so that it can be run and tested in an ordinary page',
});
const entry = (/** @type {string} */ area, /** @type {string[]} */ ...more) => ({
	area,
	may: [...PAGE, 'src/adapters/page/', 'src/adapters/both/', ...more],
	types: ['src/ports/'],
	packages: VIEW,
	why: 'an entry wires its page to the browser adapters and does nothing else',
});
const BACKGROUND = [
	'core/',
	'import/',
	'correct/',
	'export/',
	'state/',
	'services/',
	'adapters/',
	'messaging/',
	'i18n/',
];

/** @type {readonly Layer[]} */
export const LAYERS = [
	{
		area: 'src/core/',
		may: [],
		why: 'core is pure: no browser, no DOM, no clock, no package. Pass in what it needs as an argument',
	},
	{
		area: 'src/import/',
		may: ['src/core/'],
		packages: ['htmlparser2', 'papaparse'],
		why: 'reading a policy is a pure function from text to declarations; it knows core and the parsers of formats',
	},
	{
		area: 'src/import-pdf/',
		may: ['src/import/', 'src/core/'],
		packages: ['pdfjs-dist'],
		why: 'pdf.js is large, waits and needs a browser or Node: it is loaded here, only where a PDF is read, and gives pieces of text to the pure reader in src/import/pdf',
	},
	{
		area: 'src/report-text/',
		may: ['src/core/', 'src/i18n/'],
		types: ['src/messaging/'],
		why: 'what a report says in a person’s language is a pure function of core values and words; the report page, the popup and the exports all show it',
	},
	{
		area: 'src/check/',
		may: [
			'src/core/',
			'src/export/',
			'src/correct/',
			'src/import/',
			'src/report-text/',
			'src/i18n/',
			'src/state/baseline-schema.ts',
			'src/state/parse-organisation.ts',
		],
		packages: ['valibot'],
		why: 'what a check from the command line is asked and what it answers: its configuration, its result and the formats of it are pure; the browser is driven in src/headless, arguments and output are in cli',
	},
	{
		area: 'src/fleet/',
		may: ['src/core/', 'src/check/', 'src/export/', 'src/report-text/', 'src/i18n/'],
		why: 'what changed on many portals is a pure function of the results of their checks',
	},
	{
		area: 'src/fleet/store/',
		may: ['src/fleet/', 'src/core/', 'src/check/', 'src/browser-data/suffix-list.ts'],
		packages: [
			'@electric-sql/pglite',
			'pg',
			'pg-boss',
			'cron-parser',
			'papaparse',
			'valibot',
			'node:crypto',
			'node:fs',
			'node:os',
			'node:path',
			'node:util',
			'node:zlib',
		],
		why: 'the queue and history of a fleet are in a database, which is called here alone; browsers come in through an argument, words are in cli',
	},
	{
		area: 'src/export/',
		may: ['src/core/'],
		types: ['src/report-text/'],
		packages: ['papaparse', 'write-excel-file'],
		why: 'writing a format is a pure function of core values',
	},
	{
		area: 'src/correct/',
		may: ['src/core/', 'src/import/', 'src/export/policy-words/'],
		packages: ['htmlparser2'],
		why: 'a corrected page is a pure function of the page, read as the importer reads it, and of changes; it knows no browser, so that what comes out can be read again in a test',
	},
	{
		area: 'src/state/',
		may: ['src/core/'],
		types: ['src/messaging/'],
		packages: ['valibot'],
		why: 'state holds schemas, stored values and migrations of core values, and nothing that acts',
	},
	{ area: 'src/ports/', may: ['src/core/'], why: 'ports are interfaces over core types' },
	{
		area: 'src/services/',
		may: ['src/state/', 'src/core/', 'src/ports/', 'src/messaging/'],
		types: ['src/i18n/'],
		// What comes out of a port is parsed before it is believed.
		packages: ['valibot'],
		why: 'a use-case knows core, state, ports and the intents it carries out; the browser comes in through a port, words through an argument',
	},
	{
		area: 'src/browser-data/',
		may: ['src/core/'],
		types: ['src/ports/'],
		packages: ['tldts', 'valibot'],
		why: 'what browsers give becomes core’s values here, without the values of cookies, in the extension and in a driven browser; it calls no browser',
	},
	{
		area: 'src/headless/',
		may: [
			'src/core/',
			'src/browser-data/',
			'src/ports/',
			'src/services/',
			'src/import/',
			'src/correct/source/',
			'src/i18n/',
			'scripts/setup/find-browsers.mjs',
			'src/check/',
		],
		packages: [
			'puppeteer-core',
			'@duckduckgo/autoconsent',
			'node:child_process',
			'node:crypto',
			'node:fs',
			'node:os',
			'node:path',
		],
		why: 'it drives a browser and feeds the recorder and core with what it gives; it judges nothing itself',
	},
	{
		area: 'src/adapters/',
		// The key of a stored report is what pages watch and the worker writes; of state, adapters know it alone.
		may: [
			'src/ports/',
			'src/core/',
			'src/browser-data/',
			'src/messaging/',
			'src/i18n/',
			'src/state/report-key.ts',
			'src/state/report-text.ts',
		],
		packages: ['*'],
		why: 'an adapter turns one browser call or package into a port; it decides nothing, and so needs no service and no state',
	},
	{
		area: 'src/messaging/',
		may: ['src/core/'],
		// The schemas of intents; only the worker imports them, and the build holds that.
		packages: ['valibot'],
		why: 'messages are typed by core types, and shared by pages and worker',
	},
	{ area: 'src/i18n/', may: ['src/_locales/'], why: 'words come from the message files alone' },
	{
		area: 'src/ui/',
		may: PAGE,
		packages: VIEW,
		why: 'shared components are functions of their props; they know no page, no storage and no browser call',
	},
	{
		area: 'src/sample/',
		may: ['src/core/'],
		why: 'the example is computed by the product’s own judgement from invented cookies and an invented policy',
	},
	page('popup/', 'src/sample/', 'src/correct/letter/', 'src/correct/made/', 'src/correct/propose/'),
	page('report/', 'src/sample/'),
	page('welcome/'),
	{
		...page('options/', 'src/import/', 'src/correct/', 'src/state/policy-schema.ts'),
		// A policy file is read, away from the page's thread, by the schema that stored policies are read by.
		packages: [...VIEW, 'valibot'],
	},
	entry('popup/index.tsx', 'popup/'),
	entry('popup/ahead.ts', 'popup/ask-tab.ts', 'popup/target.ts'),
	entry('popup/ask-tab.ts', 'popup/target.ts'),
	entry('popup/live-backend.ts', 'popup/'),
	entry('popup/panel.ts', 'popup/'),
	entry('report/index.tsx'),
	entry('welcome/index.tsx', 'welcome/'),
	entry('options/index.tsx', 'src/import/', 'src/correct/', 'options/'),
	entry('options/import-worker.ts', 'src/import/', 'src/import-pdf/', 'src/correct/', 'options/'),
	{
		area: 'recorder/',
		may: ['src/core/'],
		types: ['src/ports/'],
		why: 'what runs in the pages of others is small, and knows neither browser nor package: it is loaded with every page and frame of a recorded visit',
	},
	{
		area: 'recorder/own-world.ts',
		may: ['src/core/', 'src/adapters/recorder/send-to-worker.ts'],
		why: 'the script beside the page sends its observations by the one call to the browser that it needs',
	},
	{
		area: 'banner/',
		may: ['src/core/'],
		packages: ['@duckduckgo/autoconsent'],
		why: 'what answers a banner runs in a page, driven by the extension or by a program: it knows no interface of the browser’s extensions',
	},
	{
		area: 'banner/in-page.ts',
		may: ['src/core/', 'src/adapters/banner/'],
		packages: ['@duckduckgo/autoconsent'],
		why: 'in the extension, the script talks with the page of the full audit by the one call to the browser that it needs',
	},
	{
		area: 'page-marks/',
		may: ['src/core/', 'src/adapters/page-marks/'],
		why: 'what marks a policy on its page runs in pages of others, with what it is given and nothing more',
	},
	{
		area: 'page-start/',
		may: ['src/adapters/recorder/send-to-worker.ts'],
		why: 'it is loaded with every page of a portal: it sends one message, and knows nothing else',
	},
	{
		area: 'cli/',
		may: [
			'src/check/',
			'src/fleet/',
			'src/headless/',
			'src/core/',
			'src/import/',
			'src/import-pdf/',
			'src/correct/',
			'src/export/',
			'src/report-text/',
			'src/ui/report-files/',
			'src/i18n/',
			'src/_locales/',
			'scripts/policy/',
		],
		packages: ['*'],
		why: 'the command line reads arguments and files, prints and ends with an exit code; what it says and decides is in src/check, what drives a browser in src/headless',
	},
	{
		area: 'background/',
		may: [...BACKGROUND.map((folder) => `src/${folder}`), 'src/ports/'],
		why: 'the worker wires services to adapters; it draws nothing and imports no page, and packages only through adapters',
	},
];

/** The words that name a clock, chance or waiting: pure code gets time as an argument. */
export const CLOCK =
	/\bDate\.now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*[(\w]))|(?<!new\s+)(?<![\w.])Date\s*\(\s*\)|\bperformance\.now\b|\bMath\.random\b|\bset(?:Timeout|Interval)\b|\bgetRandomValues\b|\brandomUUID\b/g;

/** The words that name the browser's own interface. */
export const BROWSER = /(?<![\w.$])(?:browser|chrome)\s*\??\./g;
