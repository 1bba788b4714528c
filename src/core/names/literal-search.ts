import { childOf, createEdges, putChild, ROOT } from './literal-edges.ts';
import { buildGlance } from './literal-glance.ts';

/** Literals, and whether they stand in a name. A literal is told by its number in the list they came in. */
export interface LiteralSearch {
	/** Adds to `found` the literals that stand anywhere in the name, each once; time linear in the name. */
	find(name: string, found: number[]): void;
}

/** Builds a trie that is walked as Aho and Corasick do; time and memory linear in the characters of the literals. */
export function buildLiteralSearch(literals: readonly string[]): LiteralSearch {
	const most = literals.reduce((sum, { length }) => sum + length, 1);
	const edges = createEdges(most);
	/** One more than the number of the last literal that ends at a node, and of the one before it at that node. */
	const ends = new Int32Array(most);
	const earlier = new Int32Array(literals.length + 1);
	/** The nodes by their depth, the root left out: what is one character deep comes first. */
	const levels: number[][] = [];
	let size = 1;
	literals.forEach((literal, number) => {
		let node = ROOT;
		for (let i = 0; i < literal.length; i++) {
			const code = literal.charCodeAt(i);
			const child = childOf(edges, node, code);
			if (child === ROOT) {
				putChild(edges, size, node, code);
				const level = levels[i];
				if (level === undefined) levels.push([size]);
				else level.push(size);
			}
			node = child === ROOT ? size++ : child;
		}
		earlier[number + 1] = ends[node] ?? 0;
		ends[node] = number + 1;
	});

	let links: ReturnType<typeof link> | null = null;

	/**
	 * `fails`: the node of the longest proper suffix that is in the trie too. `outputs`: the nearest node that way at
	 * which a literal ends. Both are made at the first question.
	 */
	function link() {
		const fails = new Int32Array(size);
		const outputs = new Int32Array(size);
		for (const node of levels.flat()) {
			const [parent = ROOT, code = 0] = [edges.parents[node], edges.codes[node]];
			let fail = fails[parent] ?? ROOT;
			while (fail !== ROOT && childOf(edges, fail, code) === ROOT) fail = fails[fail] ?? ROOT;
			fail = parent === ROOT ? ROOT : childOf(edges, fail, code);
			fails[node] = fail;
			outputs[node] = ends[fail] === 0 ? (outputs[fail] ?? ROOT) : fail;
		}
		return { fails, outputs };
	}

	const mayHold = buildGlance(literals);

	return {
		find(name, found) {
			if (!mayHold(name)) return;
			links ??= link();
			const { fails, outputs } = links;
			let reported: Set<number> | null = null;
			let node = ROOT;
			for (let i = 0; i < name.length; i++) {
				const code = name.charCodeAt(i);
				let next = childOf(edges, node, code);
				while (next === ROOT && node !== ROOT) {
					node = fails[node] ?? ROOT;
					next = childOf(edges, node, code);
				}
				node = next;
				let at = ends[node] === 0 ? (outputs[node] ?? ROOT) : node;
				for (; at !== ROOT && !reported?.has(at); at = outputs[at] ?? ROOT) {
					reported ??= new Set();
					reported.add(at);
					for (let end = ends[at] ?? 0; end > 0; end = earlier[end] ?? 0) found.push(end - 1);
				}
			}
		},
	};
}
