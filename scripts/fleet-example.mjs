// `node scripts/fleet-example.mjs DIR [COUNT]` writes the pages of an invented fleet, to be looked at.
import { setup } from './setup.mjs';

const [folder, count = '50'] = process.argv.slice(2);
if (folder === undefined) throw new Error('node scripts/fleet-example.mjs DIR [COUNT]');
await setup({ browser: false, log: (text) => console.error(text) });
const { importTypeScript } = await import('./run/import-typescript.mjs');
const { fleetAssets } = await import('./build/fleet-assets.mjs');
const { writeExample } = await importTypeScript('test/fleet/write-example.ts');
console.log(await writeExample(folder, Number(count), await fleetAssets()));
