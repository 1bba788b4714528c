import { buildLiteralTrie } from './literal-trie.ts';
import {
	anchorLength,
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
	/** Its own, in the policy's order. */
	readonly order: number;
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

/** Names whose answer is remembered: a portal's cookies are the same from one look at its jar to the next. */
const REMEMBERED = 1000;
/** A common beginning shorter than this says nothing. */
const NEAR_PREFIX = 3;

function commonPrefix(a: string, b: string): number {
	const end = Math.min(a.length, b.length);
	let i = 0;
	while (i < end && a.charCodeAt(i) === b.charCodeAt(i)) i++;
	return i;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const values = map.get(key);
	if (values === undefined) map.set(key, [value]);
	else values.push(value);
}

/** Reverses by UTF-16 code units, which is how names are walked. */
function reversed(text: string): string {
	return text.split('').reverse().join('');
}

/** The most specific first, equals in the policy's order. */
function byPrecedence(a: IndexedPattern, b: IndexedPattern): number {
	return compareSpecificity(a.pattern, b.pattern) || a.order - b.order;
}

const NOTHING: readonly IndexedPattern[] = [];

/** Wildcards, by the place in a name where their longest literal part stands. */
function groupWildcards(entries: readonly IndexedPattern[]) {
	const start: IndexedPattern[] = [];
	const end: IndexedPattern[] = [];
	const inner: IndexedPattern[] = [];
	for (const entry of entries) {
		const { parts, longest } = entry.pattern;
		if (isExact(entry.pattern)) continue;
		if (longest === 0) start.push(entry);
		else if (longest === parts.length - 1) end.push(entry);
		else inner.push(entry);
	}
	return { start, end, inner };
}

const longestPart = ({ pattern }: IndexedPattern): string => pattern.parts[pattern.longest] ?? '';

/**
 * Builds the index of a policy once; time and memory linear in its patterns. Exact names stand in a Map;
 * each wildcard stands under its longest literal part, so that a look-up walks the name, not the policy.
 */
export function buildNameIndex(declarations: readonly { readonly names: readonly string[] }[]): NameIndex {
	const entries: IndexedPattern[] = [];
	declarations.forEach(({ names }, declaration) => {
		for (const name of names) {
			entries.push({ pattern: parseNamePattern(name), declaration, order: entries.length });
		}
	});
	const exact = new Map<string, IndexedPattern[]>();
	for (const entry of entries) if (isExact(entry.pattern)) push(exact, entry.pattern.source, entry);
	const { start, end, inner } = groupWildcards(entries);
	const starts = buildLiteralTrie(start.map(longestPart));
	const ends = buildLiteralTrie(end.map((entry) => reversed(longestPart(entry))));
	const inners = buildLiteralTrie(inner.map(longestPart));

	/** Made at the first question for near names: most policies are never asked. */
	let sorted: number[] | null = null;
	let folded: Map<string, number[]> | null = null;
	const source = (id: number | undefined) => (id === undefined ? '' : (entries[id]?.pattern.source ?? ''));
	const literalStart = (id: number | undefined) => source(id).split('*', 1)[0] ?? '';

	/** Takes those of the wildcards found that match the whole name; one that is all literal does where it stands. */
	function take(
		name: string,
		group: readonly IndexedPattern[],
		found: number[],
		into: IndexedPattern[],
	): void {
		for (const number of found) {
			const entry = group[number];
			if (entry === undefined) continue;
			const { pattern } = entry;
			if (anchorLength(pattern) === pattern.literalLength || matchesName(pattern, name)) into.push(entry);
		}
		if (found.length > 0) found.length = 0;
	}

	/** Emptied after each use: most look-ups find nothing, and need no memory. */
	const found: number[] = [];

	function lookUp(name: string): readonly IndexedPattern[] {
		const own = exact.get(name) ?? NOTHING;
		const wild: IndexedPattern[] = [];
		if (start.length > 0) {
			starts.atStart(name, found);
			take(name, start, found, wild);
		}
		if (end.length > 0) {
			ends.atEnd(name, found);
			take(name, end, found, wild);
		}
		if (inner.length > 0) {
			inners.anywhere(name, found);
			take(name, inner, found, wild);
		}
		if (wild.length === 0) return own;
		if (wild.length > 1) wild.sort(byPrecedence);
		return own.length === 0 ? wild : [...own, ...wild];
	}

	const remembered = new Map<string, readonly IndexedPattern[]>();

	function match(name: string): readonly IndexedPattern[] {
		const known = remembered.get(name);
		if (known !== undefined) return known;
		const answer = lookUp(name);
		if (remembered.size >= REMEMBERED) remembered.clear();
		remembered.set(name, answer);
		return answer;
	}

	function sortByStart(): number[] {
		const starts = entries.map((_, id) => literalStart(id));
		const order = (a: number, b: number) => ((starts[a] ?? '') < (starts[b] ?? '') ? -1 : 1);
		return entries.map((_, id) => id).sort((a, b) => (starts[a] === starts[b] ? a - b : order(a, b)));
	}

	function foldCase(): Map<string, number[]> {
		const ids = new Map<string, number[]>();
		for (const { pattern, order } of entries) push(ids, pattern.source.toLowerCase(), order);
		return ids;
	}

	function near(name: string) {
		const found: { entry: IndexedPattern; reason: 'other-case' | 'similar-name' }[] = [];
		const add = (id: number | undefined, reason: 'other-case' | 'similar-name') => {
			const entry = id === undefined ? undefined : entries[id];
			if (entry === undefined || matchesName(entry.pattern, name)) return;
			if (!found.some((other) => other.entry === entry)) found.push({ entry, reason });
		};
		folded ??= foldCase();
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
