import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';
import { BUDGETS, currentSizes } from '../checks/budgets.mjs';
import { drawCosts } from './draw-costs.mjs';

/** @typedef {import('./figure.ts').Figure} Figure */
/** @typedef {typeof import('./main.ts')} Functions */

/** The figures of the day, by part: a part that is measured anew replaces its own. */
const DAY = join(ROOT, 'docs/performance.json');
const PAGE = join(ROOT, 'docs/performance.md');
const PICTURE = join(ROOT, 'docs/pictures/matching.svg');

/** @typedef {{ machine: string, parts: Record<string, { day: string, figures: Figure[] }> }} Day */

/**
 * Writes what was measured into docs/performance.md, its data and its picture.
 * @param {readonly Figure[]} figures @param {Functions} functions @param {string} browser its name and version
 */
export async function writeDay(figures, functions, browser) {
	/** @type {Day} */
	const day = JSON.parse(await readFile(DAY, 'utf8').catch(() => '{ "machine": "", "parts": {} }'));
	day.machine = `${cpus().length} cores (${process.platform}), Node ${process.versions.node}, ${browser}`;
	for (const part of new Set(figures.map((figure) => figure.part))) {
		day.parts[part] = {
			day: new Date().toISOString().slice(0, 10),
			figures: figures.filter((figure) => figure.part === part),
		};
	}
	await writeFile(DAY, `${JSON.stringify(day, null, '\t')}\n`);
	await writeFile(PICTURE, drawCosts(day.parts['matching']?.figures ?? [], functions.LINES));
	const page = await readFile(PAGE, 'utf8');
	const between = /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/;
	if (!between.test(page)) throw new Error('docs/performance.md has no place for figures');
	const body = [`Measured on ${day.machine}.`, await sizeTable(), ...partTables(day, functions)].join('\n\n');
	await writeFile(
		PAGE,
		page.replace(between, (_, start, end) => `${start}\n${body}\n\n${end}`),
	);
}

const TITLES = /** @type {Readonly<Record<string, string>>} */ ({
	matching: 'Matching a name',
	judging: 'Judging a jar',
	importing: 'Importing a policy',
	resolving: 'Finding the policy of a host',
	popup: 'The popup, from click or start to all rows painted',
	storm: 'A storm of 5,000 cookie changes',
	'page-load': 'Loading a portal’s page',
	memory: 'Memory, 40 cookies',
	start: 'From a stopped worker to the badge',
	wakes: 'Pages that are no portals',
	check: 'A check from the command line',
	fleet: 'A fleet of simulated sites',
	portals: 'A fleet of demo portals, in real browsers',
});

/** @param {Day} day @param {Functions} functions */
function partTables({ parts }, functions) {
	return Object.keys(TITLES).flatMap((name) => {
		const part = parts[name];
		if (part === undefined) return [];
		const rows = part.figures.map((figure) => rowOf(figure, functions));
		const [first] = part.figures;
		return [
			`### ${TITLES[name]}`,
			`${part.day}; ${first?.runs ?? ''}.`,
			table(['what', 'median', 'spread', 'goal', ''], rows),
		];
	});
}

/** @param {Figure} figure @param {Functions} functions */
function rowOf(figure, { digits, isMet }) {
	const { what, value, unit, most, metOtherwise } = figure;
	const met = isMet(figure);
	const verdict = met === null ? '' : met ? `met${metOtherwise ? `: ${metOtherwise}` : ''}` : '**missed**';
	const spread = `${digits(value.low)} … ${digits(value.high)}`;
	return [
		what,
		`${digits(value.median)} ${unit}`,
		spread,
		most === null ? '' : `≤ ${digits(most)} ${unit}`,
		verdict,
	];
}

async function sizeTable() {
	const sizes = await currentSizes();
	const kilo = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
	const rows = Object.entries(BUDGETS).map(([name, { goal, budget }]) => {
		const size = sizes[name];
		const verdict = goal === null ? '' : (size?.gzip ?? 0) <= goal ? 'met' : '**missed**';
		return [
			name,
			kilo(size?.gzip ?? 0),
			kilo(size?.minified ?? 0),
			kilo(budget),
			goal === null ? '' : kilo(goal),
			verdict,
		];
	});
	return `### Sizes of the Chrome package, KB\n\n${table(['what', 'gzip', 'minified', 'budget (gzip)', 'goal (gzip)', ''], rows)}`;
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
	const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
