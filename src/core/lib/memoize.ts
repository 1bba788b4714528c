/** Texts longer than that are read anew each time: they seldom come twice. */
const MAX_KEY_LENGTH = 120;

/**
 * A function of a text that remembers what it gave: the same words and names are asked about over and over. Bounded:
 * with `most` answers all is forgotten. What it gives may be given again, and must not be undefined.
 */
export function memoize<T>(read: (text: string) => T, most = 4000): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		if (text.length > MAX_KEY_LENGTH) return read(text);
		const had = known.get(text);
		if (had !== undefined) return had;
		const found = read(text);
		if (known.size >= most) known.clear();
		known.set(text, found);
		return found;
	};
}
