/** Makes something when it is first asked for, and that one thing from then on. */
export function lazy<T>(make: () => T): () => T {
	let made: { readonly it: T } | null = null;
	return () => {
		made ??= { it: make() };
		return made.it;
	};
}
