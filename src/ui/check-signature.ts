import { parseSignature, type ReportSignature, signedText } from '../core/signature/report-signature.ts';
import { sha256 } from './sha256.ts';

/**
 * The result of checking a signature. `unreadable`: it is not of our format; `other-key`: the public key is not the one
 * whose fingerprint it states; `invalid`: this key has not made it; `other-file`: it is valid, for another report.
 */
export type SignatureCheck =
	| { readonly state: 'unsigned' | 'unreadable' }
	| { readonly state: 'signed' | 'other-key' | 'invalid' | 'other-file'; readonly fingerprint: string };

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function isMadeBy(signature: ReportSignature, key: Uint8Array<ArrayBuffer>): Promise<boolean> {
	const curve = { name: 'ECDSA', namedCurve: 'P-256' };
	try {
		const publicKey = await crypto.subtle.importKey('spki', key, curve, false, ['verify']);
		const text = new TextEncoder().encode(signedText(signature));
		const hashed = { name: 'ECDSA', hash: 'SHA-256' };
		return await crypto.subtle.verify(hashed, publicKey, bytesOf(signature.value), text);
	} catch {
		// No key of this curve.
		return false;
	}
}

/** Checks the signature of a file, as `checkExport` returns it, against the digest of the file's contents. */
export async function checkSignature(signature: unknown, digest: string): Promise<SignatureCheck> {
	if (signature === undefined) return { state: 'unsigned' };
	const parsed = parseSignature(signature);
	if (parsed === null) return { state: 'unreadable' };
	const { fingerprint, publicKey } = parsed;
	const key = bytesOf(publicKey);
	if ((await sha256(key)) !== fingerprint) return { state: 'other-key', fingerprint };
	if (!(await isMadeBy(parsed, key))) return { state: 'invalid', fingerprint };
	return { state: parsed.sha256 === digest ? 'signed' : 'other-file', fingerprint };
}
