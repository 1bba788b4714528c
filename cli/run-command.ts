import { EXIT_CODES } from '../src/check/check-result.ts';
import { safeSentence, safeText } from '../src/check/words/safe-text.ts';
import { type Command, type CommandIo, WrongUse } from './command.ts';
import { commandUsage, usage } from './usage.ts';

/** Runs the command that the arguments name. Returns the exit code; a failure of the program itself is 3, never 0. */
export async function runCommand(
	[verb, ...argv]: readonly string[],
	commands: Readonly<Record<string, Command>>,
	io: CommandIo,
): Promise<number> {
	if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
		io.print(usage(io.words));
		return verb === undefined ? EXIT_CODES.wrongUse : EXIT_CODES.clean;
	}
	const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
	try {
		if (command === undefined) throw new WrongUse(io.words.t('check_unknown_command', safeText(verb)));
		const help = argv.some((word) => word === '--help' || word === '-h')
			? commandUsage(verb, io.words)
			: null;
		if (help === null) return await command(argv, io);
		io.print(help);
		return EXIT_CODES.clean;
	} catch (error) {
		if (error instanceof WrongUse) {
			io.complain(error.message);
			return EXIT_CODES.wrongUse;
		}
		const lines = String(error instanceof Error ? (error.stack ?? error.message) : error).split('\n');
		io.complain(lines.map(safeSentence).join('\n'));
		return EXIT_CODES.notChecked;
	}
}
