/** The importer of Chrome's worker: a part of its own build, so that others do not load what they share with it. */
export const IMPORTER = 'background/read-policy.ts';
/** The thread in which Firefox's background reads policies. */
export const READING_THREAD = 'background/reading-thread.ts';

/** Loads the importer when it is called (see `joinWorker`). */
const STUB = `export const readPolicyPage = (page) => load('/background/read-policy.js').readPolicyPage(page);`;

/**
 * An esbuild plugin for the worker: leaves out the importer, which is several times as large as all else. Chrome's worker
 * loads it on use, Firefox's background starts a thread for it.
 * @param {import('./places.mjs').Browser} browser
 */
export function importerApart(browser) {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'importer-apart',
		setup(build) {
			build.onResolve({ filter: /^\.\/read-policy\.ts$/ }, ({ resolveDir, kind }) =>
				browser === 'chrome'
					? { path: IMPORTER, namespace: 'importer-stub' }
					: build.resolve('./read-policy-apart.ts', { resolveDir, kind }),
			);
			build.onLoad({ filter: /.*/, namespace: 'importer-stub' }, () => ({ contents: STUB }));
		},
	};
	return plugin;
}

/**
 * Adds the importer's own build to that of the worker which loads it.
 * @template {{ files: Map<string, Uint8Array>, outputs: import('esbuild').Metafile['outputs'] }} Built
 * @param {readonly Built[]} builds @param {string} start output of the worker
 * @returns {Built[]}
 */
export function withImporter(builds, start) {
	const importer = builds.find(({ outputs }) =>
		Object.values(outputs).some(({ entryPoint }) => entryPoint === IMPORTER),
	);
	if (importer === undefined) return [...builds];
	return builds
		.filter((built) => built !== importer)
		.map((built) =>
			start in built.outputs
				? {
						...built,
						files: new Map([...built.files, ...importer.files]),
						outputs: { ...built.outputs, ...importer.outputs },
					}
				: built,
		);
}
