import { readFile } from 'node:fs/promises';
import type { ExitCode } from '../../src/check/check-result.ts';
import { safeSentence, safeText } from '../../src/check/words/safe-text.ts';
import { groupedFingerprint, readFingerprint } from '../../src/core/signature/fingerprint.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { checkFiles, type FileResult, isInOrder } from '../../src/ui/report-files/check-files.ts';
import { resultWords } from '../../src/ui/report-files/result-words.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { fileWords } from '../files.ts';
import { namedFiles, readArguments } from '../read-arguments.ts';

const OPTIONS = { key: { type: 'string' } } as const;

/** The fingerprint of the key that a file is signed with; null if it is unsigned, or not in order. */
function signerOf(result: FileResult): string | null {
	return result.state === 'unchanged' && result.signature.state === 'signed'
		? result.signature.fingerprint
		: null;
}

/** Whether nothing is wrong with a file, of which a JSON export must be signed with `key` if it is given. */
function isFine(result: FileResult, key: string | null): boolean {
	if (result.state === 'printed') return true;
	if (result.state !== 'unchanged' || !isInOrder(result.signature)) return false;
	return key === null || signerOf(result) === key;
}

/** The lines that tell what was found out about a file: what it is, its digest, and the key that signed it. */
function resultLines(path: string, result: FileResult, words: Translator): string[] {
	const { t } = words;
	const sentence = safeSentence(t('check_file_named', safeText(path), resultWords(result, words)));
	if (result.state !== 'unchanged' || !isInOrder(result.signature)) return [sentence];
	const signer = signerOf(result);
	const signed =
		signer === null ? [t('options_check_unsigned')] : [t('options_check_signed'), groupedFingerprint(signer)];
	return [sentence, ...[result.sha256, ...signed].map((line) => `  ${line}`)];
}

/** Says what the result proves, and what it does not. */
function proofLines(results: readonly FileResult[], key: string | null, { t }: Translator): string[] {
	const signers = results.map(signerOf).filter((signer) => signer !== null);
	const isUnsigned = results.some(
		({ state, ...rest }) =>
			state === 'unchanged' && 'signature' in rest && rest.signature.state === 'unsigned',
	);
	const isSame = signers.every((signer) => signer === key);
	return [
		...(key !== null && signers.length > 0
			? [t(isSame ? 'options_check_told_same' : 'options_check_told_other')]
			: []),
		...(isUnsigned ? [t('options_check_proves')] : []),
		...(signers.length > 0 ? [t('options_check_signature_proves')] : []),
	];
}

const readNamed = (path: string, words: Translator) =>
	readFile(path).then(
		(octets) => new File([octets], path),
		(error: unknown) => fileWords(path, error, words),
	);

/**
 * `policy verify REPORT…`: prints for each file whether it is unchanged, and which key signed it. Exports for reading are
 * only compared with the JSON exports named beside them. 0 if all is well, else 1.
 */
export async function verifyReports(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
	const { values, positionals } = readArguments('policy', argv, OPTIONS, io.words);
	const paths = namedFiles(positionals, io.words);
	const key = values.key === undefined ? null : readFingerprint(values.key);
	if (values.key !== undefined && key === null) throw new WrongUse(io.words.t('options_check_told_wrong'));
	const read = await Promise.all(paths.map((path) => readNamed(path, io.words)));
	const files = read.filter((file) => typeof file !== 'string');
	const results = (await checkFiles(files)).map(({ result }) => result);
	const resultOf = new Map(files.map((file, index) => [file, results[index]] as const));
	const lines = read.flatMap((file) => {
		if (typeof file === 'string') return [file];
		const result = resultOf.get(file);
		return result === undefined ? [] : resultLines(file.name, result, io.words);
	});
	io.print(`${[...lines, ...proofLines(results, key, io.words)].join('\n')}\n`);
	return results.length === paths.length && results.every((result) => isFine(result, key)) ? 0 : 1;
}
