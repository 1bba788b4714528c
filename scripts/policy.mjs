import { importTypeScript } from './run/import-typescript.mjs';
import { setup } from './setup.mjs';

// Standard output is pure JSON: all that set-up says goes to standard error.
await setup({ browser: false, log: (text) => console.error(text) });

// PDF.js is loaded only where a PDF is read; in one piece it would slow every other reading.
const { main } = await importTypeScript('scripts/policy/main.ts', { external: ['pdfjs-dist/*'] });
process.exitCode = await main(process.argv.slice(2));
