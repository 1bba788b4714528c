import { type CommandIo, WrongUse } from '../../cli/command.ts';
import { CHECKED_AT } from '../check/make-check.ts';
import { ENGLISH } from '../check/translators.ts';

/** A command's world in memory. */
export function createFakeIo(contents: Readonly<Record<string, string>> = {}) {
	const files = new Map(Object.entries(contents));
	const output: string[] = [];
	const errors: string[] = [];
	const io: CommandIo = {
		print: (text) => void output.push(text),
		complain: (line) => void errors.push(line),
		async read(path) {
			const text = files.get(path);
			if (text === undefined) throw new WrongUse(`${path}: there is no such file.`);
			return text;
		},
		readIfAny: async (path) => files.get(path) ?? null,
		write: async (path, text) => void files.set(path, text),
		now: () => CHECKED_AT,
		words: ENGLISH,
	};
	return { io, files, out: () => output.join(''), errors };
}
