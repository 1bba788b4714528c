import { ROOT } from './places.mjs';

/**
 * What Chrome's worker does not load at its start: parts, by name, each with the functions that bring it in when one
 * of them is first called. Whatever only they need comes with them. A function, since nothing else can be put off.
 * @type {Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>}
 */
export const PARTS = {
	'suffix-list': { 'src/adapters/suffix-list.ts': ['siteOf'] },
};

const PART = 'worker-part';
const STUB = 'worker-stub';
const POLYFILL = 'webextension-polyfill';
/** An import within a part, which is of the real thing. */
const isOfPart = (/** @type {import('esbuild').OnResolveArgs} */ { namespace }) => namespace === PART;

/**
 * An esbuild plugin for Chrome's worker: in place of a function of `PARTS` comes one that loads its part, then calls
 * it. It writes `import()`, which a service worker cannot do: `joinWorker` puts what it can do in its place, at once
 * and without waiting, so that nothing happens between the call and what it does.
 */
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
			build.onResolve({ filter: /^worker-part:/ }, ({ path }) => ({
				path: path.slice(`${PART}:`.length),
				namespace: PART,
			}));
			build.onResolve({ filter: /\.ts$/ }, async (args) => {
				if (isOfPart(args) || args.pluginData === PART || args.kind === 'entry-point') return undefined;
				const { path } = await build.resolve(args.path, {
					resolveDir: args.resolveDir,
					kind: args.kind,
					pluginData: PART,
				});
				const file = path.slice(ROOT.length + 1).replaceAll('\\', '/');
				return partOf.has(file) ? { path: file, namespace: STUB } : undefined;
			});
			build.onLoad({ filter: /.*/, namespace: STUB }, ({ path }) => {
				const part = partOf.get(path) ?? '';
				const functions = PARTS[part]?.[path] ?? [];
				const contents = functions.map(
					(name) => `export const ${name} = (...args) => import('${PART}:${part}').${name}(...args);`,
				);
				return { contents: contents.join('\n'), loader: 'js' };
			});
			build.onLoad({ filter: /.*/, namespace: PART }, ({ path }) => ({
				contents:
					path === POLYFILL
						? `export { default as polyfill } from '${POLYFILL}';`
						: Object.entries(PARTS[path] ?? {})
								.map(([file, functions]) => `export { ${functions.join(', ')} } from './${file}';`)
								.join('\n'),
				resolveDir: ROOT,
				loader: 'js',
			}));
			// Chromium from 148 on has what the package would make; before, the package is loaded and makes it.
			build.onResolve({ filter: /^webextension-polyfill$/ }, (args) =>
				isOfPart(args) ? undefined : { path: POLYFILL, namespace: 'worker-polyfill' },
			);
			build.onLoad({ filter: /.*/, namespace: 'worker-polyfill' }, () => ({
				contents: `export default globalThis.browser ?? import('${PART}:${POLYFILL}').polyfill;`,
				loader: 'js',
			}));
		},
	};
	return plugin;
}
