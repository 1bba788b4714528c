import { type IndexedPattern, matchesName } from './name-pattern.ts';

/** A pattern that does not match a name but comes near it, and how. */
export interface NearName {
	readonly entry: IndexedPattern;
	readonly reason: 'other-case' | 'similar-name';
}

/** A common beginning shorter than this says nothing. */
const NEAR_PREFIX = 3;

function commonPrefix(a: string, b: string): number {
	const end = Math.min(a.length, b.length);
	let i = 0;
	while (i < end && a.charCodeAt(i) === b.charCodeAt(i)) i++;
	return i;
}

/** What a pattern's names begin with. */
const startOf = (entry: IndexedPattern | undefined): string => entry?.pattern.parts[0] ?? '';

function byStart(a: IndexedPattern, b: IndexedPattern): number {
	const [first, second] = [startOf(a), startOf(b)];
	return first === second ? a.order - b.order : first < second ? -1 : 1;
}

function byFoldedName(entries: readonly IndexedPattern[]): Map<string, IndexedPattern[]> {
	const folded = new Map<string, IndexedPattern[]>();
	for (const entry of entries) {
		const name = entry.pattern.source.toLowerCase();
		const others = folded.get(name);
		if (others === undefined) folded.set(name, [entry]);
		else others.push(entry);
	}
	return folded;
}

/** How many of the sorted patterns begin with something before the name. */
function countBefore(sorted: readonly IndexedPattern[], name: string): number {
	let low = 0;
	for (let high = sorted.length; low < high; ) {
		const middle = (low + high) >> 1;
		if (startOf(sorted[middle]) < name) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Finds the patterns that come near a name: the same but for case, then the longest common beginning. What it
 * needs is made at the first question: most policies are never asked.
 */
export function createNearNames(entries: readonly IndexedPattern[]): (name: string) => NearName[] {
	let sorted: readonly IndexedPattern[] | null = null;
	let folded: ReadonlyMap<string, readonly IndexedPattern[]> | null = null;
	return (name) => {
		const found: NearName[] = [];
		const add = (entry: IndexedPattern | undefined, reason: NearName['reason']) => {
			if (entry === undefined || matchesName(entry.pattern, name)) return;
			if (!found.some((other) => other.entry === entry)) found.push({ entry, reason });
		};
		folded ??= byFoldedName(entries);
		for (const entry of folded.get(name.toLowerCase()) ?? []) add(entry, 'other-case');
		sorted ??= [...entries].sort(byStart);
		const place = countBefore(sorted, name);
		const neighbours = sorted
			.slice(Math.max(0, place - 2), place + 2)
			.map((entry) => ({ entry, length: commonPrefix(startOf(entry), name) }))
			.sort((a, b) => b.length - a.length);
		for (const { entry, length } of neighbours) {
			const shorter = Math.min(startOf(entry).length, name.length);
			if (length >= NEAR_PREFIX && length * 2 >= shorter) add(entry, 'similar-name');
		}
		return found;
	};
}
