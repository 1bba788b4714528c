import { NavigationError, type RenderedPage } from './driven-browser.ts';

/** Bounds of what is read of a page. */
const LIMITS = { links: 5000, text: 400, address: 2000, html: 8_000_000 };

/**
 * Source of a function that reads the open page in a world of its own, and returns it as JSON: a page cannot change what
 * the browser's own interfaces say there.
 */
export const READ_PAGE = `(() => {
	const limits = ${JSON.stringify(LIMITS)};
	const links = [];
	for (const link of document.querySelectorAll('a[href], link[rel~="alternate"][hreflang]')) {
		if (links.length >= limits.links || link.href.length > limits.address) continue;
		const text = (link.textContent || link.getAttribute('aria-label') || link.title || '').trim();
		const language = link.getAttribute('hreflang') || link.getAttribute('lang');
		links.push({ href: String(link.href), text: text.slice(0, limits.text), language: language || null });
	}
	const shown = 'img, svg, canvas, video, audio, iframe, frame, object, embed, input, button, select, textarea';
	const isEmpty = !(document.body && (document.body.innerText ?? '').trim() !== '') && !document.querySelector(shown);
	const html = document.documentElement ? document.documentElement.outerHTML : '';
	return JSON.stringify({
		url: location.href,
		title: document.title.slice(0, limits.text),
		links,
		isPlatform: document.querySelector('[class^="ods-"], [class*=" ods-"]') !== null,
		isEmpty,
		isDocument: !/html|xml/.test(document.contentType),
		html: html.length > limits.html ? '' : '<!doctype html>' + html,
	});
})`;

/**
 * Source of a script in the page's own world, before its own: to it, the browser is not driven. For banners that do not show
 * to robots; whoever looks closely can tell.
 */
export const AS_VISITOR =
	"Object.defineProperty(Navigator.prototype, 'webdriver', { get() { return false; }, set: undefined, enumerable: true, configurable: true });";

/** A page without content, for expressions that need an origin. */
export const EMPTY_PAGE =
	'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title></title>';

/** The text that an expression in an empty page returned. @throws {NavigationError} if it failed */
export function textOfAnswer(value: unknown, isGood: boolean): string {
	if (!isGood || typeof value !== 'string') throw new NavigationError('failed');
	return value;
}

/** Reads the answer of `READ_PAGE`. */
export function parseRenderedPage(text: unknown): RenderedPage {
	const page: unknown = JSON.parse(typeof text === 'string' ? text : 'null');
	if (typeof page !== 'object' || page === null) throw new Error('The page could not be read.');
	return page as RenderedPage;
}
