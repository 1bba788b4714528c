import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packNpm } from '../../scripts/package.mjs';
import { makePdf } from '../import-pdf/make-pdf.ts';

const run = promisify(execFile);
let folder = '';

/** Runs the installed command, in an environment with nothing but Node and npm. */
async function command(...argv: readonly string[]) {
	const env = { PATH: process.env['PATH'], HOME: folder, LANG: 'C' };
	return run('npx', ['--offline', 'cookie-policy', ...argv], { cwd: folder, env }).then(
		({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
		({ code, stdout, stderr }) => ({ code, stdout, stderr }),
	);
}

beforeAll(async () => {
	const archive = await packNpm();
	folder = await mkdtemp(join(tmpdir(), 'cookie-policy-'));
	await writeFile(join(folder, 'package.json'), '{"private":true}');
	// Without a registry: everything that the command needs is in the package.
	await run('npm', ['i', '--offline', '--no-audit', '--no-fund', archive], { cwd: folder });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('the npm package installs in an empty folder and brings nothing else', async () => {
	const packages = (await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
	expect(packages).toEqual(['cookie-policy-inspector']);
}, 60_000);

it('it holds the licences of all that is bundled, also of what runs in pages', async () => {
	const notices = await readFile(join(folder, 'node_modules/cookie-policy-inspector/NOTICES.txt'), 'utf8');
	for (const name of ['puppeteer-core', 'htmlparser2', 'pdfjs-dist', '@duckduckgo/autoconsent'])
		expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

it('its documentation links to files that it holds', async () => {
	const root = join(folder, 'node_modules/cookie-policy-inspector');
	const readme = await readFile(join(root, 'README.md'), 'utf8');
	const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
	expect(links.length).toBeGreaterThan(3);
	for (const link of links) expect(existsSync(join(root, link)), link).toBe(true);
});

it('its command reads and compares policies', async () => {
	await writeFile(join(folder, 'old.csv'), 'Name,Duration\n_ga,13 months\nsessionid,session\n');
	await writeFile(join(folder, 'new.csv'), 'Name,Duration\n_ga,6 months\nsessionid,session\n_fbp,90 days\n');
	const { code, stdout } = await command('policy', 'diff', 'old.csv', 'new.csv');
	expect(code).toBe(1);
	expect(stdout).toMatch(/\+ _fbp.*90 days[\s\S]*~ _ga\n\s+Lifetime – 13 months → 6 months/);
	expect(await command('policy', 'diff', 'old.csv', 'absent.csv')).toMatchObject({
		code: 2,
		stderr: 'absent.csv: there is no such file.\n',
	});
}, 60_000);

it('it reads PDFs too', async () => {
	const row = (y: number, ...texts: readonly string[]) =>
		texts.map((text, column) => ({ text, x: 50 + column * 150, y }));
	const page = [...row(700, 'Name', 'Category', 'Duration'), ...row(680, '_ga', 'Statistics', '13 months')];
	await writeFile(
		join(folder, 'policy.pdf'),
		makePdf([[...page, ...row(660, 'sessionid', 'Necessary', 'Session')]]),
	);
	const { stdout, stderr } = await command('policy', 'parse', 'policy.pdf');
	expect(JSON.parse(stdout).declarations).toMatchObject([{ names: ['_ga'] }, { names: ['sessionid'] }]);
	expect(stderr).toBe('');
}, 60_000);
