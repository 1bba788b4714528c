import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import schema from '../../schema/cookie-check-1.schema.json' with { type: 'json' };
import { NPM_FOLDER, npmPackage } from '../../scripts/build/npm-package.mjs';
import { writeFolder } from '../../scripts/build/write-folder.mjs';
import type { CheckRun } from '../../src/check/check-result.ts';
import { makePdf } from '../import-pdf/make-pdf.ts';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { policyText } from '../portal/policy-text.mjs';
import { DEMO_HOST, siteOf } from '../portal/portals.mjs';
import { startTroubles } from '../portal/troubles.mjs';
import { violations } from '../schema/violations.ts';
import { portalArgs } from './driver/chromium-args.mjs';
import { BROWSERS } from './stage.ts';

const run = promisify(execFile);
const validSarif = new Ajv({
	strict: false,
	unicodeRegExp: false,
	formats: { uri: true, 'uri-reference': true, 'date-time': true },
}).compile(sarifSchema);

/** The demo portal's own policy, as a person pastes it. */
function ownPolicy(): string {
	const site = siteOf(DEMO_HOST);
	if (site === null) throw new Error('There is no demo portal.');
	return policyText(site, 'en', site.layout);
}

let folder = '';
let portal: RunningPortal;

/** Runs the built command in an empty folder, where no other package is to be found. */
async function command(...argv: readonly string[]) {
	const args = portal === undefined ? [] : portalArgs(portal).map((arg) => `--browser-arg=${arg}`);
	const words = [join(folder, 'package', 'cookie-policy.mjs'), ...argv, ...(argv[0] === 'check' ? args : [])];
	return run(process.execPath, words, {
		cwd: folder,
		env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C' },
	}).then(
		({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
		({ code, stdout, stderr }) => ({ code, stdout, stderr }),
	);
}
const read = (name: string) => readFile(join(folder, name), 'utf8');

describe('the npm package in an empty folder', () => {
	beforeAll(async () => {
		await writeFolder(NPM_FOLDER, await npmPackage());
		folder = await mkdtemp(join(tmpdir(), 'check-package-'));
		await cp(NPM_FOLDER, join(folder, 'package'), { recursive: true });
		portal = await startPortal();
	});
	afterAll(async () => {
		await portal?.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('checks a site by a file, writes valid reports, and corrects the file until it is true', async () => {
		await writeFile(join(folder, 'policy.txt'), ownPolicy());
		const asked = [`https://${DEMO_HOST}/`, '--consent=none', '--pages=/', '--policy=policy.txt'];
		const checked = await command(
			...['check', ...asked, '--fix'],
			...['-o', 'json=run.json', '-o', 'sarif=run.sarif', '--format=github'],
		);
		expect(checked.code, checked.stderr).toBe(1);
		expect(checked.stdout).toContain('::error file=policy.txt,line=');
		expect(violations(JSON.parse(await read('run.json')), schema)).toEqual([]);
		validSarif(JSON.parse(await read('run.sarif')));
		expect(validSarif.errors).toBeNull();
		expect(checked.stderr).toContain('policy.txt: 3 changes were made.');
		const again = await command('check', ...asked, '-o', 'json=again.json');
		expect(again.code, again.stdout).toBe(0);
		expect((await command('compare', 'run.json', 'again.json')).stdout).toMatch(/\n {2}- _ga \(/);
	});

	it.each(BROWSERS)('reads a policy that is a PDF, by its address, in %s', async (browser) => {
		const row = (y: number, ...cells: readonly string[]) =>
			cells.map((text, index) => ({ text, x: 50 + index * 150, y }));
		const pdf = makePdf([
			[
				{ text: 'Cookie policy', x: 50, y: 780 },
				...row(700, 'Name', 'Purpose', 'Lifetime'),
				...row(680, '_ga', 'Counts visitors', '13 months'),
			],
		]);
		const server = await startTroubles({ '/policy.pdf': pdf });
		try {
			const asked = [`${server.base}/`, '--consent=none', '--pages=/', `--policy=${server.base}/policy.pdf`];
			const { code, stdout, stderr } = await command(
				'check',
				...asked,
				`--browser=${browser}`,
				'--format=json',
			);
			const run: CheckRun = JSON.parse(stdout);
			expect(code, stderr).toBe(run.exitCode);
			expect(run.sites[0]).toMatchObject({
				outcome: 'checked',
				policy: { from: 'url', sources: [{ url: `${server.base}/policy.pdf` }] },
				declarations: [{ names: ['_ga'] }],
			});
		} finally {
			server.close();
		}
	});
});
