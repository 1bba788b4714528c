/** `sha256:<hex>` over bytes, or over a text in UTF-8. */
export async function fingerprintOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
	return `sha256:${hex.join('')}`;
}
