import { readTags } from '../html/tags.ts';
import { findPolicyLinks, otherLanguages, type PageLink } from './policy-links.ts';

/** Where else a page leads, by its links. */
export interface PageOffers {
	/** Its other languages. */
	readonly languages: readonly { readonly language: string; readonly url: string }[];
	/** Cookie policies that it links to, the likeliest first. */
	readonly policies: readonly string[];
	/** Other pages that it shows within itself. */
	readonly frames: readonly string[];
}

/** Makes an address of a page absolute; null for what is none. The importer knows no browser, hence the parameter. */
export type ResolveAddress = (href: string, base: string) => string | null;

/** Footers, where policies are linked, come last: of more links than this, the last ones are looked at. */
const MAX_LINKS = 5000;
/** Characters of an address and of a link's words. */
const MAX_ADDRESS_LENGTH = 2000;
const MAX_LINK_TEXT_LENGTH = 400;

/** Frames of a page that are looked at. */
const MAX_FRAMES = 10;

/** The links and frames of a page as it was sent, their addresses made absolute. Nothing of it runs or loads. */
function linksOf(
	html: string,
	url: string,
	resolve: ResolveAddress,
): { links: PageLink[]; frames: string[] } {
	const links: { href: string; text: string; language: string | null }[] = [];
	const frames: string[] = [];
	let base = url;
	let open: (typeof links)[number] | null = null;
	readTags(html, {
		open(tag, attributes) {
			const href = attributes.get(tag === 'iframe' || tag === 'frame' ? 'src' : 'href')?.trim() ?? '';
			if (href === '' || href.length > MAX_ADDRESS_LENGTH) return;
			const address = resolve(href, tag === 'base' ? url : base);
			if (address === null) return;
			if (tag === 'base' && base === url) base = address;
			if (tag === 'iframe' || tag === 'frame') {
				if (/^https?:/.test(address) && frames.length < MAX_FRAMES) frames.push(address);
				return;
			}
			const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
			const isTranslation = tag === 'link' && rel.includes('alternate') && attributes.has('hreflang');
			if (tag !== 'a' && !isTranslation) return;
			const language = attributes.get('hreflang') || attributes.get('lang') || null;
			const link = { href: address, text: '', language };
			links.push(link);
			if (tag === 'a') open = link;
		},
		close(tag) {
			if (tag === 'a') open = null;
		},
		text(text) {
			if (open !== null && open.text.length < MAX_LINK_TEXT_LENGTH)
				open.text = (open.text + text).slice(0, MAX_LINK_TEXT_LENGTH);
		},
	});
	return { links: links.slice(-MAX_LINKS), frames: [...new Set(frames)] };
}

/** Lists a page's other languages, the policies that it links to, and its frames. `url`: where it was read from. */
export function offersOf(html: string, url: string, resolve: ResolveAddress): PageOffers {
	const { links, frames } = linksOf(html, url, resolve);
	const page = { url, links };
	return { languages: otherLanguages(page, url), policies: findPolicyLinks(page), frames };
}
