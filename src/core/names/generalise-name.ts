import { matchesName, parseNamePattern } from './name-pattern.ts';

/** Minimum numbers of literal characters in a pattern, and of letters or digits among them. */
const MIN_LITERAL_LENGTH = 3;
const MIN_WORD_LENGTH = 2;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const hasDigit = (text: string) => /\d/.test(text);

/** Whether a piece of a name has the form of an id generated for one visitor, site or visit. */
function isId(piece: string): boolean {
	if (/^\d{3,}$/.test(piece)) return true;
	if (/^[0-9a-f]{6,}$/i.test(piece) && hasDigit(piece)) return true;
	if (!/^[A-Za-z0-9+/=~%]+$/.test(piece) || !hasDigit(piece)) return false;
	const isMixed = /[a-z]/.test(piece) && /[A-Z]/.test(piece);
	// Ids in capitals (a Google Analytics stream) have digits too, but so do words with a number at the end.
	const isCapitals = /^[A-Z0-9]+$/.test(piece) && !/^[A-Z]+\d{1,2}$/.test(piece);
	if (piece.length >= 8 && (isMixed || isCapitals)) return !/^[A-Za-z]+\d{1,2}$/.test(piece);
	// Alternating letters and digits, longer than any word.
	return piece.length >= 16 && (piece.match(/\d+/g) ?? []).length >= 3;
}

/** Whether a piece counts as an id if a sibling differs in it: a number, or an id too short for `isId`. */
function mayVary(piece: string): boolean {
	return /^\d+$/.test(piece) || (piece.length >= 4 && hasDigit(piece) && /^[A-Za-z0-9]+$/.test(piece));
}

/** Splits a name into pieces (at even indexes) and the separators between them (at odd ones). */
const split = (name: string) => name.split(/([._-])/);

/** Index of the only piece in which two names differ; -1 if they differ in none or several. */
function onlyDifference(a: readonly string[], b: readonly string[]): number {
	if (a.length !== b.length) return -1;
	let place = -1;
	for (let i = 0; i < a.length; i++) {
		if (a[i] === b[i]) continue;
		if (place >= 0) return -1;
		place = i;
	}
	return place;
}

/** The pieces of a jar's names, cached since every name of the jar is compared with all others. */
const piecesOfJars = new WeakMap<readonly string[], readonly (readonly string[])[]>();

function piecesOf(siblings: readonly string[]): readonly (readonly string[])[] {
	const pieces = piecesOfJars.get(siblings) ?? siblings.map(split);
	piecesOfJars.set(siblings, pieces);
	return pieces;
}

function varyingAmong(pieces: readonly string[], siblings: readonly string[]): ReadonlySet<number> {
	const varying = new Set<number>();
	for (const other of piecesOf(siblings)) {
		const place = onlyDifference(pieces, other);
		if (place > 0 && mayVary(pieces[place] ?? '') && mayVary(other[place] ?? '')) varying.add(place);
	}
	return varying;
}

/** Whether a pattern is specific enough for a policy. */
export function isTelling(pattern: string): boolean {
	const literal = pattern.replaceAll('*', '');
	const word = literal.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	return literal.length >= MIN_LITERAL_LENGTH && word >= MIN_WORD_LENGTH;
}

/**
 * Generalises a cookie's name to a pattern for a policy, with `*` for its varying pieces. Prefers `usual`, the pattern of
 * its probable product. Otherwise the pieces that vary are those after the first `.`, `_` or `-` that look like ids, and
 * those in which a sibling (another name of the same jar) differs alone. The result always matches the name, and is the
 * name itself if the pattern would be too unspecific. Pass the same list of siblings for all names of a jar.
 */
export function generaliseName(
	name: string,
	usual: string | null = null,
	siblings: readonly string[] = [],
): string {
	const fits = (pattern: string) => isTelling(pattern) && matchesName(parseNamePattern(pattern), name);
	if (usual !== null && fits(usual)) return usual;
	const marked = name.replace(UUID, '*');
	const pieces = split(marked);
	const among = marked === name ? varyingAmong(pieces, siblings) : new Set<number>();
	const written = pieces.map((piece, place) =>
		place % 2 === 0 && (among.has(place) || (place > 0 && isId(piece))) ? '*' : piece,
	);
	const pattern = written.join('').replace(/\*(?:[._-]?\*)+/g, '*');
	return fits(pattern) ? pattern : name;
}
