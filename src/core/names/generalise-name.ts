import { matchesName, parseNamePattern } from './name-pattern.ts';

/** A pattern with less than this says nothing: literal characters, and letters or digits among them. */
const LEAST_LITERAL = 3;
const LEAST_WORD = 2;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const hasDigit = (text: string) => /\d/.test(text);

/** Whether a piece of a name looks made up for one visitor, site or visit, by its shape alone. */
function isId(piece: string): boolean {
	if (/^\d{3,}$/.test(piece)) return true;
	if (/^[0-9a-f]{6,}$/i.test(piece) && hasDigit(piece)) return true;
	if (!/^[A-Za-z0-9+/=~%]+$/.test(piece) || !hasDigit(piece)) return false;
	const isMixed = /[a-z]/.test(piece) && /[A-Z]/.test(piece);
	// Ids in capitals alone (a Google Analytics stream) hold digits too; so do words with a number behind them.
	const isCapitals = /^[A-Z0-9]+$/.test(piece) && !/^[A-Z]+\d{1,2}$/.test(piece);
	if (piece.length >= 8 && (isMixed || isCapitals)) return !/^[A-Za-z]+\d{1,2}$/.test(piece);
	// Small letters and digits in turns, longer than any word.
	return piece.length >= 16 && (piece.match(/\d+/g) ?? []).length >= 3;
}

/** A piece that may vary where a sibling shows that it does: a number, or an id that is too short to tell alone. */
function mayVary(piece: string): boolean {
	return /^\d+$/.test(piece) || (piece.length >= 4 && hasDigit(piece) && /^[A-Za-z0-9]+$/.test(piece));
}

/** Pieces at even places, the signs between them at odd ones. */
const split = (name: string) => name.split(/([._-])/);

/** The only place where two names differ; -1 where they differ elsewhere too, or nowhere. */
function onlyDifference(one: readonly string[], other: readonly string[]): number {
	if (one.length !== other.length) return -1;
	let place = -1;
	for (let i = 0; i < one.length; i++) {
		if (one[i] === other[i]) continue;
		if (place >= 0) return -1;
		place = i;
	}
	return place;
}

/** The pieces of the names of one jar: each of them asks for those of all others. */
const piecesOfJars = new WeakMap<readonly string[], readonly (readonly string[])[]>();

function piecesOf(siblings: readonly string[]): readonly (readonly string[])[] {
	const known = piecesOfJars.get(siblings);
	if (known !== undefined) return known;
	const pieces = siblings.map(split);
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

/** Whether a pattern says enough of a name to stand in a policy. */
export function isTelling(pattern: string): boolean {
	const literal = pattern.replaceAll('*', '');
	const word = literal.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	return literal.length >= LEAST_LITERAL && word >= LEAST_WORD;
}

/**
 * A cookie's name as a policy would write it, what varies in it as `*`. `known`: the pattern that it is known by
 * elsewhere, which counts first. Else pieces behind the first `.`, `_` or `-` that look like ids vary, and those
 * in which a sibling (another name of the same jar) alone differs. The pattern always matches the name; where it
 * would say too little, it is the name itself. Hand in the same list of siblings for all names of a jar.
 */
export function generaliseName(
	name: string,
	known: string | null = null,
	siblings: readonly string[] = [],
): string {
	const fits = (pattern: string) => isTelling(pattern) && matchesName(parseNamePattern(pattern), name);
	if (known !== null && fits(known)) return known;
	const marked = name.replace(UUID, '*');
	const pieces = split(marked);
	const among = marked === name ? varyingAmong(pieces, siblings) : new Set<number>();
	const written = pieces.map((piece, place) =>
		place % 2 === 0 && (among.has(place) || (place > 0 && isId(piece))) ? '*' : piece,
	);
	const pattern = written.join('').replace(/\*(?:[._-]?\*)+/g, '*');
	return fits(pattern) ? pattern : name;
}
