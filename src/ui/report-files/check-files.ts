import { sha256 } from '../../core/lib/sha256.ts';
import {
	checkExport,
	type ExportCheck,
	isForAuditingTool,
	printedDigests,
} from '../../export/audit/check-export.ts';
import { checkSignature, type SignatureCheck } from '../check-signature.ts';

/** Larger files are not read: a report of the largest visit has a few megabytes. */
export const MAX_REPORT_BYTES = 50_000_000;

type UnchangedExport = Extract<ExportCheck, { state: 'unchanged' }>;

/** An unchanged export, with the result of checking its signature. */
interface UnchangedFile extends Omit<UnchangedExport, 'signature'> {
	readonly signature: SignatureCheck;
}

/** The result of checking one file of a report. */
export type FileResult =
	| Exclude<ExportCheck, { state: 'unchanged' }>
	| UnchangedFile
	/** An export for reading, which prints a digest: that of a JSON file checked with it, another one, or none. */
	| { readonly state: 'printed'; readonly sha256: string }
	| {
			readonly state: 'unknown';
			readonly because: 'other-digest' | 'alone' | 'no-digest-printed' | 'too-large';
	  };

export interface CheckedFile {
	readonly name: string;
	readonly result: FileResult;
}

/** Whether nothing is wrong with a file's signature: it is valid, or there is none. */
export function isInOrder({ state }: SignatureCheck): boolean {
	return state === 'signed' || state === 'unsigned';
}

function checkPrinted(text: string, expected: readonly string[]): FileResult {
	const printed = printedDigests(text);
	if (printed.length === 0) return { state: 'unknown', because: 'no-digest-printed' };
	if (expected.length === 0) return { state: 'unknown', because: 'alone' };
	const same = printed.find((digest) => expected.includes(digest));
	return same === undefined
		? { state: 'unknown', because: 'other-digest' }
		: { state: 'printed', sha256: same };
}

/**
 * Checks files of exported reports, and returns the results in the order of `files`. An export for reading (HTML,
 * Markdown, CSV, EDPB) is only compared by its digest with the JSON files among them.
 */
export async function checkFiles(files: readonly File[]): Promise<readonly CheckedFile[]> {
	const digests: string[] = [];
	const results = new Map<File, FileResult>();
	const texts = new Map<File, string>();
	for (const file of files) {
		if (file.size > MAX_REPORT_BYTES) {
			results.set(file, { state: 'unknown', because: 'too-large' });
			continue;
		}
		const octets = new Uint8Array(await file.arrayBuffer());
		const text = new TextDecoder().decode(octets);
		if (!/\.json$/i.test(file.name) || isForAuditingTool(text)) {
			texts.set(file, text);
			continue;
		}
		const check = checkExport(octets, sha256);
		if (check.state !== 'unchanged') {
			results.set(file, check);
			continue;
		}
		const signature = await checkSignature(check.signature, check.sha256);
		results.set(file, { ...check, signature });
		// Exports for reading are only compared with files that are in order.
		if (isInOrder(signature)) digests.push(check.sha256);
	}
	for (const [file, text] of texts) results.set(file, checkPrinted(text, digests));
	return files.flatMap((file) => {
		const result = results.get(file);
		return result === undefined ? [] : [{ name: file.name, result }];
	});
}
