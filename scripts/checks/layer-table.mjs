import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../build/places.mjs';
import { LAYERS } from './layer-rules.mjs';

const PAGE = join(ROOT, 'CONTRIBUTING.md');
const START = '<!-- layers: written by scripts/checks/layer-table.mjs -->';
const END = '<!-- /layers -->';

/** @param {readonly string[]} areas */
const codes = (areas) => areas.map((area) => `\`${area === '*' ? 'any package' : area}\``).join(' ');

/** Writes the rules of imports as a Markdown table. @param {readonly import('./layer-rules.mjs').Layer[]} [layers] */
export function layerTable(layers = LAYERS) {
	const rows = layers.map(({ area, may, types = [], packages = [] }) => {
		const cells = [`\`${area}\``, codes(may) || 'nothing', codes(types), codes(packages)];
		return `| ${cells.join(' | ')} |`;
	});
	return ['| area | may import | types only | packages |', '|---|---|---|---|', ...rows].join('\n');
}

/**
 * Puts the table between the markers of a page.
 * @param {string} page @param {string} [table]
 * @throws when a marker is missing
 */
export function withLayerTable(page, table = layerTable()) {
	const start = page.indexOf(START);
	const end = page.indexOf(END);
	if (start < 0 || end < start) throw new Error(`CONTRIBUTING.md lacks the markers ${START} and ${END}.`);
	return `${page.slice(0, start)}${START}\n\n${table}\n\n${page.slice(end)}`;
}

/** @param {string} page @returns {string[]} */
export function layerTableProblems(page) {
	return withLayerTable(page) === page
		? []
		: ['CONTRIBUTING.md: the table of layers is stale. Write it anew: node scripts/checks/layer-table.mjs'];
}

/** Runs the check of `npm test`. */
export const ownLayerTableProblems = async () => layerTableProblems(await readFile(PAGE, 'utf8'));

// `node scripts/checks/layer-table.mjs` writes the table into CONTRIBUTING.md.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	await writeFile(PAGE, withLayerTable(await readFile(PAGE, 'utf8')));
