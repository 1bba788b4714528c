import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isForAuditingTool } from '../../src/export/audit/check-export.ts';
import { checkSignature } from '../../src/ui/check-signature.ts';
import type { VerifyCommand } from './arguments.ts';
import { type FileCheck, verifyJson, verifyPrinted } from './verify-report.ts';
import { withSignature } from './verify-signature.ts';

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

/** Checks a JSON export, and its signature if it is unchanged. */
async function verifySigned({ octets }: File, key: string | null): Promise<FileCheck> {
	const check = verifyJson(octets, sha256);
	if (check.sha256 === null) return check;
	return withSignature(check, await checkSignature(check.signature, check.sha256), key);
}

/** Prints for each file whether it is unchanged, and by which key it is signed. Returns the exit code: 0 if all is well. */
export async function verifyReports({ files, key }: Pick<VerifyCommand, 'files' | 'key'>): Promise<0 | 1> {
	const fingerprints: string[] = [];
	let isFine = true;
	const read = await Promise.all(files.map(fileAt));
	const isWhole = (file: (typeof read)[number]) =>
		/\.json$/i.test(file.path) && !('octets' in file && isForAuditingTool(file.octets.toString()));
	const check = (file: File) =>
		isWhole(file) ? verifySigned(file, key) : verifyPrinted(file.octets.toString(), fingerprints);
	// The JSON exports first, since the others are compared with them.
	for (const file of [...read.filter(isWhole), ...read.filter((other) => !isWhole(other))]) {
		const finding = 'failure' in file ? file.failure : await check(file);
		if (finding.sha256 !== null) fingerprints.push(finding.sha256);
		isFine &&= finding.isFine;
		console.log(`${file.path}: ${finding.words}`);
	}
	if (isFine)
		console.log(
			key === null
				? 'Who changes a report can also change the sha-256 in it, and sign it with another key: compare both with those that the author gave you.'
				: 'A key names no person, and does not date: who holds it signed just these files.',
		);
	return isFine ? 0 : 1;
}
