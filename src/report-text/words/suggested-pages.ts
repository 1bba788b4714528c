/** Kinds of pages that a recorded visit should pass through: each sets cookies of its own. */
export const SUGGESTED_PAGES = ['menu', 'dataset', 'map', 'media'] as const;
type SuggestedPage = (typeof SUGGESTED_PAGES)[number];

/** Patterns of the addresses of pages by kind. Menu pages have no common form: they are recognised by their number. */
const BY_PATH: Readonly<Record<Exclude<SuggestedPage, 'menu'>, RegExp>> = {
	dataset: /\/(?:explore\/(?:dataset|embed\/dataset)|datasets?)\/./i,
	map: /\/(?:maps?|cartes?)(?:\/|$)/i,
	media: /[/_-](?:videos?|films?|medias?|embed|i?frames?|players?|webinai?re?s?)(?=[/_.-]|$)/i,
};

/**
 * Guesses the kinds of pages that were visited from their addresses (see `shortAddress`). The menu counts as visited
 * with the second page of no other kind.
 */
export function suggestionsVisited(pages: readonly string[]): ReadonlySet<SuggestedPage> {
	const paths = pages.map(pathOf);
	const visited = new Set<SuggestedPage>();
	const others = new Set<string>();
	for (const path of paths) {
		const kinds = (['dataset', 'map', 'media'] as const).filter((kind) => BY_PATH[kind].test(path));
		for (const kind of kinds) visited.add(kind);
		if (kinds.length === 0) others.add(path);
	}
	if (others.size > 1) visited.add('menu');
	return visited;
}

function pathOf(page: string): string {
	try {
		return new URL(page).pathname;
	} catch {
		return '';
	}
}
