import { childOf, createEdges, putChild, ROOT } from './literal-edges.ts';

/** Literals by how names begin, or by how they end. A literal is told by its number in the list they came in. */
export interface LiteralTree {
	/** Adds to `found` the literals that a name begins (or ends) with; time linear in the name. */
	find(name: string, found: number[]): void;
}

/**
 * Builds a radix tree: a node stands only where literals part or end, so that a name is walked in few steps. Time and
 * memory are linear in the characters of the literals.
 */
export function buildLiteralTree(literals: readonly string[], side: 'start' | 'end'): LiteralTree {
	/** A literal adds a leaf and a fork at the most. */
	const most = 2 * literals.length + 1;
	const edges = createEdges(most);
	const isBackwards = side === 'end';
	/** The characters of all literals one after another, as they are read. */
	const text = new Uint16Array(literals.reduce((sum, { length }) => sum + length, 0));
	/** How many characters lead to each node, and where in `text` they stand. */
	const depths = new Int32Array(most);
	const labels = new Int32Array(most);
	/** One more than the number of the last literal that ends at a node, and of the one before it at that node. */
	const ends = new Int32Array(most);
	const earlier = new Int32Array(literals.length + 1);
	let size = 1;

	function addNode(parent: number, code: number, depth: number, label: number): number {
		putChild(edges, size, parent, code);
		depths[size] = depth;
		labels[size] = label;
		return size++;
	}

	/** The node that some characters of `text` lead to; made where there is none. */
	function nodeOf(label: number, length: number): number {
		let node = ROOT;
		let depth = 0;
		while (depth < length) {
			const code = text[label + depth] ?? 0;
			const child = childOf(edges, node, code);
			if (child === ROOT) return addNode(node, code, length, label);
			const [below = 0, other = 0] = [depths[child], labels[child]];
			do depth++;
			while (depth < below && depth < length && text[label + depth] === text[other + depth]);
			if (depth === below) node = child;
			else {
				node = addNode(node, code, depth, label);
				putChild(edges, child, node, text[other + depth] ?? 0);
			}
		}
		return node;
	}

	let written = 0;
	literals.forEach((literal, number) => {
		const label = written;
		for (let i = 0; i < literal.length; i++) {
			text[written++] = literal.charCodeAt(isBackwards ? literal.length - 1 - i : i);
		}
		const node = nodeOf(label, literal.length);
		earlier[number + 1] = ends[node] ?? 0;
		ends[node] = number + 1;
	});
	return {
		find(name, found) {
			const { length } = name;
			let node = ROOT;
			let depth = 0;
			for (;;) {
				for (let end = ends[node] ?? 0; end > 0; end = earlier[end] ?? 0) found.push(end - 1);
				if (depth === length) return;
				node = childOf(edges, node, name.charCodeAt(isBackwards ? length - 1 - depth : depth));
				const below = depths[node] ?? 0;
				if (node === ROOT || below > length) return;
				const label = labels[node] ?? 0;
				while (++depth < below) {
					const code = name.charCodeAt(isBackwards ? length - 1 - depth : depth);
					if (code !== text[label + depth]) return;
				}
			}
		},
	};
}
