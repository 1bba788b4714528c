import type { PageSource, PageSummary } from '../../ports/pages.ts';
import { runInPage } from './run-in-page.ts';

const SOURCE_TIMEOUT_MS = 5000;
/** Of more links, the last ones are read: footers, where policies are linked, come last. */
const MAX_LINKS = 5000;
/** Characters of an address or text. */
const MAX_LENGTH = 2000;

// Both run in the page (see `PageCall`). A form called `querySelectorAll` hides the document's own method, hence the
// prototype's.

function summarize(maxLinks: number, maxLength: number): PageSummary {
	const all = (selector: string) => [...Document.prototype.querySelectorAll.call(document, selector)];
	const short = (text: string | null) => (text ?? '').slice(0, maxLength);
	const links = [];
	for (const link of all('a[href]:not([href=""]), link[rel~="alternate"][hreflang][href]').slice(-maxLinks)) {
		if (!(link instanceof HTMLAnchorElement || link instanceof HTMLLinkElement)) continue;
		if (link.href.length > maxLength) continue;
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

function render(max: number): { url: string; html: string | null } {
	const root = Document.prototype.querySelector.call(document, ':root');
	const html = root?.outerHTML ?? '';
	return { url: location.href, html: html.length > max ? null : html };
}

const inPage = <A extends unknown[], R>(tabId: number, func: (...args: A) => R, args: A) =>
	runInPage({ target: { tabId }, func, args, timeoutMs: SOURCE_TIMEOUT_MS });

export const pageSource: PageSource = {
	summary: (tabId) => inPage(tabId, summarize, [MAX_LINKS, MAX_LENGTH]),
	rendered: (tabId, max) => inPage(tabId, render, [max]),
};
