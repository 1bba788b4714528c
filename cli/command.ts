import type { ExitCode } from '../src/check/check-result.ts';
import type { Translator } from '../src/i18n/translator.ts';

/** The world of a command: standard output and error, files, the clock, and words in the person's language. */
export interface CommandIo {
	/** Writes to standard output, as it stands. */
	print(text: string): void;
	/** Writes a line to standard error. */
	complain(line: string): void;
	/** Reads a file as UTF-8. @throws {WrongUse} if it cannot be read */
	read(path: string): Promise<string>;
	/** Reads a file as UTF-8; null if there is none. @throws {WrongUse} if it cannot be read */
	readIfAny(path: string): Promise<string | null>;
	/** Writes a file whole or not at all. @throws {WrongUse} if it cannot be written */
	write(path: string, text: string): Promise<void>;
	/** Milliseconds since the epoch. */
	now(): number;
	readonly words: Translator;
}

/** A command of `cookie-policy`: carries out its arguments and returns the exit code. */
export type Command = (argv: readonly string[], io: CommandIo) => Promise<ExitCode>;

/** Wrong arguments, configuration or files: printed without a stack, exit code 2. */
export class WrongUse extends Error {}
