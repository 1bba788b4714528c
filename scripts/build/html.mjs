import { posix } from 'node:path';

/**
 * Lists the files that a page's html links (scripts, style sheets, pictures), by path from the root of the extension.
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

/**
 * Adds preload links for the static imports of a page's script, so that they are fetched together instead of one after
 * another.
 * @param {string} page its html, from the root of the extension
 * @param {string} html
 * @param {import('esbuild').Metafile['outputs']} outputs by path within the extension
 */
export function withPreloads(page, html, outputs) {
	return html.replace(/[ \t]*<script type="module" src="([^"]+)"><\/script>/, (script, link) => {
		const file = posix.join(posix.dirname(page), link);
		const chunks = (outputs[file]?.imports ?? []).filter(
			({ kind, external }) => kind === 'import-statement' && !external,
		);
		const links = chunks.map(({ path }) => {
			const href = posix.relative(posix.dirname(page), path);
			return `\t\t<link rel="modulepreload" href="${href}">\n`;
		});
		return links.join('') + script;
	});
}
