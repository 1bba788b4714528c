import { hostOf } from '../web/address.ts';

/** Kinds of pages that a recorded visit should pass through: each sets cookies of its own. */
export const SUGGESTED_PAGES = ['menu', 'dataset', 'map', 'media'] as const;
export type SuggestedPage = (typeof SUGGESTED_PAGES)[number];

/** Patterns of the addresses of pages by kind. Menu pages have no common form: they are recognised by their number. */
const BY_PATH: Readonly<Record<Exclude<SuggestedPage, 'menu'>, RegExp>> = {
	dataset: /\/(?:explore\/(?:dataset|embed\/dataset)|datasets?)\/./i,
	map: /\/(?:maps?|cartes?)(?:\/|$)/i,
	media: /[/_-](?:videos?|films?|medias?|embed|i?frames?|players?|webinai?re?s?)(?=[/_.-]|$)/i,
};

/** Returns the kinds of an address's path; empty for a page of the menu. */
const kindsOf = (path: string): readonly SuggestedPage[] =>
	(['dataset', 'map', 'media'] as const).filter((kind) => BY_PATH[kind].test(path));

/**
 * Guesses the kinds of pages that were visited from their addresses (see `shortAddress`). The menu counts as visited
 * with the second page of no other kind.
 */
export function suggestionsVisited(pages: readonly string[]): ReadonlySet<SuggestedPage> {
	const paths = pages.map(pathOf);
	const visited = new Set<SuggestedPage>();
	const others = new Set<string>();
	for (const path of paths) {
		const kinds = kindsOf(path);
		for (const kind of kinds) visited.add(kind);
		if (kinds.length === 0) others.add(path);
	}
	if (others.size > 1) visited.add('menu');
	return visited;
}

/** Paths that an automatic visit leaves alone: signing in and out, legal texts, downloads, interfaces for programs, files. */
const NOT_PAGES =
	/\/(?:log|sign)[-_]?(?:in|out|off|up)\b|\/d[eé]connexion\b|\/connexion\b|\/(?:account|admin|api|backoffice|download|export|logout|publish|terms)(?:\/|$)|\.(?!html?$|php$|aspx?$|jsp$)[a-z\d]{2,5}$/i;

/**
 * Chooses a page to visit next: one of a kind that was not visited, by the order of the kinds; null if no link leads to
 * one. `links`: absolute addresses in the order of the page; those of other hosts are left out.
 */
export function nextSuggestion(
	links: readonly string[],
	pages: readonly string[],
	host: string,
): string | null {
	const visited = suggestionsVisited(pages);
	const paths = new Set(pages.map(pathOf));
	const open = links.filter((link) => {
		const path = pathOf(link);
		return /^https?:/.test(link) && hostOf(link) === host && !paths.has(path) && !NOT_PAGES.test(path);
	});
	for (const kind of SUGGESTED_PAGES) {
		if (visited.has(kind)) continue;
		const link = open.find((candidate) => {
			const kinds = kindsOf(pathOf(candidate));
			return kind === 'menu' ? kinds.length === 0 : kinds.includes(kind);
		});
		if (link !== undefined) return link;
	}
	return null;
}

function pathOf(page: string): string {
	try {
		return new URL(page).pathname;
	} catch {
		return '';
	}
}
