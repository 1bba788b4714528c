import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readManifest } from '../build/manifest.mjs';
import { ROOT } from '../build/places.mjs';
import { contents } from '../build.mjs';

/** @typedef {import('../build/sizes.mjs').Size} Size */
/** @typedef {Record<string, Size>} Sizes */

/**
 * Most bytes (gzip) of what loads together. `goal` is what was asked for; a budget above it says what has been
 * reached so far, and is to be lowered with every gain. Raised only by hand, with the reason in the commit.
 * @type {Readonly<Record<string, { goal: number | null, budget: number }>>}
 */
export const BUDGETS = {
	'popup at opening': { goal: 20_000, budget: 22_000 },
	'popup on use': { goal: null, budget: 30_300 },
	'worker at start': { goal: 24_000, budget: 18_000 },
	'worker at a look': { goal: null, budget: 21_100 },
	'worker on use': { goal: null, budget: 31_200 },
	'suffix list': { goal: null, budget: 47_900 },
	'options at opening': { goal: 40_000, budget: 38_300 },
	'report at opening': { goal: null, budget: 52_400 },
	'import thread': { goal: null, budget: 118_600 },
	'whole without PDF': { goal: 200_000, budget: 457_000 },
};

/** What each was made of when it was last weighed and found good: by it, a broken budget says what grew. */
const BASELINE = join(ROOT, 'scripts/checks/sizes.json');

/** Bytes of an input below which it is not kept in the baseline: it can hardly break a budget. */
const WORTH_KEEPING = 100;

/** How many of the inputs that grew are named. */
const NAMED = 8;

/** Sizes of the Chrome package of the code as it stands. @returns {Promise<Sizes>} */
export async function currentSizes() {
	const { files, outputs } = await contents(await readManifest(), { mode: 'release', browser: 'chrome' });
	const { sizesOf } = await import('../build/sizes.mjs');
	return sizesOf(files, outputs);
}

/**
 * Broken budgets, in sentences.
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
				`Minified, since it was last weighed: ${grown.slice(0, NAMED).join(', ') || 'nothing grew'}` +
				`${grown.length > NAMED ? `, and ${grown.length - NAMED} more` : ''}. ` +
				'Load it on use, or raise the budget in scripts/checks/budgets.mjs and say why in the commit.',
		];
	});
}

/**
 * What is larger than it was, the largest growth first.
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

/** The check of `npm test`. @returns {Promise<string[]>} */
export async function ownBudgetProblems() {
	return brokenBudgets(await currentSizes(), JSON.parse(await readFile(BASELINE, 'utf8')));
}

// `node scripts/checks/budgets.mjs` shows the sizes; with `--write` they become what growth is told from.
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
				const large = Object.entries(inputs).filter(([, size]) => size >= WORTH_KEEPING);
				const sorted = large.sort(([a], [b]) => (a < b ? -1 : 1));
				return [name, { gzip, minified, inputs: Object.fromEntries(sorted) }];
			}),
		);
		await writeFile(BASELINE, `${JSON.stringify(kept, null, '\t')}\n`);
	}
}
