import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { safeText } from '../src/check/words/safe-text.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { type CommandIo, WrongUse } from './command.ts';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null);

/** Why a file could not be read or written, in a sentence. */
export function fileWords(path: string, error: unknown, { t }: Translator): string {
	const file = safeText(path);
	switch (codeOf(error)) {
		case 'ENOENT':
			return t('check_no_file', file);
		case 'EISDIR':
			return t('check_is_folder', file);
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return t('check_no_access', file);
		default:
			return t('check_file_failed', file, safeText(error instanceof Error ? error.message : String(error)));
	}
}

/** The files of a command. What is written appears whole: beside the file first, then in its place. */
export function createFiles(words: Translator): Pick<CommandIo, 'read' | 'readIfAny' | 'write'> {
	const wrong = (path: string) => (error: unknown) => {
		throw new WrongUse(fileWords(path, error, words));
	};
	return {
		read: (path) => readFile(path, 'utf8').catch(wrong(path)),
		readIfAny: (path) =>
			readFile(path, 'utf8').catch((error) => (codeOf(error) === 'ENOENT' ? null : wrong(path)(error))),
		async write(path, text) {
			const beside = `${path}.${randomUUID()}.tmp`;
			try {
				await mkdir(dirname(path), { recursive: true });
				await writeFile(beside, text);
				await rename(beside, path);
			} catch (error) {
				await rm(beside, { force: true });
				wrong(path)(error);
			}
		},
	};
}
