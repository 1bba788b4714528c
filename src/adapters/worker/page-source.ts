import type { PageSource, PageSummary } from '../../ports/pages.ts';
import { browser } from '../both/browser.ts';

/** Ms. A page that hangs must not keep the person waiting. */
const PATIENCE = 5000;
/** Footers, where policies are linked, come last: of more links than this, the last ones are looked at. */
const MOST_LINKS = 5000;
const LONGEST = 2000;

// Both run in the page, each on its own: no import, no name from around. A form called `querySelectorAll` hides
// the document's own method, hence the prototype's.

function summarize(mostLinks: number, longest: number): PageSummary {
	const all = (selector: string) => [...Document.prototype.querySelectorAll.call(document, selector)];
	const short = (text: string | null) => (text ?? '').slice(0, longest);
	const links = [];
	for (const link of all('a[href]:not([href=""]), link[rel~="alternate"][hreflang][href]').slice(
		-mostLinks,
	)) {
		if (!(link instanceof HTMLAnchorElement || link instanceof HTMLLinkElement)) continue;
		if (link.href.length > longest) continue;
		const isShown = link instanceof HTMLAnchorElement;
		const text = isShown && /\S/.test(link.textContent) ? link.textContent : link.getAttribute('aria-label');
		links.push({
			href: link.href,
			text: isShown ? short(text ?? link.title).slice(0, 400) : '',
			language: link.hreflang || link.lang || null,
		});
	}
	return {
		url: location.href,
		title: short(all('head > title')[0]?.textContent ?? ''),
		headings: all('h1')
			.slice(0, 10)
			.map((heading) => short(heading.textContent)),
		links,
		platform: all('[class^="ods-"], [class*=" ods-"]').length > 0,
	};
}

function render(most: number): { url: string; html: string | null } {
	const root = Document.prototype.querySelector.call(document, ':root');
	const html = root?.outerHTML ?? '';
	return { url: location.href, html: html.length > most ? null : html };
}

/** What a function gives when it runs in a tab's page, apart from the page's own scripts; null where it may not. */
async function inPage<A extends unknown[], R>(
	tabId: number,
	func: (...args: A) => R,
	args: A,
): Promise<R | null> {
	const run = async () => {
		const [result] = await browser.scripting.executeScript({ target: { tabId }, func, args });
		return (result?.result ?? null) as R | null;
	};
	return Promise.race([
		run().catch(() => null),
		new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null)),
	]);
}

export const pageSource: PageSource = {
	summary: (tabId) => inPage(tabId, summarize, [MOST_LINKS, LONGEST]),
	rendered: (tabId, most) => inPage(tabId, render, [most]),
};
