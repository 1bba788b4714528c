import { readFile } from 'node:fs/promises';

const ASSIGNMENT = /\w+\.innerHTML\s*=(?!=)/g;

/**
 * Takes the one assignment to `innerHTML` out of Preact's source. It serves `dangerouslySetInnerHTML`, which
 * this product never uses: cookie names are hostile text, and without it no page has a way to write HTML.
 * @param {string} source
 */
export function withoutInnerHtml(source) {
	const found = source.match(ASSIGNMENT)?.length ?? 0;
	if (found !== 1) {
		throw new Error(
			`Preact holds ${found} assignments to innerHTML, not exactly one. Read its source anew before shipping it.`,
		);
	}
	return source.replace(ASSIGNMENT, 'void ');
}

/** The same as an esbuild plugin; fails as well when Preact was bundled from a file it did not see. */
export function preactWithoutInnerHtml() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'preact-without-inner-html',
		setup(build) {
			let seen = 0;
			build.onStart(() => {
				seen = 0;
			});
			build.onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => {
				seen += 1;
				return { contents: withoutInnerHtml(await readFile(path, 'utf8')), loader: 'js' };
			});
			build.onEnd(({ metafile }) => {
				const bundled = Object.keys(metafile?.inputs ?? {}).some((file) =>
					file.includes('node_modules/preact/'),
				);
				if (!bundled || seen === 1) return;
				return {
					errors: [{ text: `Preact was bundled, but its main file was seen ${seen} times instead of once.` }],
				};
			});
		},
	};
	return plugin;
}
