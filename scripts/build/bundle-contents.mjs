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
const AUTOCONSENT = '@duckduckgo/autoconsent';
const WORKBOOKS = ['write-excel-file', 'fflate'];
/** Packages that an entry may load only by `import()`, never at its start. */
const ON_USE = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	'background/index.ts': SUFFIX_LIST,
	'options/import-worker.ts': ['pdfjs-dist'],
	'report/index.tsx': [AUTOCONSENT, ...WORKBOOKS],
});
/**
 * Packages allowed in each bundle. A bundle that grows by accident slows every opening of the popup: tldts alone is
 * 134 KB minified, which is why the worker computes sites and sends them to pages.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ALLOWED = {
	'background/index.ts': ['webextension-polyfill', 'valibot', 'idb', ...SUFFIX_LIST],
	'background/read-policy.ts': READERS,
	'background/reading-thread.ts': READERS,
	'src/browser-data/suffix-list.ts': SUFFIX_LIST,
	'popup/index.tsx': PAGE,
	'options/index.tsx': [...PAGE, ...READERS],
	'options/import-worker.ts': [...READERS, 'pdfjs-dist', 'valibot'],
	// The page of a full audit runs the library's functions in a portal's page, by their names.
	'report/index.tsx': [...PAGE, AUTOCONSENT, ...WORKBOOKS],
	// Loaded with every page and frame of a recorded visit.
	'page-start/page-start.ts': [],
	'page-marks/page-marks.ts': [],
	'banner/in-page.ts': [AUTOCONSENT],
	'recorder/page-world.ts': [],
	'recorder/own-world.ts': [],
};

/** Returns the package of a bundled file; null for our own. @param {string} file */
export function packageOf(file) {
	const inside = file.split('node_modules/').at(-1);
	if (inside === undefined || inside === file) return null;
	const [first = '', second = ''] = inside.split('/');
	return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * Lists packages in bundles that may not contain them, in sentences.
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
		// A dynamic import creates an entry too; it is checked with the page that loads it.
		if (may === undefined) continue;
		for (const [name, via] of packagesIn(reached(file, outputs, IS_STATIC), outputs)) {
			if (!ON_USE[entry]?.includes(name)) continue;
			problems.push(
				`${entry} loads the package "${name}" from the start (through ${via}): load it by import() where it is needed.`,
			);
		}
		for (const [name, via] of packagesIn(reached(file, outputs), outputs)) {
			if (may.includes(name)) continue;
			problems.push(
				`${entry} bundles the package "${name}" (through ${via}), which is not in its list: ${may.join(', ') || 'no package'}. ` +
					(name.startsWith('tldts')
						? 'The Public Suffix List belongs to the worker alone (src/browser-data/suffix-list.ts): pages get sites ready-made in messages.'
						: 'Move the import, or allow it in scripts/build/bundle-contents.mjs and say why in the commit.'),
			);
		}
	}
	return problems;
}

export const IS_STATIC = (/** @type {string} */ kind) => kind !== 'dynamic-import';

/**
 * Lists an output and all that it imports.
 * @param {string} start
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {(kind: string) => boolean} follows which kinds of import are followed
 */
export function reached(start, outputs, follows = () => true) {
	const files = new Set([start]);
	for (const file of files) {
		for (const { path, kind, external } of outputs[file]?.imports ?? []) {
			// Files of another bundle are named relative to the importing one: "../popup/exporting.js".
			const name = external ? path.replace(/^\.\.\//, '') : path;
			if (follows(kind) && name in outputs) files.add(name);
		}
	}
	return [...files];
}

/**
 * Lists the packages in some outputs, each with one of its bundled files.
 * @param {readonly string[]} files @param {import('esbuild').Metafile['outputs']} outputs
 */
function packagesIn(files, outputs) {
	/** @type {Map<string, string>} */
	const packages = new Map();
	for (const [input, { bytesInOutput }] of files.flatMap((file) =>
		Object.entries(outputs[file]?.inputs ?? {}),
	)) {
		const name = packageOf(input);
		if (name !== null && bytesInOutput > 0 && !packages.has(name)) packages.set(name, input);
	}
	return packages;
}
