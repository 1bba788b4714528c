import { type ParseArgsConfig, parseArgs } from 'node:util';
import { safeText } from '../src/check/words/safe-text.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { WrongUse } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Tells what is wrong with an option, by Node's code of the error; the option is in its words alone. */
function wrongWords(command: string, error: unknown, { t }: Translator): string {
	const message = error instanceof Error ? error.message : String(error);
	const [, flag = ''] = /'(-[^\s'=,<]*)/.exec(message) ?? [];
	const shown = safeText(flag);
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return t('check_flag_unknown', shown, command);
	if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return safeText(message);
	return t(message.includes('does not take') ? 'check_flag_no_value' : 'check_flag_needs_value', shown);
}

/**
 * Reads the arguments of a command.
 * @throws {WrongUse} for an unknown option, or a missing or needless value
 */
export function readArguments<const T extends Options>(
	command: string,
	argv: readonly string[],
	options: T,
	words: Translator,
) {
	try {
		return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new WrongUse(wrongWords(command, error, words));
	}
}

/** The files that a command names. @throws {WrongUse} if it names none */
export function namedFiles(positionals: readonly string[], { t }: Translator): readonly string[] {
	if (positionals.length === 0) throw new WrongUse(t('check_which_file'));
	return positionals;
}
