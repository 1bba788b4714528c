import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build/places.mjs';
import { png } from './build/png.mjs';
import { setup } from './setup.mjs';

/** Each drawing, what its pictures are called, and their sizes. The smaller, the simpler: fewer parts, on whole pixels. */
const DRAWINGS = [
	{ source: 'icon-small.svg', name: 'icon', sizes: [16, 24, 32] },
	{ source: 'icon.svg', name: 'icon', sizes: [48, 128] },
	{ source: 'recording.svg', name: 'recording', sizes: [16, 24, 32] },
];
const PICTURES = DRAWINGS.flatMap(({ sizes, ...drawing }) => sizes.map((size) => ({ ...drawing, size })));

// Makes the icons' PNG files out of their SVG sources; run it after changing these, and commit both.
const [chromium] = await setup({ browser: 'chromium' });
const { launch } = await import('puppeteer-core');
const browser = await launch({
	executablePath: chromium?.path ?? '',
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
	const page = await browser.newPage();
	for (const { source, name, size } of PICTURES) {
		const drawing = await readFile(join(ROOT, 'icons', source), 'base64');
		const pixels = await page.evaluate(drawn, `data:image/svg+xml;base64,${drawing}`, size);
		await writeFile(join(ROOT, 'icons', `${name}-${size}.png`), png(size, Uint8Array.from(pixels)));
	}
} finally {
	await browser.close();
}

/**
 * The pixels of a drawing; runs in the browser's page.
 * @param {string} address of the drawing
 * @param {number} size
 */
async function drawn(address, size) {
	const image = new Image(size, size);
	image.src = address;
	await image.decode();
	const context = new OffscreenCanvas(size, size).getContext('2d');
	context?.drawImage(image, 0, 0, size, size);
	return [...(context?.getImageData(0, 0, size, size).data ?? [])];
}
