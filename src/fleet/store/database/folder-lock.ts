import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FleetDatabaseError } from './fleet-database.ts';

const LOCK_FILE = 'in-use';

/** Start of a process in clock ticks since the machine's (field 22 of `/proc/PID/stat`); empty where there is no /proc. */
async function startOf(pid: number): Promise<string> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null);

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Another person's process.
		return codeOf(error) === 'EPERM';
	}
}

interface LockHolder {
	readonly pid: number;
	readonly host: string;
	readonly start: string;
}

function holderIn(text: string): LockHolder | null {
	const [, pid, start = '', host = ''] = /^(\d+) (\d*) (.*)$/.exec(text.trim()) ?? [];
	return pid === undefined ? null : { pid: Number(pid), host, start };
}

/** Whether the process that holds a lock still runs. A lock of another machine is believed; a damaged one is not. */
async function isHeld(holder: LockHolder | null): Promise<boolean> {
	if (holder === null) return false;
	if (holder.host !== hostname()) return true;
	if (!isAlive(holder.pid)) return false;
	// The number may have gone to another process since.
	const start = await startOf(holder.pid);
	return start === '' || holder.start === '' || start === holder.start;
}

/**
 * Takes a folder for this process alone, and makes it where there is none. The lock of a process that is gone is replaced.
 * @returns what gives it back
 * @throws {FleetDatabaseError} `in-use`, with the number of the process and its machine
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, LOCK_FILE);
	const text = `${process.pid} ${await startOf(process.pid)} ${hostname()}\n`;
	for (;;) {
		try {
			const file = await open(path, 'wx');
			await file.writeFile(text);
			await file.close();
			return () => rm(path, { force: true });
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
		}
		const content = await readFile(path, 'utf8').catch(() => '');
		const holder = holderIn(content);
		if (await isHeld(holder))
			throw new FleetDatabaseError('in-use', folder, `${holder?.pid ?? ''} (${holder?.host ?? ''})`);
		// Only one of two that find the same old lock moves it away; the other finds it gone, or a new one.
		const old = `${path}.${process.pid}`;
		await rename(path, old).catch(() => undefined);
		await rm(old, { force: true });
	}
}
