/** Characters that are looked at together. */
const GRAM = 2;
/** Of each literal no more than its end is known: fewer steps with a longer one, but more names that look alike. */
const LONGEST_END = 6;

/** A number for the characters at a place, below 2 to the power of `bits`. */
function gramAt(text: string, at: number, bits: number): number {
	return Math.imul((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1), 0x2c1b3c6d) >>> (32 - bits);
}

/**
 * Tells quickly of most names that none of some literals stands in them: a false answer is certain, a true one is not.
 * The grams of all literals' ends are known, and a name is looked at in steps that miss no end. Memory is linear in
 * the number of literals.
 */
export function buildGlance(literals: readonly string[]): (name: string) => boolean {
	const length = literals.reduce((least, literal) => Math.min(least, literal.length), LONGEST_END);
	if (length < GRAM) return () => true;
	/** As many grams as an end has. */
	const step = length - GRAM + 1;
	const bits = Math.min(31, 35 - Math.clz32(literals.length * step));
	const isKnown = new Uint8Array(2 ** bits);
	for (const literal of literals) {
		for (let back = GRAM; back <= length; back++) isKnown[gramAt(literal, literal.length - back, bits)] = 1;
	}
	return (name) => {
		for (let at = 0; at <= name.length - GRAM; at += step) {
			if (isKnown[gramAt(name, at, bits)] === 1) return true;
		}
		return false;
	};
}
