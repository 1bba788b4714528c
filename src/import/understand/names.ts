/** Something in a cell that was not understood; `reason` is an import issue's reason. */
export interface NameProblem {
	readonly text: string;
	readonly reason: string;
}

/** What a name cell holds. */
export interface NamesRead {
	/** Name patterns, in order, each once. */
	readonly names: string[];
	/** A cookie domain that stands beside the name, as in `_ga (.example.org)`. */
	readonly domain?: string;
	readonly problems: NameProblem[];
}

/** Reads the cookie names out of one cell. */
export function readNames(_cell: string): NamesRead {
	return { names: [], problems: [] };
}

/** How surely one token is a cookie name, by its form alone; null: it is none. */
export function looksLikeName(_token: string): 'certain' | 'plausible' | null {
	return null;
}
