import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './build/places.mjs';
import { setup } from './setup.mjs';

// Standard output is pure JSON: all that set-up says goes to standard error.
await setup({ browser: false, log: (text) => console.error(text) });

const { build } = await import('esbuild');
const folder = join(ROOT, 'node_modules', '.cache', 'policy');
await mkdir(folder, { recursive: true });
const outfile = join(folder, `main-${process.pid}.mjs`);
const { rm } = await import('node:fs/promises');
try {
	await build({
		entryPoints: [join(ROOT, 'scripts', 'policy', 'main.ts')],
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		sourcemap: 'inline',
		logLevel: 'error',
		// Loaded only where a PDF is read; in one piece it would slow every other reading.
		external: ['pdfjs-dist/*'],
		outfile,
	});
	const { main } = await import(pathToFileURL(outfile).href);
	process.exitCode = await main(process.argv.slice(2));
} finally {
	await rm(outfile, { force: true });
}
