import { buildNameIndex } from '../../../core/names/name-index.ts';
import type { Declaration } from '../../../core/policy/policy.ts';
import type { Place } from '../../document.ts';
import { readNames } from '../../understand/names/read-names.ts';
import type { Collector } from '../collector.ts';

const MIN_PIECE = 5;
const MIN_START = 3;
/** Names of one line that a word is compared with. */
const MAX_OWN = 100;

const positionOf = ({ line, page }: Place) => `${page ?? ''}:${line ?? ''}`;

function lazily<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

function namesByPlace(declarations: readonly Declaration[]): ReadonlyMap<string, readonly string[]> {
	const places = new Map<string, string[]>();
	for (const declaration of declarations) {
		if (declaration.line === null) continue;
		const position = positionOf(declaration);
		const own = places.get(position) ?? [];
		places.set(position, own);
		for (const name of declaration.names) if (own.length < MAX_OWN) own.push(name);
	}
	return places;
}

/** The names of declarations, for finding out whether a word of the text is declared. */
export function createDeclaredNames({
	declarations,
	places: own,
}: Pick<Collector, 'declarations' | 'places'>) {
	const exact = new Set<string>();
	for (const { names } of declarations) for (const name of names) exact.add(name);
	// Most words are declared as they stand: only others need these.
	const places = lazily(() => namesByPlace(declarations));
	const readFrom = lazily(() => new Set(own));
	const sorted = lazily(() => [...exact].sort());
	const index = lazily(() => buildNameIndex(declarations));
	/** Whether a declared name begins with `start`. */
	const hasStart = (start: string) => {
		const names = sorted();
		let [low, high] = [0, names.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((names[middle] ?? '') < start) low = middle + 1;
			else high = middle;
		}
		return names[low]?.startsWith(start) ?? false;
	};
	return {
		/** Whether a name is declared as it stands. */
		hasExactly: (name: string): boolean => exact.has(name),
		/** Whether a declaration was read from a piece of the document, or stands in its line. */
		declaresAt: (place: Place): boolean =>
			readFrom().has(place) || (place.line !== null && places().has(positionOf(place))),
		/**
		 * Whether a name is declared: itself, under a pattern, or as a piece of what its own line declares; in a
		 * `isRow`, whose cells are apart, it is no piece.
		 */
		has(name: string, place: Place, isRow: boolean): boolean {
			if (exact.has(name) || index().match(name.replaceAll('*', 'x')).length > 0) return true;
			// "_a/_b", "__utma/b/z"
			const parts = name.includes('/') ? readNames(name).names : [];
			if (parts.length > 1 && parts.every((part) => exact.has(part))) return true;
			// "The cookie_consent-cookie."
			if (exact.has(name.replace(/-\p{L}+$/u, ''))) return true;
			const stem = name.replace(/(?<!\*)\*+$/, '');
			if (stem.length < name.length && hasStart(stem)) return true;
			if (isRow) return false;
			const besides = places().get(positionOf(place)) ?? [];
			// Cells that run together, and halves of a broken name.
			return besides.some((other) => {
				const plain = other.replace(/\*.*$/, '');
				const at = name.indexOf(plain);
				const isPiece = at >= 0 && plain.length >= (at === 0 ? MIN_START : MIN_PIECE);
				return (
					// "_ga_abc" is no "_ga" that ran into another word.
					(isPiece && name[at + plain.length] !== '_') || (stem.length >= MIN_PIECE && plain.includes(stem))
				);
			});
		},
	};
}

export type DeclaredNameLookup = ReturnType<typeof createDeclaredNames>;
