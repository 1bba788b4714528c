import { createHash } from 'node:crypto';
import type { Policy } from '../../core/policy/policy.ts';
import { isPdf } from '../../import/decode-bytes.ts';
import { decodeBytes, MAX_SOURCE, type ParsedPolicy, parsePolicy } from '../../import/index.ts';
import { type DrivenVisit, NavigationError } from '../driven-browser.ts';

/** Reads a PDF as a policy. @throws {ImportError} */
export type ReadPdf = (
	bytes: Uint8Array,
	from: { readonly name: string | null; readonly url: string | null },
) => Promise<ParsedPolicy>;

/** Source of an expression that loads a file of the page's own origin: its bytes in base64, or empty with its status. */
const loadFile = (url: string) => `(async () => {
	const answer = await fetch(${JSON.stringify(url)}, { credentials: 'same-origin' });
	const blob = answer.ok ? await answer.blob() : new Blob();
	if (!answer.ok || blob.size > ${MAX_SOURCE}) return '';
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(blob);
	});
})()`;

/** Loads a file that a browser shows by itself, or saves: a PDF, text, a table. Null where that fails. */
export async function loadDocument(
	{ runAtOrigin }: Pick<DrivenVisit, 'runAtOrigin'>,
	url: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
	try {
		const text = await runAtOrigin(new URL(url).origin, loadFile(url));
		return text === '' ? null : Uint8Array.from(Buffer.from(text, 'base64'));
	} catch (error) {
		if (error instanceof NavigationError) return null;
		throw error;
	}
}

/** Reads a file as a policy, with its fingerprint. @throws {ImportError} */
export async function readDocument(
	bytes: Uint8Array,
	url: string,
	readPdf: ReadPdf | undefined,
): Promise<{ readonly text: string; readonly policy: Policy }> {
	const name = decodeURI(new URL(url).pathname.split('/').at(-1) ?? '') || null;
	const text = isPdf(bytes) ? '' : decodeBytes(bytes);
	const parsed =
		isPdf(bytes) && readPdf !== undefined
			? await readPdf(bytes, { name, url })
			: parsePolicy({ text }, { name, url });
	const digest = createHash('sha256')
		.update(text === '' ? bytes : text)
		.digest('hex');
	return { text, policy: { ...parsed, fingerprint: parsed.fingerprint ?? `sha256:${digest}` } };
}
