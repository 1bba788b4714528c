import type { ImportIssue } from '../core/policy/policy.ts';
import { type ParsedPolicy, parseDocument } from '../import/index.ts';
import type { IssueReason } from '../import/issue-reasons.ts';
import { documentFromItems } from '../import/pdf/index.ts';
import { readPdfText } from './read-items.ts';

/**
 * Reads a policy published as PDF. The fingerprint is over the bytes, and the caller's to add.
 * @throws {ImportError} for one that is encrypted, broken, too complex or without text
 */
export async function parsePdf(
	bytes: Uint8Array,
	from: { readonly name: string | null; readonly url: string | null },
): Promise<ParsedPolicy> {
	const { items, title, language, cutPages, firstUnread } = await readPdfText(bytes);
	const document = documentFromItems(items, title);
	const policy = parseDocument({ ...document, language }, { kind: 'pdf', ...from });
	const issue = (page: number, reason: IssueReason): ImportIssue => ({ line: null, page, text: '', reason });
	const cut = cutPages.map((page) => issue(page, 'page-cut-short'));
	if (firstUnread !== null) cut.push(issue(firstUnread, 'source-cut-short'));
	return cut.length === 0 ? policy : { ...policy, issues: [...policy.issues, ...cut] };
}

/** A reader of PDF, here or in a thread of its own. */
export type PdfParser = typeof parsePdf;
