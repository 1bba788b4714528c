/** A value that is loaded on its first use, and again after `clear` or an error. */
export interface Cached<T> {
	get(): Promise<T>;
	clear(): void;
}

export function createCached<T>(load: () => Promise<T>): Cached<T> {
	let loading: Promise<T> | null = null;

	function clear(): void {
		loading = null;
	}

	return {
		clear,
		get() {
			if (loading === null) {
				loading = load();
				loading.catch(clear);
			}
			return loading;
		},
	};
}
