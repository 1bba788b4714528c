import type { SigningKey } from '../../src/core/signature/report-signature.ts';
import type { SigningKeyStore } from '../../src/ports/signing-key.ts';
import { sha256 } from '../../src/ui/sha256.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const base64 = (octets: ArrayBuffer) =>
	btoa(Array.from(new Uint8Array(octets), (octet) => String.fromCharCode(octet)).join(''));

/** A key in memory. */
export function createFakeSigningKey(): SigningKeyStore {
	let own: { readonly pair: CryptoKeyPair; readonly key: SigningKey } | null = null;
	return {
		get: async () => own?.key ?? null,
		async create() {
			if (own !== null) return own.key;
			const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
			const octets = await crypto.subtle.exportKey('spki', pair.publicKey);
			const fingerprint = await sha256(new Uint8Array(octets));
			const key = { publicKey: base64(octets), fingerprint, createdAt: '2026-11-30T09:00:00.000Z' };
			own = { pair, key };
			return key;
		},
		async remove() {
			own = null;
		},
		async sign(write) {
			if (own === null) return null;
			const { pair, key } = own;
			const text = new TextEncoder().encode(write(key));
			const signed = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, text);
			return { key, value: base64(signed) };
		},
	};
}
