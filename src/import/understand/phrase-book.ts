import { wordsOf } from './fold.ts';

/** Phrases separated by `|`; a word ending in `*` stands for every word that begins so. */
export type Phrases = string;

/** A phrase found: from word `start` up to, not including, word `end`. */
export interface PhraseHit<T> {
	readonly start: number;
	readonly end: number;
	readonly value: T;
}

const LOW = 31;
const HEADS = (LOW + 1) ** 2;
/** A number for the first two letters of a word; different ones may share it. */
const headOf = (word: string): number => ((word.charCodeAt(0) & LOW) << 5) | (word.charCodeAt(1) & LOW);

interface Node<T> {
	readonly exact: Map<string, Node<T>>;
	readonly prefixes: Map<string, Node<T>>;
	/** The lengths that its prefixes have, the longest first. */
	lengths: readonly number[];
	readonly values: T[];
}

function createNode<T>(): Node<T> {
	return { exact: new Map(), prefixes: new Map(), lengths: [], values: [] };
}

function child<T>(branches: Map<string, Node<T>>, key: string): Node<T> {
	const existing = branches.get(key);
	if (existing) return existing;
	const fresh = createNode<T>();
	branches.set(key, fresh);
	return fresh;
}

function prefixed<T>(node: Node<T>, prefix: string): Node<T> {
	const next = child(node.prefixes, prefix);
	node.lengths = [...new Set([...node.prefixes.keys()].map(({ length }) => length))].sort((a, b) => b - a);
	return next;
}

/** Words of a phrase as written in a vocabulary, `*` kept at the end of a prefix. */
function phraseWords(phrase: string): string[] {
	return phrase
		.trim()
		.split(/\s+/u)
		.flatMap((part) => {
			const words = wordsOf(part);
			const last = words.pop();
			if (last === undefined) return [];
			return [...words, part.endsWith('*') ? `${last}*` : last];
		});
}

/** Finds the phrases of a vocabulary among words, in time linear in the number of words. */
export class PhraseBook<T> {
	readonly #root: Node<T> = createNode();
	/** 1 for the first two letters of each phrase: most words of a text begin none. */
	readonly #heads = new Uint8Array(HEADS);

	add(phrases: Phrases, value: T): this {
		for (const phrase of phrases.split('|')) {
			const words = phraseWords(phrase);
			if (words.length === 0) continue;
			this.#addHead(words[0] ?? '');
			let node = this.#root;
			for (const word of words) {
				node = word.endsWith('*') ? prefixed(node, word.slice(0, -1)) : child(node.exact, word);
			}
			if (!node.values.includes(value)) node.values.push(value);
		}
		return this;
	}

	/** The longest phrase that begins at word `start`; its first value where several share it. */
	at(words: readonly string[], start: number): PhraseHit<T> | null {
		const first = words[start] ?? '';
		if (this.#heads[headOf(first)] !== 1) return null;
		let longest: PhraseHit<T> | null = null;
		let nodes: readonly Node<T>[] = follow([this.#root], first);
		for (let end = start; end < words.length && nodes.length > 0; end += 1) {
			if (end > start) nodes = follow(nodes, words[end] ?? '');
			const value = nodes.find((node) => node.values.length > 0)?.values[0];
			if (value !== undefined) longest = { start, end: end + 1, value };
		}
		return longest;
	}

	/** Whether a phrase may begin with the first word of a text, by its first letters: false rules it out. */
	mayBegin(text: string): boolean {
		const first = /[^\0-\x7f]/.test(text) ? undefined : /[a-z\d]{1,2}/i.exec(text)?.[0];
		return first === undefined || this.#heads[headOf(first)] === 1;
	}

	#addHead(word: string): void {
		const head = headOf(word);
		// Whatever letter follows a prefix of one letter.
		if (/^.\*$/u.test(word)) this.#heads.fill(1, head & ~LOW, (head | LOW) + 1);
		else this.#heads[head] = 1;
	}

	/** Every phrase found, longest first at each place, none overlapping. */
	all(words: readonly string[]): PhraseHit<T>[] {
		const hits: PhraseHit<T>[] = [];
		for (let index = 0; index < words.length; ) {
			const hit = this.at(words, index);
			if (hit) hits.push(hit);
			index = hit ? hit.end : index + 1;
		}
		return hits;
	}

	/** The value of the phrase that all the words together are, or null. */
	whole(words: readonly string[]): T | null {
		const hit = this.at(words, 0);
		return hit && hit.end === words.length ? hit.value : null;
	}

	has(words: readonly string[]): boolean {
		return words.some((_, index) => this.at(words, index) !== null);
	}
}

/** A book of phrases that all mean the same. */
export function bookOf(lists: readonly Phrases[]): PhraseBook<true> {
	const book = new PhraseBook<true>();
	for (const phrases of lists) book.add(phrases, true);
	return book;
}

const NOTHING: readonly never[] = [];

/** Exact words first, then the longest prefixes: the more a phrase says, the more it counts. */
function follow<T>(nodes: readonly Node<T>[], word: string): readonly Node<T>[] {
	let next: Node<T>[] | null = null;
	for (const node of nodes) {
		const exact = node.exact.get(word);
		if (exact) {
			next ??= [];
			next.push(exact);
		}
		for (const length of node.lengths) {
			const branch = length > word.length ? undefined : node.prefixes.get(word.slice(0, length));
			if (!branch) continue;
			next ??= [];
			next.push(branch);
		}
	}
	return next ?? NOTHING;
}
