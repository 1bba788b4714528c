import { sha256 } from '../../src/ui/sha256.ts';

/** `sha256:<hex>` over bytes, or over a text in UTF-8. */
export async function fingerprintOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
	return `sha256:${await sha256(content)}`;
}
