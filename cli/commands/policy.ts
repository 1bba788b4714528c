import { readPolicyFile } from '../../scripts/policy/read-file.ts';
import { readPdfApart, type StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import { EXIT_CODES, type ExitCode } from '../../src/check/check-result.ts';
import { policyDiffText } from '../../src/check/compare/compare-words.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { diffDeclarations, isUnchanged } from '../../src/core/policy/policy-diff.ts';
import { printableJson } from '../../src/core/text/printable-json.ts';
import { type Command, type CommandIo, WrongUse } from '../command.ts';
import { importFailure } from '../import-failure.ts';
import { type ExportProgram, exportManaged } from '../policy/export-managed.ts';
import { parseFiles } from '../policy/parse-files.ts';
import { verifyReports } from '../policy/verify-reports.ts';
import { namedFiles, readArguments } from '../read-arguments.ts';
import { commandUsage } from '../usage.ts';

const FORMATS = ['human', 'json'];

async function diff(
	argv: readonly string[],
	io: CommandIo,
	startPdfThread: StartPdfThread,
): Promise<ExitCode> {
	const { t } = io.words;
	const { values, positionals } = readArguments(
		'policy',
		argv,
		{ format: { type: 'string', default: 'human' } },
		io.words,
	);
	const [oldPath, newPath, ...more] = positionals;
	if (oldPath === undefined || newPath === undefined || more.length > 0)
		throw new WrongUse(t('check_diff_two'));
	if (!FORMATS.includes(values.format)) throw new WrongUse(t('check_one_of', '--format', FORMATS.join(', ')));
	const read = async (path: string): Promise<Policy> => {
		try {
			return await readPolicyFile(path, null, readPdfApart(startPdfThread));
		} catch (error) {
			throw new WrongUse(importFailure(path, error, io.words));
		}
	};
	const difference = diffDeclarations((await read(oldPath)).declarations, (await read(newPath)).declarations);
	const text = () => policyDiffText(difference, io.words);
	io.print(values.format === 'json' ? `${printableJson(JSON.stringify(difference, null, '\t'))}\n` : text());
	return isUnchanged(difference) ? 0 : 1;
}

const SCORE_OPTIONS = { verbose: { type: 'boolean', short: 'v', default: false } } as const;

async function score(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
	const { values, positionals } = readArguments('policy', argv, SCORE_OPTIONS, io.words);
	const folders = namedFiles(positionals, io.words);
	// It reads PDFs in its own thread: their reader is loaded with it alone.
	const { scoreFolder } = await import('../../scripts/policy/score-folder.ts');
	return scoreFolder(folders, values.verbose, io);
}

/** `policy diff OLD NEW`: the rows in which two policies differ, 1 if there are any; `policy export` (see `exportManaged`); `parse`, `score` and `verify`. */
export function createPolicyCommand({ startPdfThread, geckoId }: ExportProgram): Command {
	return async ([verb, ...argv], io) => {
		switch (verb) {
			case 'parse':
				return parseFiles(argv, io, startPdfThread);
			case 'score':
				return score(argv, io);
			case 'verify':
				return verifyReports(argv, io);
			case 'diff':
				return diff(argv, io, startPdfThread);
			case 'export':
				return exportManaged(argv, io, { startPdfThread, geckoId });
			case undefined:
				io.print(commandUsage('policy', io.words) ?? '');
				return EXIT_CODES.wrongUse;
			default:
				throw new WrongUse(io.words.t('check_unknown_command', safeText(`policy ${verb}`)));
		}
	};
}
