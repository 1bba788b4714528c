import { memoize } from '../lib/memoize.ts';
import { minOf } from '../lib/unbounded.ts';
import {
	compareSpecificity,
	type IndexedPattern,
	isExact,
	matchesName,
	parseNamePattern,
} from './name-pattern.ts';
import { createNearNames, type NearName } from './near-names.ts';

/** Finds the declared patterns that match a name without trying all of them. */
export interface NameIndex {
	/** All matching patterns, the most specific first, equally specific ones as in the policy. */
	match(name: string): readonly IndexedPattern[];
	/** Patterns that do not match but come near: equal but for case, then the longest common prefix. */
	near(name: string): readonly NearName[];
	/** All patterns, in the policy's order. */
	readonly entries: readonly IndexedPattern[];
}

const NO_PATTERNS: readonly IndexedPattern[] = [];

/** Answers that are cached: a portal's cookies hardly change from one report to the next. */
const MAX_ANSWERS = 1000;

/** Affixes are first compared by so many characters, which rules out most names. */
const FIRST_LENGTH = 3;

/** Affixes are hashed up to this length; where longer ones agree so far, comparing tells them apart. */
const MAX_HASHED = 32;

/** So few patterns are tried one by one: ruling them out would take longer. */
const MAX_TRIED = 3;

/** Null for none: most lookups find no wildcard, and so allocate nothing. */
type Matches = IndexedPattern[] | null;

/** Adds the patterns that match a name to the matches so far. */
type Finder = (name: string, before: Matches) => Matches;

function append(matches: Matches, entry: IndexedPattern): IndexedPattern[] {
	if (matches === null) return [entry];
	matches.push(entry);
	return matches;
}

/** Extends a hash by the characters `from` to `to` of a text, counted from its end where `isEnd`. */
function extendHash(hash: number, text: string, from: number, to: number, isEnd: boolean): number {
	let extended = hash;
	for (let i = from; i < to; i++) {
		extended = Math.imul(extended ^ text.charCodeAt(isEnd ? text.length - 1 - i : i), 0x2c1b3c6d);
	}
	return extended;
}

/**
 * Finds wildcards by their affix, the literal text at their start or end. Each length of affix has a hash table, in
 * which longer affixes leave a mark (null): a lookup reads the name once and stops where no affix goes on. Hashes that
 * collide only cost a comparison.
 */
function createAffixFinder(entries: readonly IndexedPattern[], isEnd: boolean): Finder {
	const affixOf = ({ pattern }: IndexedPattern) => pattern.parts.at(isEnd ? -1 : 0) ?? '';
	const limit = entries.length > MAX_TRIED ? MAX_HASHED : FIRST_LENGTH;
	const lengthOf = (entry: IndexedPattern) => Math.min(affixOf(entry).length, limit);
	const lengths = new Set(entries.map(lengthOf));
	if (lengths.size > 0) lengths.add(minOf([FIRST_LENGTH, ...lengths]));
	// The upper bits of a hash are the bucket's index; at least half of the buckets stay empty.
	const shift = Math.clz32(entries.length) - 1;
	const levels = [...lengths]
		.sort((a, b) => a - b)
		.map((length) => ({
			length,
			buckets: new Array<Matches | undefined>(2 ** (32 - shift)).fill(undefined),
		}));
	for (const entry of entries) {
		const [affix, last] = [affixOf(entry), lengthOf(entry)];
		let [hash, read] = [0, 0];
		for (const { length, buckets } of levels) {
			if (length > last) break;
			hash = extendHash(hash, affix, read, length, isEnd);
			read = length;
			const bucket = buckets[hash >>> shift] ?? null;
			buckets[hash >>> shift] = length < last ? bucket : append(bucket, entry);
		}
	}
	return (name, before) => {
		let matches = before;
		let [hash, read] = [0, 0];
		for (const { length, buckets } of levels) {
			if (length > name.length) break;
			hash = extendHash(hash, name, read, length, isEnd);
			read = length;
			const bucket = buckets[hash >>> shift];
			if (bucket === undefined) break;
			if (bucket === null) continue;
			for (const entry of bucket) if (matchesName(entry.pattern, name)) matches = append(matches, entry);
		}
		return matches;
	};
}

/** A text's set of characters, folded onto 32 bits. */
function charactersOf(text: string): number {
	let characters = 0;
	for (let i = 0; i < text.length; i++) characters |= 1 << text.charCodeAt(i);
	return characters;
}

/** Tries wildcards one by one; of many only those that have no character which the name lacks. */
function createScan(entries: readonly IndexedPattern[]): Finder {
	const tried = entries.map((entry) => ({ entry, characters: charactersOf(entry.pattern.parts.join('')) }));
	return (name, before) => {
		let matches = before;
		const missing = tried.length > MAX_TRIED ? ~charactersOf(name) : 0;
		for (const { entry, characters } of tried) {
			if ((characters & missing) === 0 && matchesName(entry.pattern, name)) matches = append(matches, entry);
		}
		return matches;
	};
}

/**
 * Indexes the name patterns of a policy: exact names in a Map, wildcards by their literal start or end, whichever is
 * longer. Lookups of these take the same time however many there are; wildcards with neither (`*x*`) are scanned,
 * since policies have few.
 */
export function buildNameIndex(declarations: readonly { readonly names: readonly string[] }[]): NameIndex {
	const entries: IndexedPattern[] = [];
	const exact = new Map<string, IndexedPattern[]>();
	const starts: IndexedPattern[] = [];
	const ends: IndexedPattern[] = [];
	const inner: IndexedPattern[] = [];
	declarations.forEach(({ names }, declaration) => {
		for (const name of names) {
			const pattern = parseNamePattern(name);
			const entry = { pattern, declaration, order: entries.length };
			entries.push(entry);
			const [start = '', end = ''] = [pattern.parts[0], pattern.parts.at(-1)];
			if (isExact(pattern)) exact.set(name, append(exact.get(name) ?? null, entry));
			else if (start === '' && end === '') inner.push(entry);
			else if (start.length < end.length) ends.push(entry);
			else starts.push(entry);
		}
	});
	const findByStart = createAffixFinder(starts, false);
	const findByEnd = createAffixFinder(ends, true);
	const scan = createScan(inner);

	function lookUp(name: string): readonly IndexedPattern[] {
		const named = exact.get(name) ?? NO_PATTERNS;
		const wild = scan(name, findByEnd(name, findByStart(name, null)));
		if (wild === null) return named;
		wild.sort((a, b) => compareSpecificity(a.pattern, b.pattern) || a.order - b.order);
		return named.length === 0 ? wild : [...named, ...wild];
	}

	return { match: memoize(lookUp, MAX_ANSWERS), near: createNearNames(entries), entries };
}
