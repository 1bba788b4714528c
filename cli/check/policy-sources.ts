import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { readPolicyFile } from '../../scripts/policy/read-file.ts';
import { readPdfApart, type StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import type { PolicySourcePlace } from '../../src/check/check-result.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { withLines } from '../../src/correct/page/declaration-lines.ts';
import { joinTexts } from '../../src/headless/site/read-policy.ts';
import type { PolicyRequest } from '../../src/headless/site/site-request.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { decodeBytes } from '../../src/import/index.ts';
import { WrongUse } from '../command.ts';
import { importFailure } from '../import-failure.ts';

const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** A path as reports name it: with `/`, from the working directory where it lies in it. */
function shownPath(path: string): string {
	const inside = relative(process.cwd(), resolve(path));
	const shown = inside.startsWith('..') || isAbsolute(inside) ? path : inside;
	return shown.split('\\').join('/');
}

/**
 * Returns a function that reads policies to compare with: files once each. `folder`: of relative paths.
 * @throws {WrongUse} for a file that cannot be read as a policy, and for an address among files
 */
export function createPolicySources(words: Translator, startPdfThread: StartPdfThread) {
	const read = new Map<string, Promise<Policy>>();
	const readPdf = readPdfApart(startPdfThread);

	async function readWithLines(path: string): Promise<Policy> {
		const policy = await readPolicyFile(path, null, readPdf);
		// The importer tells no lines of markup.
		return policy.source.kind === 'html' ? withLines(policy, decodeBytes(await readFile(path))) : policy;
	}

	function fileAt(path: string): Promise<Policy> {
		const reading =
			read.get(path) ??
			readWithLines(path).catch((error: unknown) => {
				throw new WrongUse(importFailure(path, error, words));
			});
		read.set(path, reading);
		return reading;
	}

	return async (given: readonly string[], folder: string): Promise<PolicyRequest> => {
		const [only = 'auto'] = given;
		if (given.length <= 1 && only === 'auto') return { from: 'auto' };
		if (given.length === 1 && isAddress(only)) return { from: 'url', url: only };
		const odd = given.find((each) => each === 'auto' || isAddress(each));
		if (odd !== undefined) throw new WrongUse(words.t('check_policy_mixed', safeText(odd)));
		const paths = given.map((path) => (isAbsolute(path) ? path : join(folder, path)));
		const texts = await Promise.all(paths.map(fileAt));
		const places = paths.map(
			(path, index): PolicySourcePlace => ({
				file: shownPath(path),
				url: null,
				language: texts[index]?.language ?? null,
			}),
		);
		const sources = joinTexts(texts, places);
		if (sources === null) throw new WrongUse(words.t('check_policy_mixed', ''));
		return { from: 'file', ...sources };
	};
}
