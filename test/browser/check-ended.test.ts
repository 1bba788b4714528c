import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmPackage } from '../../scripts/build/npm-package.mjs';
import { ROOT } from '../../scripts/build/places.mjs';
import { writeFolder } from '../../scripts/build/write-folder.mjs';
import type { CheckRun } from '../../src/check/check-result.ts';
import { startTroubles } from '../portal/troubles.mjs';
import { until } from './driver/poll.mjs';
import { ANY_BROWSER, BROWSERS } from './stage.ts';

const isWhole = process.env['CHECK'] === 'all';

/** The processes whose command line has a text. */
function processesWith(text: string): readonly string[] {
	return readdirSync('/proc').filter((pid) => {
		try {
			return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
		} catch {
			return false;
		}
	});
}

describe.each(isWhole ? BROWSERS : ANY_BROWSER)('a check that somebody ends, in %s,', (browser) => {
	let server: Awaited<ReturnType<typeof startTroubles>>;
	let folder = '';
	let output = '';
	beforeAll(async () => {
		server = await startTroubles();
		const cache = join(ROOT, 'node_modules', '.cache', 'check-test');
		await mkdir(cache, { recursive: true });
		folder = await mkdtemp(join(cache, 'npm-'));
		output = join(folder, 'out.json');
		await writeFolder(folder, await npmPackage());
	});
	afterAll(async () => {
		server.close();
		await rm(folder, { recursive: true, force: true });
	});

	/** Starts a check of a site that never answers, and waits for its browser. */
	async function start(): Promise<ChildProcess> {
		const command = [join(folder, 'cookie-policy.mjs'), 'check', `${server.base}/slow`];
		const args = [...command, '--browser', browser, '-o', `json=${output}`];
		const child = spawn(process.execPath, args, { stdio: 'ignore' });
		await until('the browser', () => browsersOf(child).length > 0);
		return child;
	}
	const browsersOf = ({ pid }: ChildProcess) => processesWith(`cookie-policy-${pid}-`);
	const profilesOf = ({ pid }: ChildProcess) =>
		readdirSync(tmpdir()).filter((name) => name.startsWith(`cookie-policy-${pid}-`));
	const halfFiles = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

	it('leaves neither its browser nor half a file behind', async () => {
		const killed = await start();
		killed.kill('SIGKILL');
		await until('the end of the browser', () => browsersOf(killed).length === 0);
		expect(existsSync(output)).toBe(false);
		expect(halfFiles()).toEqual([]);

		// The next one removes its profile, and being asked to end says what it knows.
		for (const signal of isWhole ? (['SIGINT', 'SIGTERM'] as const) : (['SIGINT'] as const)) {
			const asked = await start();
			const ended = new Promise<number | null>((resolve) => asked.once('exit', resolve));
			asked.kill(signal);
			expect(await ended).toBe(3);
			const run: CheckRun = JSON.parse(readFileSync(output, 'utf8'));
			expect(run.sites.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual([
				'unreachable: The check was interrupted.',
			]);
			expect(browsersOf(asked)).toEqual([]);
			expect([...profilesOf(asked), ...profilesOf(killed), ...halfFiles()]).toEqual([]);
			await rm(output);
		}
	}, 60_000);
});
