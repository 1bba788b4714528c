/** The node that all begin at; as a child, it means that there is none. */
export const ROOT = 0;

/**
 * The edges of a tree whose nodes are numbers. They stand in flat arrays, and the children of all nodes in one hash
 * table: a step is one look into memory that is next to it.
 */
export interface Edges {
	/** The parent of each node, and the character that leads from there to it. */
	readonly parents: Int32Array;
	readonly codes: Uint16Array;
	/** The nodes, by the hash of parent and character; half of it stays empty. */
	readonly slots: Int32Array;
	readonly bits: number;
}

/** Makes room for the edges of so many nodes, the root included. */
export function createEdges(nodes: number): Edges {
	const bits = 33 - Math.clz32(nodes);
	return {
		parents: new Int32Array(nodes),
		codes: new Uint16Array(nodes),
		slots: new Int32Array(2 ** bits),
		bits,
	};
}

/** Where the child of a node stands in `slots`, or the empty place where it would. */
function slotOf({ parents, codes, slots, bits }: Edges, node: number, code: number): number {
	let slot = (Math.imul(node, 0x2c1b3c6d) + Math.imul(code, 0x297a2d39)) >>> (32 - bits);
	for (;;) {
		const child = slots[slot] ?? ROOT;
		if (child === ROOT || (parents[child] === node && codes[child] === code)) return slot;
		slot = (slot + 1) & (slots.length - 1);
	}
}

/** The node that a character leads to, or `ROOT` where there is none. */
export function childOf(edges: Edges, node: number, code: number): number {
	return edges.slots[slotOf(edges, node, code)] ?? ROOT;
}

/** Makes a node the one that a character leads to from another. */
export function putChild(edges: Edges, child: number, parent: number, code: number): void {
	edges.slots[slotOf(edges, parent, code)] = child;
	edges.parents[child] = parent;
	edges.codes[child] = code;
}
