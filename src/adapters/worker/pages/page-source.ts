import type { PageSource, PageSummary } from '../../../ports/pages.ts';
import { runInPage } from './run-in-page.ts';

const SOURCE_TIMEOUT_MS = 5000;
/** Of more links, the last ones are read: footers, where policies are linked, come last. */
const MAX_LINKS = 5000;
/** Frames and shadow roots of a page that are read with it. */
const MAX_FRAMES = 300;
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

/**
 * Writes the page as it is shown: with what stands in its shadow roots and in frames of its own origin. All is copied
 * into a document in which nothing runs, loads or upgrades.
 */
function render(max: number, maxFrames: number): { url: string; html: string | null } {
	type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
	const inert = document.implementation.createHTMLDocument('');
	const { chrome: api } = globalThis as {
		chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } };
	};
	let remaining = maxFrames;
	const all = (root: Element) => [...Element.prototype.querySelectorAll.call(root, '*')];
	const shadowOf = (element: Rooted): ShadowRoot | null => {
		try {
			return (
				element.openOrClosedShadowRoot ?? api?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot
			);
		} catch {
			return null;
		}
	};
	const frameOf = (element: Element): Element | null => {
		try {
			return (element as Partial<HTMLIFrameElement>).contentDocument?.documentElement ?? null;
		} catch {
			return null;
		}
	};
	const boxOf = (nodes: Iterable<Node>): Element => {
		const box = inert.createElement('div');
		for (const node of nodes)
			box.append(node.nodeType === 1 ? copy(node as Element) : inert.importNode(node, true));
		return box;
	};
	function copy(original: Element): Element {
		const whole = inert.importNode(original, true);
		const copies = [whole, ...all(whole)];
		for (const [index, element] of [original, ...all(original)].entries()) {
			const twin = copies[index];
			const name = element.localName;
			const isFrame = name === 'iframe' || name === 'frame';
			// Only these names can bear a shadow root (DOM, 4.8).
			const canHost =
				/-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(name);
			const framed = isFrame && remaining > 0 ? frameOf(element) : null;
			const shadow = !isFrame && canHost && remaining > 0 ? shadowOf(element) : null;
			if (twin === undefined || (framed === null && shadow === null)) continue;
			remaining -= 1;
			if (framed !== null && index === 0) return boxOf(framed.childNodes);
			if (framed !== null) twin.replaceWith(boxOf(framed.childNodes));
			else if (shadow !== null) twin.prepend(boxOf(shadow.childNodes));
		}
		return whole;
	}
	const root = Document.prototype.querySelector.call(document, ':root');
	const html = root === null ? '' : copy(root).outerHTML;
	return { url: location.href, html: html.length > max ? null : html };
}

const inPage = <A extends unknown[], R>(tabId: number, func: (...args: A) => R, args: A) =>
	runInPage({ target: { tabId }, func, args, timeoutMs: SOURCE_TIMEOUT_MS });

export const pageSource: PageSource = {
	summary: (tabId) => inPage(tabId, summarize, [MAX_LINKS, MAX_LENGTH]),
	rendered: (tabId, max) => inPage(tabId, render, [max, MAX_FRAMES]),
};
