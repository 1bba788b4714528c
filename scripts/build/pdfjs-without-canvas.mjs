import { readFile } from 'node:fs/promises';

/** In Node, pdf.js asks for a package that draws, which is large and not needed to read text. */
const ASKS_FOR_CANVAS = /(?<=^\s+)canvas = require\("@napi-rs\/canvas"\);/m;
/** Classes that pdf.js names when it is loaded, and uses only to draw. */
const NAMED = 'canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };';

/** An esbuild plugin that lets pdf.js read text in Node without the package that draws. @returns {import('esbuild').Plugin} */
export const pdfjsWithoutCanvas = () => ({
	name: 'pdfjs-without-canvas',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, async ({ path }) => {
			const parts = (await readFile(path, 'utf8')).split(ASKS_FOR_CANVAS);
			if (parts.length !== 2)
				throw new Error('pdf.js asks for its canvas otherwise: read its source anew before shipping it.');
			return { contents: parts.join(NAMED), loader: 'js' };
		});
	},
});
