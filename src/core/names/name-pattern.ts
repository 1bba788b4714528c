/** A parsed declared name: an exact cookie name, or one with `*` for any run of characters. */
export interface NamePattern {
	/** As declared. */
	readonly source: string;
	/** The literal parts between the wildcards; one part for an exact name. */
	readonly parts: readonly string[];
	/** Index of the longest literal part, the first of equals. */
	readonly longest: number;
	/** Number of literal characters. */
	readonly literalLength: number;
}

/** One name pattern of one declaration. */
export interface IndexedPattern {
	readonly pattern: NamePattern;
	/** Index of its declaration. */
	readonly declaration: number;
	/** Its own index among all patterns, in the policy's order. */
	readonly order: number;
}

/** Parses a name pattern. Any text is valid; there are no escapes. */
export function parseNamePattern(source: string): NamePattern {
	const parts = source.split('*');
	let longest = 0;
	let literalLength = 0;
	parts.forEach((part, i) => {
		literalLength += part.length;
		if (part.length > (parts[longest] ?? '').length) longest = i;
	});
	return { source, parts, longest, literalLength };
}

/** Whether the pattern has no wildcard. */
export function isExact(pattern: NamePattern): boolean {
	return pattern.parts.length === 1;
}

/** Length of the pattern's longest literal part, which determines the specificity of wildcards. */
export function anchorLength(pattern: NamePattern): number {
	return (pattern.parts[pattern.longest] ?? '').length;
}

/**
 * Compares patterns for sorting, the most specific first: exact names, then by the longest literal part, then by the
 * number of literal characters. Zero if neither is more specific.
 */
export function compareSpecificity(a: NamePattern, b: NamePattern): number {
	if (isExact(a) !== isExact(b)) return isExact(a) ? -1 : 1;
	return anchorLength(b) - anchorLength(a) || b.literalLength - a.literalLength;
}

/** Up to this length `indexOf` is used: its quadratic worst case does not matter. */
const SHORT_PART = 16;

/** `name.indexOf(part, from)` in linear time, also for hostile input (Knuth–Morris–Pratt). */
function indexOfPart(name: string, part: string, from: number): number {
	if (part.length <= SHORT_PART) return name.indexOf(part, from);
	const borders = new Uint32Array(part.length);
	for (let i = 1, k = 0; i < part.length; i++) {
		while (k > 0 && part.charCodeAt(i) !== part.charCodeAt(k)) k = borders[k - 1] ?? 0;
		if (part.charCodeAt(i) === part.charCodeAt(k)) k++;
		borders[i] = k;
	}
	for (let i = from, k = 0; i < name.length; i++) {
		while (k > 0 && name.charCodeAt(i) !== part.charCodeAt(k)) k = borders[k - 1] ?? 0;
		if (name.charCodeAt(i) === part.charCodeAt(k)) k++;
		if (k === part.length) return i - k + 1;
	}
	return -1;
}

/**
 * Whether a pattern matches a whole name: anchored at both ends, case-sensitive. Each part is matched at its first
 * possible position, which is enough since `*` matches any run. Linear in name and pattern.
 */
export function matchesName(pattern: NamePattern, name: string): boolean {
	const { parts } = pattern;
	const first = parts[0] ?? '';
	if (parts.length === 1) return name === first;
	const last = parts[parts.length - 1] ?? '';
	if (name.length < pattern.literalLength) return false;
	if (first !== '' && !name.startsWith(first)) return false;
	if (last !== '' && !name.endsWith(last)) return false;
	let at = first.length;
	for (let i = 1; i < parts.length - 1; i++) {
		const part = parts[i] ?? '';
		const start = indexOfPart(name, part, at);
		if (start < 0) return false;
		at = start + part.length;
	}
	return at <= name.length - last.length;
}
