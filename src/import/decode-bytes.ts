import { ImportError } from './import-error.ts';

/** First bytes by which a file's encoding is detected. */
const HEAD_BYTES = 4096;

/** Whether the bytes are a PDF's. */
export function isPdf(bytes: Uint8Array): boolean {
	return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

/** UTF-16 by its byte order mark, or by every second byte of Western text being zero. */
function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	let even = 0;
	let odd = 0;
	head.forEach((byte, index) => {
		if (byte === 0) index % 2 === 0 ? even++ : odd++;
	});
	const half = head.length / 2;
	if (head.length >= 8 && odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
	return head.length >= 8 && even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** The encoding that markup says it is in. */
function statedEncoding(head: Uint8Array): string | null {
	const text = String.fromCharCode(...head.subarray(0, 1024));
	return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(text)?.[1] ?? null;
}

/**
 * A file's text: by its byte order mark, else as UTF-8, else in the encoding that its markup states, else as
 * Windows-1252, in which every byte is valid (what browsers do with unlabelled Western pages).
 * @throws {ImportError} `not-text` for bytes that are none, `pdf` for a PDF
 */
export function decodeBytes(bytes: Uint8Array): string {
	const head = bytes.subarray(0, HEAD_BYTES);
	if (isPdf(bytes)) throw new ImportError('pdf');
	const utf16 = utf16Of(head);
	if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
	if (head.includes(0)) throw new ImportError('not-text');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decodeWestern(bytes, statedEncoding(head));
	}
}

/** Windows-1252 from 0x80 on; bytes without a character stay controls. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWestern(bytes: Uint8Array, stated: string | null): string {
	try {
		if (stated !== null && !/^utf-?8$/i.test(stated)) return new TextDecoder(stated).decode(bytes);
	} catch {
		// An unknown encoding: decode as Windows-1252.
	}
	// Some releases of Node 20 read it as Latin-1: what is left of the controls is put right (WHATWG Encoding, index).
	return new TextDecoder('windows-1252')
		.decode(bytes)
		.replace(/[\u0080-\u009f]/g, (char) => WESTERN[char.charCodeAt(0) - 0x80] ?? char);
}
