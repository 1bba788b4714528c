import type { ImportIssue } from '../core/policy/policy.ts';
import { type ParsedPolicy, parseDocument } from '../import/index.ts';
import { documentFromItems } from '../import/pdf/index.ts';
import { readPdfText } from './read-items.ts';

/**
 * Reads a policy published as PDF. The fingerprint is over the bytes, and the caller's to add.
 * @throws {ImportError} for one that is encrypted, broken or without text
 */
export async function parsePdf(
	bytes: Uint8Array,
	from: { readonly name: string | null; readonly url: string | null },
): Promise<ParsedPolicy> {
	const { items, title, language, cut } = await readPdfText(bytes);
	const document = documentFromItems(items, title);
	const policy = parseDocument({ ...document, language }, { kind: 'pdf', ...from });
	if (!cut) return policy;
	const issue: ImportIssue = { line: null, text: '', reason: 'source-cut-short' };
	return { ...policy, issues: [...policy.issues, issue] };
}
