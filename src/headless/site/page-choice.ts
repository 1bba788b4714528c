import { nextSuggestion } from '../../core/visit/suggested-pages.ts';
import { hostOf } from '../../core/web/address.ts';
import type { RenderedPage } from '../driven-browser.ts';
import type { PageChoice } from '../pass/record-pass.ts';

/** The pages to visit besides the start page: of each kind one, up to a number in all; or those given. */
export type PagesRequest =
	| { readonly kind: 'auto'; readonly max: number }
	| { readonly kind: 'given'; readonly paths: readonly string[] };

/** Leads through given addresses, in order. */
export function givenPages(urls: readonly string[]): PageChoice {
	let next = 0;
	return { next: async () => urls[next++] ?? null };
}

/** Chooses a page of each kind among the links of all pages, then the policy; notes in `chosen` what it chose. */
export function pagesByKind(max: number, chosen: string[]): PageChoice {
	const links = new Set<string>();
	let policy: string | null = null;

	function choose(pages: readonly string[], host: string): string | null {
		const suggested = nextSuggestion([...links], pages, host);
		if (suggested !== null) return suggested;
		return policy !== null && !pages.includes(policy) && !chosen.includes(policy) ? policy : null;
	}

	return {
		async next(pages, shown) {
			if (chosen.length + 1 >= max) return null;
			// Loaded on use: it knows the words of all languages.
			const { findPolicyLinks } = await import('../../import/portal/policy-links.ts');
			for (const { href } of shown.links) links.add(href);
			const host = hostOf(shown.url) ?? '';
			policy ??= findPolicyLinks(shown).find((url) => hostOf(url) === host) ?? null;
			const url = choose(pages, host);
			if (url !== null) chosen.push(url);
			return url;
		},
	};
}

/** Resolves the given pages of a site: without the start page, which is visited first anyway. */
export function givenAddresses(paths: readonly string[], start: RenderedPage): readonly string[] {
	const urls = paths.map((path) => new URL(path, start.url).href);
	return [...new Set(urls)].filter((url) => url !== start.url);
}
