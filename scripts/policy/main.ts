import { parseArguments, USAGE } from './arguments.ts';
import { parseFiles } from './parse-files.ts';
import { scoreFolder } from './score-folder.ts';
import { verifyReports } from './verify-reports.ts';

/** Runs the command line. Gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
	const asked = parseArguments(argv);
	if ('wrong' in asked) {
		console.error(asked.wrong === '' ? USAGE : `${asked.wrong}\n\n${USAGE}`);
		return asked.wrong === '' ? 0 : 2;
	}
	if (asked.command === 'verify') return verifyReports(asked.files);
	return asked.command === 'parse' ? parseFiles(asked) : scoreFolder(asked);
}
