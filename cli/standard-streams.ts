import type { CommandIo } from './command.ts';

/** Writes to a process's output and errors. A reader that has ended early, as `head` does, is no failure. */
export function standardStreams({
	stdout,
	stderr,
}: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Pick<CommandIo, 'print' | 'complain'> {
	for (const stream of [stdout, stderr])
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error;
		});
	return {
		print: (text) => void stdout.write(text),
		complain: (line) => void stderr.write(`${line}\n`),
	};
}
