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

/**
 * Removes what browsers give a meaning of its own (RFC 6265bis 4.1.3, and the upcoming `__Http-`): two names that share
 * no more than that are not similar, and two that differ by it alone are.
 */
const withoutPrefix = (name: string) => name.replace(/^__(?:host-http|secure|host|http)-/i, '');

/** Removes prefix, case and separators: equal results for `__Host-csrf-token` and `csrfToken`. */
const fold = (name: string) => withoutPrefix(name).toLowerCase().replaceAll(/[-_.]/g, '');

/** Literal prefix of a pattern. */
const startOf = ({ pattern }: IndexedPattern): string => withoutPrefix(pattern.parts[0] ?? '');

function byStart(a: IndexedPattern, b: IndexedPattern): number {
	const [first, second] = [startOf(a), startOf(b)];
	return first === second ? a.order - b.order : first < second ? -1 : 1;
}

/**
 * Finds the patterns that are similar to a name: equal but for case, then also but for separators
 * and a prefix such as `__Host-`, then by the longest common start. Builds its index on first use, since most policies never need it.
 */
export function createNearNames(entries: readonly IndexedPattern[]): (name: string) => NearName[] {
	let sorted: readonly IndexedPattern[] | null = null;
	let folded: ReadonlyMap<string, readonly IndexedPattern[]> | null = null;
	return (name) => {
		const bare = withoutPrefix(name);
		const matches: NearName[] = [];
		const add = (entry: IndexedPattern, reason: NearName['reason']) => {
			if (matchesName(entry.pattern, name)) return;
			if (!matches.some((other) => other.entry === entry)) matches.push({ entry, reason });
		};
		folded ??= groupBy(entries, ({ pattern }) => fold(pattern.source));
		const alike = folded.get(fold(name)) ?? [];
		const isCaseOnly = ({ pattern }: IndexedPattern) => pattern.source.toLowerCase() === name.toLowerCase();
		for (const entry of alike) if (isCaseOnly(entry)) add(entry, 'other-case');
		for (const entry of alike) add(entry, 'similar-name');
		sorted ??= [...entries].sort(byStart);
		const place = countLeading(sorted, (entry) => startOf(entry) < bare);
		const neighbours = sorted
			.slice(Math.max(0, place - 2), place + 2)
			.map((entry) => ({ entry, length: commonPrefix(startOf(entry), bare) }))
			.sort((a, b) => b.length - a.length);
		for (const { entry, length } of neighbours) {
			const shorter = Math.min(startOf(entry).length, bare.length);
			if (length >= MIN_NEAR_PREFIX && length * 2 >= shorter) add(entry, 'similar-name');
		}
		return matches;
	};
}
