import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'cookie-policy-';

/** A folder for a browser's data. */
export interface ProfileFolder {
	readonly path: string;
	remove(): Promise<void>;
}

const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
};

const removeFolder = (path: string) =>
	rm(path, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);

/** Removes the folders of runs that ended without doing so: the process in their names is gone. */
async function removeAbandoned(): Promise<void> {
	const names = await readdir(tmpdir()).catch(() => []);
	const abandoned = names.filter((name) => {
		const [, pid] = /^cookie-policy-(\d+)-\w+$/.exec(name) ?? [];
		return pid !== undefined && !isRunning(Number(pid));
	});
	await Promise.all(abandoned.map((name) => removeFolder(join(tmpdir(), name))));
}

/** Makes an empty folder for a browser's data, in the system's temporary one. */
export async function createProfileFolder(): Promise<ProfileFolder> {
	await removeAbandoned();
	const path = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
	return { path, remove: () => removeFolder(path) };
}
