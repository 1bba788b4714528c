import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import type { PolicySourcePlace } from '../../src/check/check-result.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { ReadSources } from '../../src/headless/site/read-policy.ts';
import type { PolicyRequest } from '../../src/headless/site/site-request.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { WrongUse } from '../command.ts';
import { fileWords } from '../files.ts';

const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** A path as reports name it: with `/`, from the working directory where it lies in it. */
function shownPath(path: string): string {
	const inside = relative(process.cwd(), resolve(path));
	const shown = inside.startsWith('..') || isAbsolute(inside) ? path : inside;
	return shown.split('\\').join('/');
}

/** Reads a file once. The importer is loaded on use: a browser starts meanwhile. */
function createFileReader(words: Translator, startPdfThread: StartPdfThread) {
	const read = new Map<string, Promise<Policy>>();
	return async (path: string): Promise<Policy> => {
		const { readPolicyWithLines } = await import('./read-policy-with-lines.ts');
		const reading = read.get(path) ?? readPolicyWithLines(path, words, startPdfThread);
		read.set(path, reading);
		return reading;
	};
}

/**
 * Returns a function that finds policies to compare with; their files are read when they are asked for. `folder`: of
 * relative paths.
 * @throws {WrongUse} for a file that cannot be opened, and for an address among files; so does `sources` for a file that
 *   cannot be read as a policy
 */
export function createPolicySources(words: Translator, startPdfThread: StartPdfThread) {
	const fileAt = createFileReader(words, startPdfThread);

	async function readAll(paths: readonly string[]): Promise<ReadSources> {
		const texts = await Promise.all(paths.map(fileAt));
		const places = paths.map(
			(path, index): PolicySourcePlace => ({
				file: shownPath(path),
				url: null,
				language: texts[index]?.language ?? null,
			}),
		);
		const { joinTexts } = await import('../../src/headless/site/read-policy.ts');
		const sources = joinTexts(texts, places);
		if (sources === null) throw new WrongUse(words.t('check_policy_mixed', ''));
		return sources;
	}

	return async (given: readonly string[], folder: string): Promise<PolicyRequest> => {
		const [only = 'auto'] = given;
		if (given.length <= 1 && only === 'auto') return { from: 'auto' };
		if (given.length === 1 && isAddress(only)) return { from: 'url', url: only };
		const odd = given.find((each) => each === 'auto' || isAddress(each));
		if (odd !== undefined) throw new WrongUse(words.t('check_policy_mixed', safeText(odd)));
		const paths = given.map((path) => (isAbsolute(path) ? path : join(folder, path)));
		for (const path of paths)
			await access(path, constants.R_OK).catch((error: unknown) => {
				throw new WrongUse(fileWords(path, error, words));
			});
		let sources: Promise<ReadSources> | undefined;
		return {
			from: 'file',
			sources() {
				sources ??= readAll(paths);
				return sources;
			},
		};
	};
}
