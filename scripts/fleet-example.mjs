// `node scripts/fleet-example.mjs DIR [COUNT]` writes the pages of an invented fleet, to be looked at; with `--pictures`,
// pictures of their states (three portals, 2,000, none, a portal, a cookie) in both themes, wide, narrow and on paper.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup } from './setup.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { pictures: { type: 'boolean', default: false } },
});
const [folder, count = '50'] = positionals;
if (folder === undefined) throw new Error('node scripts/fleet-example.mjs DIR [COUNT | --pictures]');
await setup({ browser: values.pictures ? 'chromium' : false, log: (text) => console.error(text) });
const { importTypeScript } = await import('./run/import-typescript.mjs');
const { fleetAssets } = await import('./build/fleet-assets.mjs');
/** @type {typeof import('../test/fleet/write-example.ts')} */
const { writeExample } = await importTypeScript('test/fleet/write-example.ts');
if (values.pictures) {
	const { saveFleetPictures } = await import('./pictures/fleet-pictures.mjs');
	const pages = join(folder, 'pages');
	await saveFleetPictures(folder, async (portals) => {
		const own = join(pages, String(portals));
		await rm(own, { recursive: true, force: true });
		await writeExample(own, portals, await fleetAssets());
		return own;
	});
} else console.log(await writeExample(folder, Number(count), await fleetAssets()));
