const KEY = 'news-seen';

/** The version whose news the person has seen, in the storage of our own pages; browsers may refuse it. */
export const newsSeen = {
	get(): string | null {
		try {
			return localStorage.getItem(KEY);
		} catch {
			return null;
		}
	},
	set(version: string): void {
		try {
			localStorage.setItem(KEY, version);
		} catch {
			// They are shown unfolded once more.
		}
	},
};
