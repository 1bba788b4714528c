import { countLeading } from '../lib/count-leading.ts';
import { groupBy } from '../lib/group-by.ts';
import { type IndexedPattern, matchesName } from './name-pattern.ts';

/** A pattern that is similar to a name but does not match it. */
export interface NearName {
	readonly entry: IndexedPattern;
	readonly reason: 'other-case' | 'similar-name';
}

/** A shorter common prefix does not count as similar. */
const MIN_NEAR_PREFIX = 3;

function commonPrefix(a: string, b: string): number {
	const end = Math.min(a.length, b.length);
	let i = 0;
	while (i < end && a.charCodeAt(i) === b.charCodeAt(i)) i++;
	return i;
}

/** Literal prefix of a pattern. */
const startOf = ({ pattern }: IndexedPattern): string => pattern.parts[0] ?? '';

function byStart(a: IndexedPattern, b: IndexedPattern): number {
	const [first, second] = [startOf(a), startOf(b)];
	return first === second ? a.order - b.order : first < second ? -1 : 1;
}

/**
 * Finds the patterns that are similar to a name: equal but for case, then by the longest common prefix. Builds its index
 * on first use, since most policies never need it.
 */
export function createNearNames(entries: readonly IndexedPattern[]): (name: string) => NearName[] {
	let sorted: readonly IndexedPattern[] | null = null;
	let folded: ReadonlyMap<string, readonly IndexedPattern[]> | null = null;
	return (name) => {
		const matches: NearName[] = [];
		const add = (entry: IndexedPattern, reason: NearName['reason']) => {
			if (matchesName(entry.pattern, name)) return;
			if (!matches.some((other) => other.entry === entry)) matches.push({ entry, reason });
		};
		folded ??= groupBy(entries, ({ pattern }) => pattern.source.toLowerCase());
		for (const entry of folded.get(name.toLowerCase()) ?? []) add(entry, 'other-case');
		sorted ??= [...entries].sort(byStart);
		const place = countLeading(sorted, (entry) => startOf(entry) < name);
		const neighbours = sorted
			.slice(Math.max(0, place - 2), place + 2)
			.map((entry) => ({ entry, length: commonPrefix(startOf(entry), name) }))
			.sort((a, b) => b.length - a.length);
		for (const { entry, length } of neighbours) {
			const shorter = Math.min(startOf(entry).length, name.length);
			if (length >= MIN_NEAR_PREFIX && length * 2 >= shorter) add(entry, 'similar-name');
		}
		return matches;
	};
}
