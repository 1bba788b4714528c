import { readTags } from '../../src/import/html/tags.ts';
import { findPolicyLinks, otherLanguages, type PageLink } from '../../src/import/policy-links.ts';
import type { PageOffers } from '../backend.ts';

/** Footers, where policies are linked, come last: of more links than this, the last ones are looked at. */
const MOST_LINKS = 5000;
/** Characters of an address and of a link's words. */
const LONGEST_ADDRESS = 2000;
const LONGEST_TEXT = 400;

/** The links of a page as it was sent, their addresses made absolute. Nothing of it runs or loads. */
function linksOf(html: string, url: string): PageLink[] {
	const links: { href: string; text: string; language: string | null }[] = [];
	let base = url;
	let open: (typeof links)[number] | null = null;
	readTags(html, {
		open(tag, attributes) {
			const href = attributes.get('href')?.trim() ?? '';
			if (href === '' || href.length > LONGEST_ADDRESS) return;
			if (tag === 'base' && base === url && URL.canParse(href, url)) base = new URL(href, url).href;
			const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
			const isTranslation = tag === 'link' && rel.includes('alternate') && attributes.has('hreflang');
			if ((tag !== 'a' && !isTranslation) || !URL.canParse(href, base)) return;
			const language = attributes.get('hreflang') || attributes.get('lang') || null;
			const link = { href: new URL(href, base).href, text: '', language };
			links.push(link);
			if (tag === 'a') open = link;
		},
		close(tag) {
			if (tag === 'a') open = null;
		},
		text(text) {
			if (open !== null && open.text.length < LONGEST_TEXT)
				open.text = (open.text + text).slice(0, LONGEST_TEXT);
		},
	});
	return links.slice(-MOST_LINKS);
}

/** What a page that was read from an address offers: its other languages, and policies that it links to. */
export function offersOf(html: string, url: string): PageOffers {
	const page = { url, links: linksOf(html, url) };
	return { languages: otherLanguages(page, url), policies: findPolicyLinks(page) };
}
