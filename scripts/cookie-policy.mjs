import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setup } from './setup.mjs';

// Standard output is the command's alone.
await setup({ browser: false, log: (text) => console.error(text) });
const { npmPackage, NPM_FOLDER } = await import('./build/npm-package.mjs');
const { writeFolder } = await import('./build/write-folder.mjs');

await writeFolder(NPM_FOLDER, await npmPackage());
const command = spawn(process.execPath, [join(NPM_FOLDER, 'cookie-policy.mjs'), ...process.argv.slice(2)], {
	stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.on(signal, () => command.kill(signal));
command.once('exit', (code, signal) => {
	process.exitCode = code ?? (signal === null ? 0 : 3);
});
