import { createPolicyCommand } from '../../cli/commands/policy.ts';
import { createFiles } from '../../cli/files.ts';
import type { ExportProgram } from '../../cli/policy/export-managed.ts';
import { runCommand } from '../../cli/run-command.ts';
import { standardStreams } from '../../cli/standard-streams.ts';
import en from '../../src/_locales/en/messages.json' with { type: 'json' };
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

/** Runs `cookie-policy policy` from the sources, in English. Returns the exit code. */
export function main(argv: readonly string[], program: ExportProgram): Promise<number> {
	const words = createTranslator(localeMessages(en));
	return runCommand(
		['policy', ...argv],
		{ policy: createPolicyCommand(program) },
		{
			...standardStreams(process),
			...createFiles(words),
			now: Date.now,
			words,
		},
	);
}
