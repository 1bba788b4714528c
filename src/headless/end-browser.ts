import type { Browser } from 'puppeteer-core';

/** Ms after which a browser that does not end is left to the system. */
const END_TIMEOUT_MS = 5000;

/** Options of a browser that does not end this process when that gets a signal: the command has something to say first. */
export const UNSIGNALLED = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

/** Ends a browser of ours with all its processes, at once: its profile is thrown away, so that it has nothing to save. */
export async function endBrowser(driver: Browser): Promise<void> {
	const child = driver.process();
	if (child?.pid === undefined || process.platform === 'win32') {
		await driver.close().catch(() => undefined);
		return;
	}
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = new Promise<void>((resolve) => {
		const timer = setTimeout(resolve, END_TIMEOUT_MS);
		child.once('exit', () => {
			clearTimeout(timer);
			resolve();
		});
	});
	try {
		// It leads a group of its own.
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		child.kill('SIGKILL');
	}
	await ended;
}
