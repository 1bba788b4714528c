import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isForAuditingTool } from '../../src/export/audit/check-export.ts';
import { type FileCheck, verifyJson, verifyPrinted } from './verify-report.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

interface File {
	readonly path: string;
	readonly octets: Buffer;
}

async function fileAt(path: string): Promise<File | { readonly path: string; readonly failure: FileCheck }> {
	try {
		return { path, octets: await readFile(path) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { path, failure: { isFine: false, words: `cannot be read: ${reason}`, sha256: null } };
	}
}

/** Prints for each file whether it is unchanged. Returns the exit code: 0 if all are. */
export async function verifyReports(files: readonly string[]): Promise<number> {
	const fingerprints: string[] = [];
	let isFine = true;
	const read = await Promise.all(files.map(fileAt));
	const isWhole = (file: (typeof read)[number]) =>
		/\.json$/i.test(file.path) && !('octets' in file && isForAuditingTool(file.octets.toString()));
	const check = (file: File) =>
		isWhole(file) ? verifyJson(file.octets, sha256) : verifyPrinted(file.octets.toString(), fingerprints);
	// The JSON exports first, since the others are compared with them.
	for (const file of [...read.filter(isWhole), ...read.filter((other) => !isWhole(other))]) {
		const finding = 'failure' in file ? file.failure : check(file);
		if (finding.sha256 !== null) fingerprints.push(finding.sha256);
		isFine &&= finding.isFine;
		console.log(`${file.path}: ${finding.words}`);
	}
	if (isFine)
		console.log(
			'Who changes a report can also change the sha-256 in it: compare it with the one you were told.',
		);
	return isFine ? 0 : 1;
}
