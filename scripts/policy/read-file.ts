import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { OnReading } from '../../src/import/declare/collector.ts';
import { isPdf } from '../../src/import/decode-bytes.ts';
import { ImportError } from '../../src/import/import-error.ts';
import { decodeBytes, MAX_SOURCE, parsePolicy } from '../../src/import/index.ts';
import type { PdfParser } from '../../src/import-pdf/index.ts';

const sha256 = (data: string | Uint8Array) => `sha256:${createHash('sha256').update(data).digest('hex')}`;

async function bytesOf(path: string): Promise<Uint8Array> {
	if (path !== '-') return readFile(path);
	const parts: Buffer[] = [];
	for await (const part of process.stdin) parts.push(Buffer.from(part));
	return Buffer.concat(parts);
}

/**
 * Reads one file (`-`: standard input) as a policy, with its fingerprint.
 * `onReading` receives how each row was read, except of a PDF.
 * @throws {ImportError} if it has no supported format; the file system's own errors
 */
export async function readPolicyFile(
	path: string,
	url: string | null,
	readPdf: PdfParser,
	onReading?: OnReading,
): Promise<Policy> {
	const bytes = await bytesOf(path);
	if (bytes.length > MAX_SOURCE) throw new ImportError('too-large', [String(bytes.length)]);
	const name = path === '-' ? null : basename(path);
	if (isPdf(bytes)) return { ...(await readPdf(bytes, { name, url })), fingerprint: sha256(bytes) };
	const text = decodeBytes(bytes);
	const parsed = parsePolicy({ text }, { name, url, ...(onReading === undefined ? {} : { onReading }) });
	return { ...parsed, fingerprint: parsed.fingerprint ?? sha256(text) };
}
