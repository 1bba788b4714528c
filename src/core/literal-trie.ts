interface Node {
	readonly next: Map<number, Node>;
	/** Ids of the literals that end here. */
	readonly ids: number[];
	/** The node of the longest proper suffix that is in the trie too (Aho–Corasick); set by `link`. */
	fail: Node | null;
	/** The nearest node on the way of `fail` links at which a literal ends. */
	output: Node | null;
}

function createNode(): Node {
	return { next: new Map(), ids: [], fail: null, output: null };
}

/**
 * Literals, and where they stand in a name: at its start, at its end (for literals added reversed), or
 * anywhere in it. Each answer costs time linear in the name, however many literals there are.
 */
export interface LiteralTrie {
	add(literal: string, id: number): void;
	/** Ids of the literals that the name starts with. */
	atStart(name: string, found: (id: number) => void): void;
	/** Ids of the literals (added as they read backwards) that the name ends with. */
	atEnd(name: string, found: (id: number) => void): void;
	/** Ids of the literals that stand anywhere in the name, each once. Call `link` after the last `add`. */
	anywhere(name: string, found: (id: number) => void): void;
	link(): void;
	readonly size: number;
}

/** Makes an empty trie. */
export function createLiteralTrie(): LiteralTrie {
	const root = createNode();
	let size = 0;

	function walk(name: string, start: number, step: 1 | -1, found: (id: number) => void): void {
		let node: Node | undefined = root;
		for (let i = start; ; i += step) {
			for (const id of node.ids) found(id);
			if (i < 0 || i >= name.length) return;
			node = node.next.get(name.charCodeAt(i));
			if (node === undefined) return;
		}
	}

	return {
		get size() {
			return size;
		},
		add(literal, id) {
			let node = root;
			for (let i = 0; i < literal.length; i++) {
				const code = literal.charCodeAt(i);
				let child = node.next.get(code);
				if (child === undefined) {
					child = createNode();
					node.next.set(code, child);
				}
				node = child;
			}
			node.ids.push(id);
			size++;
		},
		atStart: (name, found) => walk(name, 0, 1, found),
		atEnd: (name, found) => walk(name, name.length - 1, -1, found),
		link() {
			const queue: Node[] = [root];
			for (let head = 0; head < queue.length; head++) {
				const node = queue[head];
				if (node === undefined) break;
				for (const [code, child] of node.next) {
					let fail = node.fail;
					while (fail !== null && !fail.next.has(code)) fail = fail.fail;
					child.fail = fail?.next.get(code) ?? root;
					child.output = child.fail.ids.length > 0 ? child.fail : child.fail.output;
					queue.push(child);
				}
			}
		},
		anywhere(name, found) {
			const reported = new Set<Node>();
			let node = root;
			for (let i = 0; i < name.length; i++) {
				const code = name.charCodeAt(i);
				let from: Node | null = node;
				while (from !== null && !from.next.has(code)) from = from.fail;
				node = from?.next.get(code) ?? root;
				for (
					let at: Node | null = node.ids.length > 0 ? node : node.output;
					at !== null && !reported.has(at);
					at = at.output
				) {
					reported.add(at);
					for (const id of at.ids) found(id);
				}
			}
		},
	};
}
