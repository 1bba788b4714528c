import { main } from '../../scripts/policy/main.ts';
import { readPolicyFile } from '../../scripts/policy/read-file.ts';
import { readPdfApart, type StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import type { ExitCode } from '../../src/check/check-result.ts';
import { policyDiffText } from '../../src/check/compare/compare-words.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { diffDeclarations, isUnchanged } from '../../src/core/policy/policy-diff.ts';
import { printableJson } from '../../src/core/text/printable-json.ts';
import { type Command, type CommandIo, WrongUse } from '../command.ts';
import { importFailure } from '../import-failure.ts';
import { type ExportProgram, exportManaged } from '../policy/export-managed.ts';
import { readArguments } from '../read-arguments.ts';

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

/** `policy diff OLD NEW`: the rows in which two policies differ, 1 if there are any; `policy export` (see `exportManaged`); `parse`, `score` and `verify` as `npm run policy` has them. */
export function createPolicyCommand({ startPdfThread, geckoId }: ExportProgram): Command {
	return async ([verb = '', ...argv], io) => {
		if (verb === 'diff') return diff(argv, io, startPdfThread);
		if (verb === 'export') return exportManaged(argv, io, { startPdfThread, geckoId });
		return main(
			[verb, ...argv].filter((word) => word !== ''),
			startPdfThread,
			'cookie-policy policy',
		);
	};
}
