import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { joinWorker, START } from '../../scripts/build/join-worker.mjs';

type Files = ReadonlyMap<string, Uint8Array>;
type Kind = 'import-statement' | 'dynamic-import';

/** Modules in the form of esbuild's output, by name, and their imports. */
const SPLIT: Readonly<Record<string, readonly [string, ...(readonly [string, Kind])[]]>> = {
	index: [
		`import { twice } from "./shared.js"; seen.push("index " + twice(1)); globalThis.use = (n) => import("./part.js").late(n);`,
		['shared', 'import-statement'],
		['part', 'dynamic-import'],
	],
	shared: ['seen.push("shared"); export const twice = (n) => 2 * n;'],
	part: [
		'import { twice } from "./shared.js"; import { more } from "./beside.js"; seen.push("part"); export const late = (n) => twice(n) + more;',
		['shared', 'import-statement'],
		['beside', 'import-statement'],
	],
	beside: ['seen.push("beside"); export const more = 1;'],
};

const pathOf = (name: string) => `background/${name}.js`;

function joined(): ReturnType<typeof joinWorker> {
	const named = Object.entries(SPLIT);
	const files = new Map(named.map(([name, [code]]) => [pathOf(name), new TextEncoder().encode(code)]));
	const outputs = Object.fromEntries(
		named.map(([name, [, ...imports]]) => [
			pathOf(name),
			{
				bytes: 1,
				inputs: { [`${name}.ts`]: { bytesInOutput: 1 } },
				exports: [],
				imports: imports.map(([to, kind]) => ({ path: pathOf(to), kind })),
			},
		]),
	);
	return joinWorker({ files, outputs }, { release: true });
}

/** Loads scripts like a service worker; each start has a fresh scope. */
function startWorker(files: Files, isReachable: () => boolean = () => true) {
	const [seen, loaded, installing]: [string[], string[], (() => void)[]] = [[], [], []];
	const run = (path: string) => runInContext(new TextDecoder().decode(files.get(path)), context);
	const context = createContext({
		seen,
		importScripts(...names: string[]) {
			for (const name of names) {
				if (!isReachable()) throw new Error('NetworkError');
				loaded.push(name.slice(1));
				run(name.slice(1));
			}
		},
		addEventListener: (_: string, listener: () => void) => installing.push(listener),
	});
	run(START);
	return {
		seen,
		loaded,
		install() {
			for (const listener of installing) listener();
		},
		use: (n: number): unknown => runInContext(`use(${n})`, context),
	};
}

describe('Chrome’s worker', () => {
	it('begins with one file; a part runs when it is first used, once, at that very moment', async () => {
		const worker = startWorker((await joined()).files);
		expect(worker.seen).toEqual(['shared', 'index 2']);
		expect(worker.loaded).toEqual([]);
		expect(worker.use(3)).toBe(7);
		expect(worker.use(4)).toBe(9);
		expect(worker.seen.slice(2)).toEqual(['beside', 'part']);
		expect(worker.loaded).toEqual([pathOf('part'), pathOf('beside')]);
	});

	it('loads all its scripts while it is installed, and runs none of them', async () => {
		const { files } = await joined();
		const worker = startWorker(files);
		worker.install();
		const scripts = [...files.keys()].filter((name) => name.endsWith('.js') && name !== START);
		expect(worker.loaded.toSorted()).toEqual(scripts.toSorted());
		expect(worker.seen).toEqual(['shared', 'index 2']);
		expect(worker.use(3)).toBe(7);
	});

	it('tries again what could not be loaded', async () => {
		let isReachable = false;
		const worker = startWorker((await joined()).files, () => isReachable);
		expect(() => worker.use(3)).toThrow('NetworkError');
		isReachable = true;
		expect(worker.use(3)).toBe(7);
	});

	it('is made of what its pieces are made of, by name', async () => {
		const { outputs } = await joined();
		expect(Object.keys(outputs[START]?.inputs ?? {})).toEqual(['index.ts', 'shared.ts']);
		expect(outputs[START]?.imports.map(({ path }) => path)).toEqual([pathOf('part')]);
		const others = Object.keys(outputs).filter((name) => name !== START);
		expect(others).toEqual([pathOf('part'), pathOf('beside')]);
		expect(outputs[pathOf('part')]?.imports.map(({ path }) => path)).toEqual([START, pathOf('beside')]);
	});

	it('is refused where an import() is left that no service worker can do', async () => {
		const files = new Map([[START, new TextEncoder().encode('import(somewhere)')]]);
		const outputs = { [START]: { bytes: 1, inputs: {}, exports: [], imports: [] } };
		await expect(joinWorker({ files, outputs }, { release: true })).rejects.toThrow('import()');
	});
});
