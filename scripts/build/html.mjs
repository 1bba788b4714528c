import { posix } from 'node:path';

/**
 * The files a page's html links: scripts, style sheets, pictures; from the root of the extension.
 * @param {string} page its html, from the root of the extension
 * @param {string} html
 * @returns {string[]}
 */
export function filesLinked(page, html) {
	const links = [...html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"/g)];
	return links
		.map(([, link = '']) => link)
		.filter((link) => !/^[a-z]+:/i.test(link))
		.map((link) => (link.startsWith('/') ? link.slice(1) : posix.join(posix.dirname(page), link)));
}
