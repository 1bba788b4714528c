import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type FileCheck, isForAuditingTool, verifyJson, verifyPrinted } from './verify-report.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

async function textOf(path: string): Promise<string | FileCheck> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { isFine: false, words: `cannot be read: ${reason}`, sha256: null };
	}
}

/** Prints for each file whether it is unchanged. Returns the exit code: 0 if all are. */
export async function verifyReports(files: readonly string[]): Promise<number> {
	const fingerprints: string[] = [];
	let isFine = true;
	const read = await Promise.all(files.map(async (path) => ({ path, text: await textOf(path) })));
	const isWhole = ({ path, text }: (typeof read)[number]) =>
		/\.json$/i.test(path) && !(typeof text === 'string' && isForAuditingTool(text));
	// The JSON exports first, since the others are compared with them.
	for (const file of [...read.filter(isWhole), ...read.filter((file) => !isWhole(file))]) {
		const { path, text } = file;
		const check = (content: string) =>
			isWhole(file) ? verifyJson(content, sha256) : verifyPrinted(content, fingerprints);
		const finding = typeof text === 'string' ? check(text) : text;
		if (finding.sha256 !== null) fingerprints.push(finding.sha256);
		isFine &&= finding.isFine;
		console.log(`${path}: ${finding.words}`);
	}
	if (isFine)
		console.log(
			'Who changes a report can also change the sha-256 in it: compare it with the one you were told.',
		);
	return isFine ? 0 : 1;
}
