import { parseArgs } from 'node:util';

export const HELP = `npm run states [-- --port=N] [--headless]
Serves every state of every page with sample data on this machine, rebuilds on change, and opens a browser.
Without a display, or with --headless, it prints the address only. Ctrl-C ends it.

npm run states -- --pictures DIR [--only=popup] [--lang=fr] [--theme=dark] [--width=360] [--pdf] [--measure]
Takes a picture of each state instead, checks it with axe, and exits with 1 if axe finds something or a page scrolls
sideways. Each option takes a list: --only=popup/recording,report (the beginnings of states' addresses),
--lang=en,fr,long (long: invented words, 40 % longer) --theme=light,dark --width=360,380,1280. Without them: English, light, the popup 380 pixels wide and
the other pages 1280. --pdf also prints the states of reports and certificates as PDF; --measure counts the words and controls of each state.`;

/** @typedef {'light' | 'dark' | 'system'} Theme */

/**
 * @typedef {object} PictureOptions
 * @property {string} folder
 * @property {readonly string[]} only Beginnings of addresses; empty: all.
 * @property {readonly string[]} languages
 * @property {readonly Theme[]} themes
 * @property {readonly number[]} widths Empty: each page's own.
 * @property {boolean} pdf
 * @property {boolean} measure
 */

/**
 * @typedef {object} StatesOptions
 * @property {boolean} help
 * @property {boolean} headless
 * @property {number | null} port Null for any free one.
 * @property {PictureOptions | null} pictures
 */

const THEMES = /** @type {const} */ (['light', 'dark', 'system']);

/**
 * Reads the arguments of `npm run states --`.
 * @param {readonly string[]} args
 * @param {readonly string[]} languages Those that exist.
 * @returns {StatesOptions}
 * @throws for an unknown option, language or theme, and for numbers that are none
 */
export function statesOptions(args, languages) {
	const { values } = parseArgs({
		args: [...args],
		options: {
			help: { type: 'boolean', short: 'h' },
			headless: { type: 'boolean' },
			port: { type: 'string' },
			pictures: { type: 'string' },
			only: { type: 'string' },
			lang: { type: 'string' },
			theme: { type: 'string' },
			width: { type: 'string' },
			pdf: { type: 'boolean' },
			measure: { type: 'boolean' },
		},
	});
	const {
		help = false,
		headless = false,
		port,
		pictures: folder,
		pdf = false,
		measure = false,
		...lists
	} = values;
	if (folder === undefined && (pdf || measure || Object.keys(lists).length > 0))
		throw new Error(
			'--only, --lang, --theme, --width, --pdf and --measure narrow --pictures DIR: name its folder.',
		);
	return {
		help,
		headless,
		port: port === undefined ? null : readNumber('port', port),
		pictures:
			folder === undefined
				? null
				: {
						folder,
						only: split(lists.only),
						languages: choose('lang', lists.lang ?? 'en', languages),
						themes: choose('theme', lists.theme ?? 'light', THEMES),
						widths: split(lists.width).map((width) => readNumber('width', width)),
						pdf,
						measure,
					},
	};
}

const split = (list = '') => list.split(',').filter(Boolean);

/** @template {string} T @param {string} name @param {string} list @param {readonly T[]} allowed @returns {T[]} */
function choose(name, list, allowed) {
	return split(list).map((value) => {
		const match = allowed.find((each) => each === value);
		if (match === undefined) throw new Error(`--${name}=${value}: there is only ${allowed.join(', ')}.`);
		return match;
	});
}

/** @param {string} name @param {string} value */
function readNumber(name, value) {
	const number = Number(value);
	if (!Number.isInteger(number) || number < 1 || number > 65535)
		throw new Error(`--${name}=${value} is not a number that can be used.`);
	return number;
}
