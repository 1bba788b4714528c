import { relative, sep } from 'node:path';
import { ROOT } from './places.mjs';

/**
 * Parts that Chrome's worker loads on use instead of at its start, by name: the exports that load the part, by file.
 * `functions` load it when called, `objects` when a property is read. Modules that only a part imports belong to it.
 * @type {Readonly<Record<string, Readonly<Record<string, { functions?: readonly string[], objects?: readonly string[] }>>>>}
 */
export const PARTS = {
	// Updating a portal's report.
	judging: {
		'background/create-judging-services.ts': { functions: ['createJudgingServices'] },
		'src/adapters/worker/own-journal.ts': { objects: ['ownJournal'] },
	},
	// Requests of a person.
	requests: {
		'background/create-request-services.ts': { functions: ['createRequestServices'] },
		'background/intent-handlers.ts': { functions: ['createHandlers'] },
		'src/adapters/worker/own-pages.ts': { objects: ['ownPages'] },
		'src/adapters/worker/pages/page-usage.ts': { objects: ['pageUsage'] },
		'src/adapters/worker/pages/page-probe.ts': { objects: ['pageProbe'] },
		'src/adapters/worker/page-fetch.ts': { objects: ['pageFetch'] },
		'src/adapters/worker/pages/page-source.ts': { objects: ['pageSource'] },
		'src/adapters/worker/product-info.ts': { objects: ['productInfo'] },
		'src/adapters/worker/signing-key.ts': { objects: ['signingKey'] },
	},
	// Recording a visit.
	recording: {
		'background/create-recorder-services.ts': { functions: ['createRecorderServices'] },
		'src/adapters/worker/recording/consents.ts': { objects: ['consents'] },
		'src/adapters/worker/recording/cookie-vault.ts': { objects: ['cookieVault'] },
		'src/adapters/worker/recording/page-vault.ts': { objects: ['pageVault'] },
		'src/adapters/worker/recording/page-witness.ts': { objects: ['pageWitness'] },
		'src/browser-data/read-answer.ts': { functions: ['offersIn'] },
		'src/browser-data/read-witness.ts': { functions: ['readWitness'] },
		'src/adapters/worker/recording/recording-sign.ts': { objects: ['recordingSign'] },
		'src/adapters/worker/recording/tab-control.ts': { objects: ['tabControl'] },
		'src/adapters/worker/recording/windows.ts': { objects: ['privateWindows'] },
		'src/core/consent/read-consent.ts': { functions: ['readConsent', 'readConsents'] },
	},
	// Added sites, and pages that were open before the extension.
	'page-starts': { 'src/adapters/worker/pages/page-starts.ts': { objects: ['pageStarts'] } },
	'suffix-list': { 'src/browser-data/suffix-list.ts': { functions: ['siteOf'] } },
};

const PART = 'worker-part';
/** Name of a part's entry point in esbuild's metafile. @param {string} part */
export const entryOf = (part) => `${PART}:${part}`;
const STUB = 'worker-stub';
const POLYFILL = 'webextension-polyfill';

/**
 * Writes the stub that replaces a module of a part at the start. Its `import()` does not work in a service worker:
 * `joinWorker` replaces it by a synchronous load, so that a call still has its effect at once.
 * @param {string} part @param {string} file
 */
function stubOf(part, file) {
	const { functions = [], objects = [] } = PARTS[part]?.[file] ?? {};
	const load = `import('${entryOf(part)}')`;
	return [
		...functions.map((name) => `export const ${name} = (...given) => ${load}.${name}(...given);`),
		...objects.map(
			(name) => `export const ${name} = new Proxy({}, { get: (_, key) => ${load}.${name}[key] });`,
		),
	].join('\n');
}

/** @param {string} part */
function contentsOf(part) {
	if (part === POLYFILL) return `export { default as polyfill } from '${POLYFILL}';`;
	return Object.entries(PARTS[part] ?? {})
		.map(([file, { functions = [], objects = [] }]) => {
			return `export { ${[...functions, ...objects].join(', ')} } from './${file}';`;
		})
		.join('\n');
}

/** An esbuild plugin for Chrome's worker: replaces the exports in `PARTS` by stubs. */
export function partsOnUse() {
	/** @type {Map<string, string>} by file, from the root */
	const partOf = new Map();
	for (const [part, modules] of Object.entries(PARTS)) {
		for (const file of Object.keys(modules)) partOf.set(file, part);
	}
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'parts-on-use',
		setup(build) {
			build.onResolve({ filter: new RegExp(`^${PART}:`) }, ({ path }) => ({
				path: path.slice(`${PART}:`.length),
				namespace: PART,
			}));
			build.onResolve({ filter: /\.ts$/ }, async ({ path, resolveDir, kind, namespace, pluginData }) => {
				if (namespace === PART || pluginData === PART || kind === 'entry-point') return undefined;
				const resolved = await build.resolve(path, { resolveDir, kind, pluginData: PART });
				const file = relative(ROOT, resolved.path).split(sep).join('/');
				return partOf.has(file) ? { path: file, namespace: STUB } : undefined;
			});
			build.onLoad({ filter: /.*/, namespace: STUB }, ({ path }) => ({
				contents: stubOf(partOf.get(path) ?? '', path),
			}));
			build.onLoad({ filter: /.*/, namespace: PART }, ({ path }) => ({
				contents: contentsOf(path),
				resolveDir: ROOT,
			}));
			// Chromium from 148 on has the object that the package creates; earlier versions load the package.
			build.onResolve({ filter: new RegExp(`^${POLYFILL}$`) }, ({ path, namespace }) =>
				namespace === PART ? undefined : { path, namespace: POLYFILL },
			);
			build.onLoad({ filter: /.*/, namespace: POLYFILL }, () => ({
				contents: `export default globalThis.browser ?? import('${entryOf(POLYFILL)}').polyfill;`,
			}));
		},
	};
	return plugin;
}
