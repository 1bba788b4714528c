import { parseArguments, usage } from './arguments.ts';
import { parseFiles } from './parse-files.ts';
import { readPdfApart, type StartPdfThread } from './read-pdf-apart.ts';
import { verifyReports } from './verify-reports.ts';

/** Runs the command line, which help calls `program`. Returns the exit code. */
export async function main(
	argv: readonly string[],
	startPdfThread: StartPdfThread,
	program = 'npm run policy --',
): Promise<0 | 1 | 2> {
	const parsed = parseArguments(argv);
	if ('wrong' in parsed) {
		const help = usage(program);
		console.error(parsed.wrong === '' ? help : `${parsed.wrong}\n\n${help}`);
		return parsed.wrong === '' ? 0 : 2;
	}
	if (parsed.command === 'verify') return verifyReports(parsed);
	if (parsed.command === 'score') {
		// It reads PDFs in its own thread: their reader is loaded with it alone.
		const { scoreFolder } = await import('./score-folder.ts');
		return scoreFolder(parsed);
	}
	return parseFiles(parsed, readPdfApart(startPdfThread));
}
