import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT } from './build/places.mjs';
import { bundleTypeScript, importTypeScript } from './run/import-typescript.mjs';
import { setup } from './setup.mjs';

// Standard output is pure JSON: all that set-up says goes to standard error.
await setup({ browser: false, log: (text) => console.error(text) });

// PDF.js is loaded only where a PDF is read; in one piece it would slow every other reading.
const external = ['pdfjs-dist/*'];

/** @type {Promise<string> | undefined} */
let threadFile;

/** Starts a thread that reads a PDF; its memory is bounded, beside that of buffers. */
async function startPdfThread() {
	threadFile ??= bundleTypeScript('scripts/policy/pdf-thread.ts', external);
	const file = await threadFile;
	process.once('exit', () => rmSync(file, { force: true }));
	return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
}

const { extension } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const { main } = await importTypeScript('scripts/policy/main.ts', { external });
process.exitCode = await main(process.argv.slice(2), {
	startPdfThread,
	geckoId: extension.geckoId,
});
