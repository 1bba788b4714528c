import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build/places.mjs';
import { setup } from './setup.mjs';

/** Up to this many pixels the simpler drawing is used: fewer parts, on whole pixels. */
const SMALL = 32;
const SIZES = [16, 24, 32, 48, 128];

// Makes the icons' PNG files out of their SVG sources; run it after changing these, and commit both.
const [chromium] = await setup({ browser: 'chromium' });
const { launch } = await import('puppeteer-core');
const browser = await launch({
	executablePath: chromium?.path ?? '',
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
	const page = await browser.newPage();
	for (const size of SIZES) {
		const source = await readFile(
			join(ROOT, 'icons', size <= SMALL ? 'icon-small.svg' : 'icon.svg'),
			'base64',
		);
		await page.setViewport({ width: size, height: size });
		await page.setContent(
			`<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${source}">`,
		);
		const png = await page.screenshot({ omitBackground: true });
		await writeFile(join(ROOT, 'icons', `icon-${size}.png`), png);
	}
} finally {
	await browser.close();
}
