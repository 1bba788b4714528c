/** How many of the first bytes are looked at to tell what a file is. */
const HEAD = 4096;

/** What the first bytes say that a file is. */
export function sniff(bytes: Uint8Array): 'text' | 'pdf' | 'binary' {
	const head = bytes.subarray(0, HEAD);
	const start = String.fromCharCode(...head.subarray(0, 1024));
	if (start.includes('%PDF-')) return 'pdf';
	if (utf16Of(head) !== null) return 'text';
	// No text in any encoding that is read here holds a NUL; nearly every other format does, and early.
	return head.includes(0) ? 'binary' : 'text';
}

function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

/**
 * A file's text: by its byte order mark, else as UTF-8, else as Windows-1252, which every byte is valid in
 * (what browsers do with unlabelled pages of Western languages).
 */
export function decodeText(bytes: Uint8Array): string {
	const utf16 = utf16Of(bytes);
	if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
