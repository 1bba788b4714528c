import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The newest PostgreSQL of Debian on this machine; null if there is none. */
export function postgresPrograms(): string | null {
	const root = '/usr/lib/postgresql';
	const versions = existsSync(root) ? readdirSync(root) : [];
	const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
	return newest !== undefined && existsSync(join(root, newest, 'bin', 'initdb'))
		? join(root, newest, 'bin')
		: null;
}

/** PostgreSQL refuses to be root: there it runs as `nobody`. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A PostgreSQL server on loopback, of its own. */
export interface TemporaryServer {
	readonly url: string;
	start(): Promise<void>;
	/** Ends it as a power cut would; again is no error. */
	kill(): Promise<void>;
	/** Whether its process still runs. */
	isRunning(): boolean;
	remove(): Promise<void>;
}

/** Makes a server in a folder of its own within `parent`, and starts it. `settings`: such as `max_wal_size=48MB`. */
export async function startPostgres(
	programs: string,
	parent = tmpdir(),
	settings: readonly string[] = [],
): Promise<TemporaryServer> {
	const folder = mkdtempSync(join(parent, 'fleet-postgres-'));
	if (isRoot) chownSync(folder, NOBODY, NOBODY);
	const data = join(folder, 'data');
	const initdb = ['-D', data, '-U', 'fleet', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
	execFileSync(join(programs, 'initdb'), initdb, { ...asNobody, stdio: 'ignore', cwd: folder });
	const port = await freePort();
	const own = settings.flatMap((setting) => ['-c', setting]);
	const args = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', ...own];
	let server: ReturnType<typeof spawn> | null = null;
	const end = async (signal: NodeJS.Signals) => {
		const running = server;
		server = null;
		if (running === null || running.exitCode !== null) return;
		const ended = new Promise((resolve) => running.once('exit', resolve));
		running.kill(signal);
		await ended;
	};
	const start = async () => {
		server = spawn(join(programs, 'postgres'), args, { ...asNobody, stdio: 'ignore', cwd: folder });
		for (let tries = 0; tries < 200; tries++) {
			try {
				execFileSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], {
					stdio: 'ignore',
				});
				return;
			} catch {
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		}
		throw new Error('PostgreSQL did not start.');
	};
	await start();
	return {
		url: `postgres://fleet@127.0.0.1:${port}/postgres`,
		start,
		// Immediate shutdown: without a checkpoint, as after a crash.
		kill: () => end('SIGQUIT'),
		isRunning: () => server !== null && server.exitCode === null,
		async remove() {
			await end('SIGQUIT');
			await rm(folder, { recursive: true, force: true });
		},
	};
}
