import { parseArguments, USAGE } from './arguments.ts';
import { parseFiles } from './parse-files.ts';
import { readPdfApart, type StartPdfThread } from './read-pdf-apart.ts';
import { scoreFolder } from './score-folder.ts';
import { verifyReports } from './verify-reports.ts';

/** Runs the command line. Returns the exit code. */
export async function main(argv: readonly string[], startPdfThread: StartPdfThread): Promise<number> {
	const parsed = parseArguments(argv);
	if ('wrong' in parsed) {
		console.error(parsed.wrong === '' ? USAGE : `${parsed.wrong}\n\n${USAGE}`);
		return parsed.wrong === '' ? 0 : 2;
	}
	if (parsed.command === 'verify') return verifyReports(parsed);
	if (parsed.command === 'score') return scoreFolder(parsed);
	return parseFiles(parsed, readPdfApart(startPdfThread));
}
