import { createLiteralTrie } from './literal-trie.ts';
import {
	compareSpecificity,
	isExact,
	matchesName,
	type NamePattern,
	parseNamePattern,
} from './name-pattern.ts';

/** One name pattern of one declaration. */
export interface IndexedPattern {
	readonly pattern: NamePattern;
	/** Index of the declaration it stands in. */
	readonly declaration: number;
}

/** Finds the declared patterns that match a name without looking at all of them. */
export interface NameIndex {
	/** Every pattern that matches, the most specific first; equals in the policy's order. */
	match(name: string): readonly IndexedPattern[];
	/** Patterns that do not match but come near: the same but for case, then the longest common beginning. */
	near(
		name: string,
	): readonly { readonly entry: IndexedPattern; readonly reason: 'other-case' | 'similar-name' }[];
	/** All patterns, in the policy's order. */
	readonly entries: readonly IndexedPattern[];
}

/** A common beginning shorter than this says nothing. */
const NEAR_PREFIX = 3;

function commonPrefix(a: string, b: string): number {
	const end = Math.min(a.length, b.length);
	let i = 0;
	while (i < end && a.charCodeAt(i) === b.charCodeAt(i)) i++;
	return i;
}

function push<K>(map: Map<K, number[]>, key: K, id: number): void {
	const ids = map.get(key);
	if (ids === undefined) map.set(key, [id]);
	else ids.push(id);
}

/** Reverses by UTF-16 code units, which is how names are walked. */
function reversed(text: string): string {
	return text.split('').reverse().join('');
}

/**
 * Builds the index of a policy once; time and memory linear in its patterns. Exact names stand in a Map;
 * each wildcard stands under its longest literal part, so that a look-up walks the name, not the policy.
 */
export function buildNameIndex(declarations: readonly { readonly names: readonly string[] }[]): NameIndex {
	const entries: IndexedPattern[] = [];
	const exact = new Map<string, number[]>();
	const folded = new Map<string, number[]>();
	const tries = { start: createLiteralTrie(), end: createLiteralTrie(), inner: createLiteralTrie() };

	/** Where its longest literal part stands decides in which trie a wildcard is looked up. */
	function addWildcard(pattern: NamePattern, id: number): void {
		const literal = pattern.parts[pattern.longest] ?? '';
		if (pattern.longest === 0) tries.start.add(literal, id);
		else if (pattern.longest === pattern.parts.length - 1) tries.end.add(reversed(literal), id);
		else tries.inner.add(literal, id);
	}

	declarations.forEach(({ names }, declaration) => {
		for (const name of names) {
			const pattern = parseNamePattern(name);
			const id = entries.push({ pattern, declaration }) - 1;
			if (isExact(pattern)) push(exact, name, id);
			else addWildcard(pattern, id);
			push(folded, name.toLowerCase(), id);
		}
	});
	tries.inner.link();

	/** Made at the first question for near names: most policies are never asked. */
	let sorted: number[] | null = null;
	const source = (id: number | undefined) => (id === undefined ? '' : (entries[id]?.pattern.source ?? ''));
	const literalStart = (id: number | undefined) => source(id).split('*', 1)[0] ?? '';

	function bySpecificity(a: number, b: number): number {
		const [first, second] = [entries[a], entries[b]];
		return first && second ? compareSpecificity(first.pattern, second.pattern) : 0;
	}

	function match(name: string): readonly IndexedPattern[] {
		const ids = [...(exact.get(name) ?? [])];
		const take = (id: number) => {
			const entry = entries[id];
			if (entry !== undefined && matchesName(entry.pattern, name)) ids.push(id);
		};
		if (tries.start.size > 0) tries.start.atStart(name, take);
		if (tries.end.size > 0) tries.end.atEnd(name, take);
		if (tries.inner.size > 0) tries.inner.anywhere(name, take);
		if (ids.length > 1) ids.sort((a, b) => bySpecificity(a, b) || a - b);
		return ids.flatMap((id) => entries[id] ?? []);
	}

	function sortByStart(): number[] {
		const starts = entries.map((_, id) => literalStart(id));
		const order = (a: number, b: number) => ((starts[a] ?? '') < (starts[b] ?? '') ? -1 : 1);
		return entries.map((_, id) => id).sort((a, b) => (starts[a] === starts[b] ? a - b : order(a, b)));
	}

	function near(name: string) {
		const found: { entry: IndexedPattern; reason: 'other-case' | 'similar-name' }[] = [];
		const add = (id: number | undefined, reason: 'other-case' | 'similar-name') => {
			const entry = id === undefined ? undefined : entries[id];
			if (entry === undefined || matchesName(entry.pattern, name)) return;
			if (!found.some((other) => other.entry === entry)) found.push({ entry, reason });
		};
		for (const id of folded.get(name.toLowerCase()) ?? []) add(id, 'other-case');
		sorted ??= sortByStart();
		let low = 0;
		for (let high = sorted.length; low < high; ) {
			const middle = (low + high) >> 1;
			if (literalStart(sorted[middle]) < name) low = middle + 1;
			else high = middle;
		}
		const neighbours = [sorted[low - 2], sorted[low - 1], sorted[low], sorted[low + 1]]
			.map((id) => ({ id, length: commonPrefix(literalStart(id), name) }))
			.sort((a, b) => b.length - a.length);
		for (const { id, length } of neighbours) {
			const shorter = Math.min(literalStart(id).length, name.length);
			if (length >= NEAR_PREFIX && length * 2 >= shorter) add(id, 'similar-name');
		}
		return found;
	}

	return { match, near, entries };
}
