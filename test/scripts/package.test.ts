import { unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { pack } from '../../scripts/package.mjs';

const zone = process.env['TZ'];
afterEach(() => {
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
});

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
	['manifest.json', bytes('{}')],
	['popup/index.js', bytes('a'.repeat(5000))],
] as const;

it('packs all files with their bytes', async () => {
	const unpacked = unzipSync(await pack(new Map(files)));
	expect(Object.keys(unpacked)).toEqual(['manifest.json', 'popup/index.js']);
	for (const [path, content] of files) expect(unpacked[path]).toEqual(content);
});

it('packs the same bytes in any order, at any time and in any time zone', async () => {
	process.env['TZ'] = 'Europe/Paris';
	const first = await pack(new Map(files));
	process.env['TZ'] = 'Pacific/Auckland';
	expect(await pack(new Map(files.toReversed()))).toEqual(first);
});
