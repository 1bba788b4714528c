import { posix } from 'node:path';
import { importsOf } from './read-source.mjs';

/**
 * Finds circles of imports, type imports included: none of the files in one can be understood or tested alone, and
 * where values are imported the order of execution is a matter of luck.
 * @param {ReadonlyMap<string, string>} files sources by path from the root
 * @returns {string[]} a sentence a circle
 */
export function importCycles(files) {
	/** @type {Map<string, 'open' | 'done'>} */
	const state = new Map();
	/** @type {string[]} */
	const problems = [];
	const visit = (/** @type {string} */ file, /** @type {readonly string[]} */ path) => {
		if (state.get(file) === 'done') return;
		const way = [...path, file];
		if (state.get(file) === 'open') {
			problems.push(
				`${way.slice(way.indexOf(file)).join(' → ')}: a circle of imports; move what they share to a third file.`,
			);
			return;
		}
		state.set(file, 'open');
		for (const { specifier } of importsOf(files.get(file) ?? '')) {
			const target = posix.join(posix.dirname(file), specifier);
			if (specifier.startsWith('.') && files.has(target)) visit(target, way);
		}
		state.set(file, 'done');
	};
	for (const file of files.keys()) visit(file, []);
	return problems;
}
