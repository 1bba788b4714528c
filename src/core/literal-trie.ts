/**
 * Literals, and where they stand in a name. A literal is told by its number in the list that the trie was built
 * from. Each answer costs time linear in the name, however many literals there are.
 */
export interface LiteralTrie {
	/** Adds to `found` the literals that the name starts with. */
	atStart(name: string, found: number[]): void;
	/** Adds to `found` the literals (listed as they read backwards) that the name ends with. */
	atEnd(name: string, found: number[]): void;
	/** Adds to `found` the literals that stand anywhere in the name, each once. */
	anywhere(name: string, found: number[]): void;
}

/** The node that all begin at; as a child, it means that there is none. */
const ROOT = 0;

/**
 * Builds a trie; time and memory linear in the characters of its literals. Its nodes are numbers into flat arrays,
 * a node's children stand in one hash table for all of them: a step is one look into memory that is next to it.
 */
export function buildLiteralTrie(literals: readonly string[]): LiteralTrie {
	const most = literals.reduce((sum, { length }) => sum + length, 1);
	const parents = new Int32Array(most);
	const codes = new Uint16Array(most);
	/** At which node each child stands, by the hash of parent and character; half of it stays empty. */
	const bits = 33 - Math.clz32(most);
	const slots = new Int32Array(2 ** bits);
	const last = slots.length - 1;
	/** One more than the number of the last literal that ends at a node, and of the one before it at that node. */
	const ends = new Int32Array(most);
	const earlier = new Int32Array(literals.length + 1);

	/** Where the child of a node stands in `slots`, or the empty place where it would. */
	function slotOf(node: number, code: number): number {
		let slot = (Math.imul(node, 0x2c1b3c6d) + Math.imul(code, 0x297a2d39)) >>> (32 - bits);
		for (;;) {
			const child = slots[slot] ?? ROOT;
			if (child === ROOT || (parents[child] === node && codes[child] === code)) return slot;
			slot = (slot + 1) & last;
		}
	}

	const childOf = (node: number, code: number): number => slots[slotOf(node, code)] ?? ROOT;

	let size = 1;
	literals.forEach((literal, number) => {
		let node = ROOT;
		for (let i = 0; i < literal.length; i++) {
			const code = literal.charCodeAt(i);
			const slot = slotOf(node, code);
			if (slots[slot] === ROOT) {
				parents[size] = node;
				codes[size] = code;
				slots[slot] = size++;
			}
			node = slots[slot] ?? ROOT;
		}
		earlier[number + 1] = ends[node] ?? 0;
		ends[node] = number + 1;
	});

	function takeAt(node: number, found: number[]): void {
		for (let end = ends[node] ?? 0; end > 0; end = earlier[end] ?? 0) found.push(end - 1);
	}

	function walk(name: string, start: number, step: 1 | -1, found: number[]): void {
		let node = ROOT;
		for (let i = start; ; i += step) {
			if (ends[node] !== 0) takeAt(node, found);
			if (i < 0 || i >= name.length) return;
			node = childOf(node, name.charCodeAt(i));
			if (node === ROOT) return;
		}
	}

	let links: ReturnType<typeof link> | null = null;

	/**
	 * Aho–Corasick. `fails`: the node of the longest proper suffix that is in the trie too. `outputs`: the nearest
	 * node that way at which a literal ends. Both are made at the first question.
	 */
	function link() {
		const fails = new Int32Array(size);
		const outputs = new Int32Array(size);
		for (const node of nodesByDepth()) {
			const [parent = ROOT, code = 0] = [parents[node], codes[node]];
			let fail = fails[parent] ?? ROOT;
			while (fail !== ROOT && childOf(fail, code) === ROOT) fail = fails[fail] ?? ROOT;
			fail = parent === ROOT ? ROOT : childOf(fail, code);
			fails[node] = fail;
			outputs[node] = ends[fail] === 0 ? (outputs[fail] ?? ROOT) : fail;
		}
		return { fails, outputs };
	}

	/** All but the root. A parent has a lower number than its children, so that one pass knows all depths. */
	function nodesByDepth(): number[] {
		const depths = new Int32Array(size);
		const levels: number[][] = [];
		for (let node = 1; node < size; node++) {
			const depth = (depths[parents[node] ?? ROOT] ?? 0) + 1;
			depths[node] = depth;
			const level = levels[depth - 1];
			if (level === undefined) levels.push([node]);
			else level.push(node);
		}
		return levels.flat();
	}

	return {
		atStart: (name, found) => walk(name, 0, 1, found),
		atEnd: (name, found) => walk(name, name.length - 1, -1, found),
		anywhere(name, found) {
			links ??= link();
			const { fails, outputs } = links;
			let reported: Set<number> | null = null;
			let node = ROOT;
			for (let i = 0; i < name.length; i++) {
				const code = name.charCodeAt(i);
				let next = childOf(node, code);
				while (next === ROOT && node !== ROOT) {
					node = fails[node] ?? ROOT;
					next = childOf(node, code);
				}
				node = next;
				let at = ends[node] === 0 ? (outputs[node] ?? ROOT) : node;
				for (; at !== ROOT && !reported?.has(at); at = outputs[at] ?? ROOT) {
					reported ??= new Set();
					reported.add(at);
					takeAt(at, found);
				}
			}
		},
	};
}
