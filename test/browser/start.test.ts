import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ANY_BROWSER } from './stage.ts';

const run = promisify(execFile);

it.each(ANY_BROWSER)(
	'npm start prints the demo portal’s inspection in %s, saves screenshots, and exits',
	async (browser) => {
		const since = Date.now();
		const { stdout } = await run(process.execPath, ['scripts/start.mjs', '--headless', `--${browser}`]);
		expect(stdout).toMatch(/_ga\s+undeclared/);
		expect(stdout).toMatch(/sessionid\s+declared\s+necessary/);
		expect(stdout).toMatch(/cookies_preferences\s+unseen/);
		expect(stdout).toMatch(/Next: open the pictures.*npm run build/s);
		const pictures = [...stdout.matchAll(/Picture: (.+\.png)/g)].map((found) => found[1] ?? '');
		expect(pictures.length).toBeGreaterThan(1);
		for (const picture of pictures) expect((await stat(picture)).mtimeMs).toBeGreaterThan(since);
	},
);
