import { readPolicyFile } from '../../scripts/policy/read-file.ts';
import type { StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import { readPdfApart } from '../../scripts/policy/read-pdf-apart.ts';
import type { ExitCode } from '../../src/check/check-result.ts';
import { printableJson } from '../../src/core/text/printable-json.ts';
import { policyJson } from '../../src/export/policy/policy-json.ts';
import type { OnReading } from '../../src/import/declare/collector.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { importFailure } from '../import-failure.ts';
import { namedFiles, readArguments } from '../read-arguments.ts';
import { explainReading, type ReadRow } from './explain-reading.ts';
import { forPeople } from './for-people.ts';

const FORMATS = ['json', 'csv', 'md', 'html'] as const;

const OPTIONS = {
	format: { type: 'string', default: 'json' },
	lines: { type: 'boolean', default: false },
	explain: { type: 'boolean', default: false },
	url: { type: 'string' },
} as const;

/**
 * `policy parse FILE…`: prints the policy of each file (`-`: standard input), or how each row was read; on standard error
 * which could not be read. 0 if all could be.
 */
export async function parseFiles(
	argv: readonly string[],
	io: CommandIo,
	startPdfThread: StartPdfThread,
): Promise<ExitCode> {
	const { t } = io.words;
	const { values, positionals } = readArguments('policy', argv, OPTIONS, io.words);
	const format = FORMATS.find((each) => each === values.format);
	if (format === undefined) throw new WrongUse(t('check_one_of', '--format', FORMATS.join(', ')));
	const files = namedFiles(positionals, io.words);
	const isCompact = values.lines || files.length > 1;
	let isFailed = false;
	for (const file of files) {
		try {
			const readings: ReadRow[] = [];
			const note: OnReading = (row, reading) => readings.push({ row, reading });
			const policy = await readPolicyFile(file, values.url ?? null, readPdfApart(startPdfThread), note);
			if (values.explain) io.print(explainReading(policy, readings, io.words));
			else if (format !== 'json') io.print(forPeople(policy, format));
			else io.print(printableJson(policyJson(policy, isCompact ? 'line' : 'indented')));
		} catch (error) {
			isFailed = true;
			io.complain(importFailure(file === '-' ? t('check_standard_input') : file, error, io.words));
		}
	}
	return isFailed ? 1 : 0;
}
