import { memoize } from '../lib/memoize.ts';
import { buildLiteralSearch } from './literal-search.ts';
import { buildLiteralTree } from './literal-tree.ts';
import {
	anchorLength,
	compareSpecificity,
	type IndexedPattern,
	isExact,
	matchesName,
	type NamePattern,
	parseNamePattern,
} from './name-pattern.ts';
import { createNearNames, type NearName } from './near-names.ts';

/** Finds the declared patterns that match a name without looking at all of them. */
export interface NameIndex {
	/** Every pattern that matches, the most specific first; equals in the policy's order. */
	match(name: string): readonly IndexedPattern[];
	/** Patterns that do not match but come near: the same but for case, then the longest common beginning. */
	near(name: string): readonly NearName[];
	/** All patterns, in the policy's order. */
	readonly entries: readonly IndexedPattern[];
}

/** Names whose answer is remembered: a portal's cookies are the same from one look at its jar to the next. */
const REMEMBERED = 1000;

/** The most specific first, equals in the policy's order. */
function byPrecedence(a: IndexedPattern, b: IndexedPattern): number {
	return compareSpecificity(a.pattern, b.pattern) || a.order - b.order;
}

const NOTHING: readonly IndexedPattern[] = [];

const longestPart = ({ pattern }: IndexedPattern): string => pattern.parts[pattern.longest] ?? '';

/** Whether a wildcard whose longest part was found in a name matches it whole; one that has no other part does. */
function isMatch(pattern: NamePattern, name: string): boolean {
	return anchorLength(pattern) === pattern.literalLength || matchesName(pattern, name);
}

/** Wildcards, by the place in a name where their longest literal part stands, and how to find those parts in one. */
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
	return [
		{ group: start, literals: buildLiteralTree(start.map(longestPart), 'start') },
		{ group: end, literals: buildLiteralTree(end.map(longestPart), 'end') },
		{ group: inner, literals: buildLiteralSearch(inner.map(longestPart)) },
	].filter(({ group }) => group.length > 0);
}

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
	for (const entry of entries) {
		if (!isExact(entry.pattern)) continue;
		const { source } = entry.pattern;
		const others = exact.get(source);
		if (others === undefined) exact.set(source, [entry]);
		else others.push(entry);
	}
	const groups = groupWildcards(entries);

	/** Emptied after each use: most look-ups find nothing, and need no memory. */
	const found: number[] = [];

	function lookUp(name: string): readonly IndexedPattern[] {
		const own = exact.get(name) ?? NOTHING;
		let wild: IndexedPattern[] | null = null;
		for (const { group, literals } of groups) {
			literals.find(name, found);
			for (let number = found.pop(); number !== undefined; number = found.pop()) {
				const entry = group[number];
				if (entry === undefined || !isMatch(entry.pattern, name)) continue;
				if (wild === null) wild = [entry];
				else wild.push(entry);
			}
		}
		if (wild === null) return own;
		if (wild.length > 1) wild.sort(byPrecedence);
		return own.length === 0 ? wild : [...own, ...wild];
	}

	return { match: memoize(lookUp, REMEMBERED), near: createNearNames(entries), entries };
}
