import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Ms in which a browser that does not start has said why. */
const SAY_TIMEOUT_MS = 5000;
const MAX_WORDS = 4000;

/** Causes with a remedy, by the words of browsers and of the system's loader. */
const CAUSES = [
	['library', /error while loading shared libraries|cannot open shared object/i],
	['sandbox', /no usable sandbox|sandbox_host|zygote_host_impl|failed to move to new namespace/i],
	['display', /cannot open display|missing x server|no display|\$DISPLAY/i],
] as const;

export type StartCause = (typeof CAUSES)[number][0] | 'missing';

/** Why a browser does not start: its own words on one line, and a cause with a remedy if it is one. */
export interface StartFailure {
	readonly words: string;
	readonly cause: StartCause | null;
}

/** Starts a browser once more, to hear what it says: its driver keeps that to itself. */
function wordsOf(path: string, args: readonly string[]): Promise<string> {
	return new Promise((resolve) => {
		let words = '';
		const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
		const timer = setTimeout(() => child.kill('SIGKILL'), SAY_TIMEOUT_MS);
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			words = `${words}${text}`.slice(0, MAX_WORDS);
		});
		const end = (): void => {
			clearTimeout(timer);
			resolve(words);
		};
		child.once('error', end);
		child.once('close', end);
	});
}

/** Finds out why a browser did not start. `words`: those of the failure itself, where the browser says none. */
export async function startFailure(
	path: string,
	args: readonly string[],
	words: string,
): Promise<StartFailure> {
	if (!existsSync(path)) return { words, cause: 'missing' };
	const output = await wordsOf(path, args);
	const cause = CAUSES.find(([, pattern]) => pattern.test(output));
	const lines = output.split('\n').filter((line) => line.trim() !== '');
	const line = lines.find((each) => cause?.[1].test(each)) ?? lines.at(-1);
	return { words: line?.trim() ?? words, cause: cause?.[0] ?? null };
}
