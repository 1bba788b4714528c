import { type ParseArgsConfig, parseArgs } from 'node:util';
import { safeText } from '../src/check/words/safe-text.ts';
import { WrongUse } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a command.
 * @throws {WrongUse} with Node's own sentence for an unknown flag or a missing value
 */
export function readArguments<const T extends Options>(argv: readonly string[], options: T) {
	try {
		return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
	} catch (error) {
		const lines = (error instanceof Error ? error.message : String(error)).split('\n');
		throw new WrongUse(lines.map((line) => safeText(line)).join('\n'));
	}
}
