/** Longer texts are not cached: they rarely repeat. */
const MAX_KEY_LENGTH = 120;

/**
 * Memoizes a function of a text. Clears the whole cache when it reaches `maxEntries`. Results are shared between calls
 * and must not be undefined.
 */
export function memoize<T>(read: (text: string) => T, maxEntries = 4000): (text: string) => T {
	const cache = new Map<string, T>();
	return (text) => {
		if (text.length > MAX_KEY_LENGTH) return read(text);
		const cached = cache.get(text);
		if (cached !== undefined) return cached;
		const result = read(text);
		if (cache.size >= maxEntries) cache.clear();
		cache.set(text, result);
		return result;
	};
}
