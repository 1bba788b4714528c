import { readFile } from 'node:fs/promises';
import { readPolicyFile } from '../../scripts/policy/read-file.ts';
import { readPdfApart, type StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { withLines } from '../../src/correct/page/declaration-lines.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { decodeBytes } from '../../src/import/index.ts';
import { WrongUse } from '../command.ts';
import { importFailure } from '../import-failure.ts';

/** Reads a file as a policy whose rows know their lines. @throws {WrongUse} if it is none */
export async function readPolicyWithLines(
	path: string,
	words: Translator,
	startPdfThread: StartPdfThread,
): Promise<Policy> {
	try {
		const policy = await readPolicyFile(path, null, readPdfApart(startPdfThread));
		// The importer tells no lines of markup.
		return policy.source.kind === 'html' ? withLines(policy, decodeBytes(await readFile(path))) : policy;
	} catch (error) {
		throw new WrongUse(importFailure(path, error, words));
	}
}
