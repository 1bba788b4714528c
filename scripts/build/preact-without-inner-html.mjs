import { readFile } from 'node:fs/promises';

const ASSIGNMENT = /\w+\.innerHTML\s*=(?!=)/g;

/**
 * Removes the only assignment to `innerHTML` from Preact's source. It implements `dangerouslySetInnerHTML`, which this
 * product never uses: cookie names are hostile text, and without it no page can write HTML.
 * @param {string} source
 */
export function withoutInnerHtml(source) {
	const count = source.match(ASSIGNMENT)?.length ?? 0;
	if (count !== 1) {
		throw new Error(
			`Preact holds ${count} assignments to innerHTML, not exactly one. Read its source anew before shipping it.`,
		);
	}
	return source.replace(ASSIGNMENT, 'void ');
}

/** An esbuild plugin that does so, and fails if Preact was bundled from another file. */
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
