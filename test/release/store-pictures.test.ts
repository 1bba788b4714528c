import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saveStorePictures } from '../../scripts/pictures/store-pictures.mjs';
import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';

/** The size that a PNG states, `1280x800`. */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

it('the pictures for the stores are made in a language, each in its size', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
	try {
		const { path = '' } = findBrowsers().find(({ family }) => family === 'chromium') ?? {};
		await saveStorePictures(folder, path, ['de']);
		const sizes: Record<string, string> = {};
		for (const name of await readdir(folder)) sizes[name] = sizeOf(await readFile(join(folder, name)));
		expect(sizes).toEqual({
			'de-1-popup.png': '1280x800',
			'de-2-panel.png': '1280x800',
			'de-3-import.png': '1280x800',
			'de-4-report.png': '1280x800',
			'de-5-welcome.png': '1280x800',
			'de-tile.png': '440x280',
			'icon-128.png': '128x128',
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
