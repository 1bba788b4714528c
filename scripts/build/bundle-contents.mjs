/**
 * Which packages may be in which bundle. A bundle that grows by accident slows every opening of the popup:
 * tldts alone is 134 KB minified, which is why sites are computed in the worker and sent to pages ready-made.
 */
const PAGE = ['preact', '@preact/signals', '@preact/signals-core', 'webextension-polyfill'];
const READERS = [
	'htmlparser2',
	'domelementtype',
	'domhandler',
	'domutils',
	'dom-serializer',
	'entities',
	'papaparse',
];
const SUFFIX_LIST = ['tldts', 'tldts-core'];
/** Packages that an entry loads when they are needed, and never at its start. */
const ON_USE = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	'background/index.ts': SUFFIX_LIST,
	'options/import-worker.ts': ['pdfjs-dist'],
});
/** @type {Readonly<Record<string, readonly string[]>>} */
export const ALLOWED = {
	'background/index.ts': ['webextension-polyfill', 'valibot', 'idb', ...SUFFIX_LIST],
	'src/adapters/worker/suffix-list.ts': SUFFIX_LIST,
	'popup/index.tsx': PAGE,
	'options/index.tsx': [...PAGE, ...READERS],
	'options/import-worker.ts': [...READERS, 'pdfjs-dist', 'valibot'],
	'report/index.tsx': PAGE,
	// Loaded with every page and frame of a recorded visit.
	'recorder/page-world.ts': [],
	'recorder/own-world.ts': [],
};

/** The package a bundled file comes from; null for our own. @param {string} file */
export function packageOf(file) {
	const inside = file.split('node_modules/').at(-1);
	if (inside === undefined || inside === file) return null;
	const [first = '', second = ''] = inside.split('/');
	return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * What is bundled where it must not be, in sentences.
 * @param {import('esbuild').Metafile} metafile
 * @param {Readonly<Record<string, readonly string[]>>} [allowed]
 * @returns {string[]}
 */
export function misplacedPackages({ outputs }, allowed = ALLOWED) {
	const problems = [];
	for (const [file, output] of Object.entries(outputs)) {
		const entry = output.entryPoint;
		if (entry === undefined || entry.endsWith('.css') || !file.endsWith('.js')) continue;
		const may = allowed[entry];
		if (may === undefined) {
			// A dynamic import makes an entry of its own; it is reached, and so judged, from the page that loads it.
			continue;
		}
		for (const [name, via] of reachable(file, outputs, (kind) => kind !== 'dynamic-import')) {
			if (!ON_USE[entry]?.includes(name)) continue;
			problems.push(
				`${entry} loads the package "${name}" from the start (through ${via}): load it by import() where it is needed.`,
			);
		}
		for (const [name, via] of reachable(file, outputs)) {
			if (may.includes(name)) continue;
			problems.push(
				`${entry} bundles the package "${name}" (through ${via}), which is not in its list: ${may.join(', ') || 'no package'}. ` +
					(name.startsWith('tldts')
						? 'The Public Suffix List belongs to the worker alone (src/adapters/worker/suffix-list.ts): pages get sites ready-made in messages.'
						: 'Move the import, or allow it in scripts/build/bundle-contents.mjs and say why in the commit.'),
			);
		}
	}
	return problems;
}

/**
 * The packages in an output and in all chunks it loads, each with a file that brings it.
 * @param {string} start
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {(kind: string) => boolean} follows which kinds of import are followed
 */
function reachable(start, outputs, follows = () => true) {
	/** @type {Map<string, string>} */
	const packages = new Map();
	const queue = [start];
	const seen = new Set(queue);
	for (const file of queue) {
		const output = outputs[file];
		if (output === undefined) continue;
		for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
			const name = packageOf(input);
			if (name !== null && bytesInOutput > 0 && !packages.has(name)) packages.set(name, input);
		}
		for (const { path, kind } of output.imports) {
			if (follows(kind) && !seen.has(path)) {
				seen.add(path);
				queue.push(path);
			}
		}
	}
	return packages;
}
