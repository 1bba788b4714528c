import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readManifest } from '../build/manifest.mjs';
import { ROOT } from '../build/places.mjs';
import { contents } from '../build.mjs';

/** @typedef {import('../build/sizes.mjs').Size} Size */
/** @typedef {Record<string, Size>} Sizes */

/**
 * Maximum bytes (gzip) of the parts that load together. A budget above its goal is the best reached so far: lower it
 * with every gain. Raise it only by hand, with the reason in the commit.
 * @type {Readonly<Record<string, { goal: number | null, budget: number }>>}
 */
export const BUDGETS = {
	// Where an organisation has set the policy, the next step is a letter (60 B).
	'popup at opening': { goal: 20_000, budget: 24_960 },
	'popup on use': { goal: null, budget: 54_450 },
	// The keys for the side panel wake the worker (60 B). It follows what an organisation sets (300 B), whose policies and
	// exceptions a report reads (1.2 KB).
	'worker at start': { goal: 24_000, budget: 22_020 },
	'worker at a look': { goal: null, budget: 37_700 },
	// The key that signs reports (1 KB); a choice marked after a visit, with which its report is judged anew (1 KB); visits
	// that the guide makes (1 KB); a capture's report, with its schema and the jar that it is played on (2 KB);
	// an organisation's values, parsed and shown (1.2 KB).
	'worker on use': { goal: null, budget: 56_500 },
	// A reader of YAML (4 KB), of labels in any structure (4 KB), and words in twelve languages (2 KB). Of TOML, of legends
	// and marks, of labels without separators, of hosts' endings, of cells set side by side, of settings not in use, and
	// words for them (15 KB). Of tables whose line breaks were lost, lists of plain words, sections about other things,
	// codes, the site among others, and signs of doubt (6 KB). Numbered titles, who is named beside a party, and what a line over rows
	// says without a word for cookies, in twelve languages (3.5 KB). Texts in other dress, lines that were broken by their width,
	// tables by signs (4 KB): all of it is loaded when a policy is read.
	"worker's importer": { goal: null, budget: 285_000 },
	'suffix list': { goal: null, budget: 47_900 },
	// A thread's call stands once for sources and captures (330 B). Portals whose policy an organisation has set, and those that
	// it asks to allow (1.6 KB). The about page links the guide (150 B).
	'options at opening': { goal: 40_000, budget: 53_900 },
	// Its headline and the popup's share one sentence about another site's cookies (StatePanel, 270 B). It names the key that
	// signs its exports (500 B), and finds out whether it is kept and whether its choice can be marked (500 B). Each finding
	// leads to its document for the file (1.2 KB). Reports describe automatic visits (0.5 KB). It
	// says what a capture shows and what not (600 B). Its body is drawn by full audits too, which print it (400 B).
	'report at opening': { goal: null, budget: 62_500 },
	// autoconsent and its rules, injected in automatic visits alone.
	'banner script': { goal: null, budget: 90_000 },
	// It reads captures, and their cookies as browsers do (6 KB).
	'import thread': { goal: null, budget: 328_500 },
	// With the library that writes workbooks (19 KB), and messages in seven languages (45 KB each).
	// What an organisation sets, in all of them (5 KB); the link to the guide (0.6 KB).
	// The importer stands in both browsers' workers and in the thread.
	'whole without PDF': { goal: 200_000, budget: 1_553_000 },
};

/** Sizes of the inputs at the last `--write`: a broken budget names those that have grown since. */
const BASELINE = join(ROOT, 'scripts/checks/sizes.json');

/** Smaller inputs are not in the baseline: they can hardly break a budget. Bytes. */
const MIN_INPUT_BYTES = 100;

/** Maximum number of grown inputs in a message. */
const MAX_NAMED_INPUTS = 8;

/** Builds the Chrome package and measures it. @returns {Promise<Sizes>} */
export async function currentSizes() {
	const { files, outputs } = await contents(await readManifest(), { mode: 'release', browser: 'chrome' });
	const { sizesOf } = await import('../build/sizes.mjs');
	return sizesOf(files, outputs);
}

/**
 * Lists broken budgets, in sentences.
 * @param {Sizes} sizes
 * @param {Readonly<Record<string, Pick<Size, 'inputs'>>>} baseline
 * @param {typeof BUDGETS} [budgets]
 * @returns {string[]}
 */
export function brokenBudgets(sizes, baseline, budgets = BUDGETS) {
	return Object.entries(budgets).flatMap(([name, { budget }]) => {
		const size = sizes[name];
		if (size === undefined) return [`The budget "${name}" is of nothing that is built.`];
		if (size.gzip <= budget) return [];
		const grown = growth(baseline[name]?.inputs ?? {}, size.inputs);
		return [
			`${name}: ${bytes(size.gzip)} (gzip), ${bytes(size.gzip - budget)} over its budget of ${bytes(budget)}. ` +
				`Minified, since it was last weighed: ${grown.slice(0, MAX_NAMED_INPUTS).join(', ') || 'nothing grew'}` +
				`${grown.length > MAX_NAMED_INPUTS ? `, and ${grown.length - MAX_NAMED_INPUTS} more` : ''}. ` +
				'Load it on use, or raise the budget in scripts/checks/budgets.mjs and say why in the commit.',
		];
	});
}

/**
 * Lists the inputs that have grown, the largest growth first.
 * @param {Readonly<Record<string, number>>} before @param {Readonly<Record<string, number>>} now
 */
function growth(before, now) {
	return Object.entries(now)
		.map(([input, size]) => /** @type {const} */ ([input, size - (before[input] ?? 0)]))
		.filter(([, more]) => more > 0)
		.sort(([, a], [, b]) => b - a)
		.map(([input, more]) => `${input} +${bytes(more)}`);
}

/** @param {number} count */
const bytes = (count) => `${count.toLocaleString('en')} B`;

/** Runs the check of `npm test`. @returns {Promise<string[]>} */
export async function ownBudgetProblems() {
	return brokenBudgets(await currentSizes(), JSON.parse(await readFile(BASELINE, 'utf8')));
}

// `node scripts/checks/budgets.mjs` shows the sizes; with `--write` they become the new baseline.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const sizes = await currentSizes();
	console.log(
		`${'gzip'.padStart(9)} ${'budget'.padStart(9)} ${'goal'.padStart(9)} ${'minified'.padStart(10)}`,
	);
	for (const [name, { gzip, minified }] of Object.entries(sizes)) {
		const { goal = null, budget = null } = BUDGETS[name] ?? {};
		const columns = [gzip, budget, goal].map((value) =>
			(value === null ? '' : value.toLocaleString('en')).padStart(9),
		);
		console.log(...columns, minified.toLocaleString('en').padStart(10), name);
	}
	if (process.argv.includes('--write')) {
		const kept = Object.fromEntries(
			Object.keys(BUDGETS).map((name) => {
				const { gzip, minified, inputs = {} } = sizes[name] ?? {};
				const large = Object.entries(inputs).filter(([, size]) => size >= MIN_INPUT_BYTES);
				const sorted = large.sort(([a], [b]) => (a < b ? -1 : 1));
				return [name, { gzip, minified, inputs: Object.fromEntries(sorted) }];
			}),
		);
		await writeFile(BASELINE, `${JSON.stringify(kept, null, '\t')}\n`);
	}
}
