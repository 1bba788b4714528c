/** Texts longer than that are read anew each time: they seldom come twice. */
const LONGEST = 120;
const MOST = 4000;

/**
 * A function of a text that remembers what it gave: policies say the same words over and over, and each is
 * asked about several times. Bounded: when full, all is forgotten.
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		if (text.length > LONGEST) return read(text);
		const had = known.get(text);
		if (had !== undefined) return had;
		const found = read(text);
		if (known.size >= MOST) known.clear();
		known.set(text, found);
		return found;
	};
}
