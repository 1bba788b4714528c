import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmPackage } from '../../scripts/build/npm-package.mjs';
import { ROOT } from '../../scripts/build/places.mjs';
import { writeFolder } from '../../scripts/build/write-folder.mjs';
import { AUDITED } from '../portal/audited-portals.mjs';
import { COUNTED_COOKIE } from '../portal/banners.mjs';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { check } from './checking/run-in-test.ts';
import { until } from './driver/poll.mjs';
import { ANY_BROWSER, BROWSERS } from './stage.ts';

/** `npm run fuzz` has time for more consent managers, and for both browsers. */
const isWhole = process.env['CHECK'] === 'all';

const POLICY = `<!doctype html><html lang="en"><title>Cookie policy</title><h1>Cookie policy</h1>
<table><tr><th>Name</th><th>Purpose</th><th>Duration</th></tr><tr><td>lang</td><td>Language</td><td>1 day</td></tr></table>`;
const HOME = '<!doctype html><html lang="en"><title>Home</title><a href="/cookies">Cookie policy</a>';

/** A server with a page for each kind of trouble. */
function startTroubles(): Promise<Server> {
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const html = (text: string, status = 200) => {
			response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
			response.end(text);
		};
		if (pathname === '/slow') return;
		if (pathname === '/walled') return html('<title>Just a moment…</title>', 403);
		if (pathname === '/cookies') return html(POLICY);
		if (pathname === '/no-policy') return html('<!doctype html><title>Nothing</title>');
		if (pathname === '/moved') {
			const { port } = server.address() as AddressInfo;
			response.writeHead(302, { location: `http://localhost:${port}/` }).end();
			return;
		}
		if (pathname === '/endless') {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			response.write(
				`${HOME}<script>let n = 0; setInterval(() => { document.cookie = 'c' + (n++ % 5) + '=' + n; }, 50)</script>`,
			);
			return;
		}
		html(HOME);
	});
	return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe.each(ANY_BROWSER)('check in %s', (browser) => {
	let server: Server;
	let portal: RunningPortal;
	let base: string;
	const limits = { loadMs: 2000, quietMs: 300, mostMs: 1500 };
	beforeAll(async () => {
		server = await startTroubles();
		portal = await startPortal();
		base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(async () => {
		server.closeAllConnections();
		server.close();
		await portal.close();
	});

	it('says of each site in trouble what is wrong, and judges the others', async () => {
		const paths = ['/', '/slow', '/walled', '/no-policy', '/moved', '/endless'];
		const urls = [...paths.map((path) => `${base}${path}`), 'http://127.0.0.1:9/'];
		const run = await check(
			browser,
			urls.map((url) => ({ url })),
			null,
			{ run: { limits } },
		);
		const results = run.sites.map(
			({ host, outcome, exitCode, counts }) => `${host} ${outcome} ${exitCode} ${counts.cookies}`,
		);
		expect(results).toEqual([
			'127.0.0.1 checked 0 0',
			'127.0.0.1 unreachable 3 0',
			'127.0.0.1 blocked 3 0',
			'127.0.0.1 no-policy 3 0',
			'localhost checked 0 0',
			'127.0.0.1 checked 1 5',
			'127.0.0.1 unreachable 3 0',
		]);
		expect(run.exitCode).toBe(1);
		expect(run.sites[5]?.passes[0]?.pages[0]?.isSettled).toBe(false);
		for (const { outcome, reason } of run.sites) expect(reason === null).toBe(outcome === 'checked');
	}, 60_000);

	it('answers the banners of consent managers; one that it cannot answer is exit code 3', async () => {
		const { tarteaucitron, klaro, cookieconsent, none, 'accept-only': acceptOnly } = AUDITED;
		const hosts = isWhole ? [tarteaucitron, klaro, none, cookieconsent, acceptOnly] : [acceptOnly];
		const sites = hosts.map((host) => ({ url: `https://${host}/` }));
		const run = await check(browser, sites, portal, { consent: ['refuse', 'accept'], failOn: ['none'] });
		const answers = run.sites.map(({ host, outcome, exitCode, passes }) => [
			...[host, outcome, exitCode],
			...passes.map(({ consent, banner }) => `${consent} ${banner}`),
		]);
		const expected = [
			[tarteaucitron, 'checked', 0, 'refuse confirmed', 'accept confirmed'],
			[klaro, 'checked', 0, 'refuse confirmed', 'accept confirmed'],
			[none, 'checked', 0, 'refuse no-banner', 'accept no-banner'],
			[cookieconsent, 'checked', 0, 'refuse confirmed', 'accept confirmed'],
			[acceptOnly, 'banner-unanswered', 3, 'refuse unanswered', 'accept clicked'],
		];
		expect(answers).toEqual(expected.slice(-hosts.length));
		const withManager = run.sites.find(({ host }) => host === cookieconsent);
		const isCounted = withManager?.passes.map(({ audit }) =>
			audit.report.rows.some(({ cookie }) => cookie.name === COUNTED_COOKIE),
		);
		if (isWhole) expect(isCounted).toEqual([false, true]);
	}, 60_000);
});

describe('a check that is killed', () => {
	it.each(isWhole ? BROWSERS : ANY_BROWSER)(
		'leaves neither %s nor half a file behind',
		async (browser) => {
			const server = await startTroubles();
			const folder = join(ROOT, 'node_modules', '.cache', 'check-test');
			await mkdir(folder, { recursive: true });
			const command = await mkdtemp(join(folder, 'npm-'));
			try {
				await writeFolder(command, await npmPackage());
				const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slow`;
				const output = join(command, 'out.json');
				const args = [
					join(command, 'cookie-policy.mjs'),
					'check',
					url,
					'--browser',
					browser,
					'-o',
					`json=${output}`,
				];
				const child = spawn(process.execPath, args, { stdio: 'ignore' });
				const browsers = () => processesWith(`cookie-policy-${child.pid}-`);
				await until('the browser', () => browsers().length > 0);
				child.kill('SIGKILL');
				await until('the end of the browser', () => browsers().length === 0);
				expect(existsSync(output)).toBe(false);
				expect(readdirSync(command).filter((name) => name.endsWith('.tmp'))).toEqual([]);
			} finally {
				server.closeAllConnections();
				server.close();
				await rm(command, { recursive: true, force: true });
			}
		},
		60_000,
	);
});

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
