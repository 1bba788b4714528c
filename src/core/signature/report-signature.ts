import { canonicalJson } from '../lib/canonical-json.ts';

export const SIGNATURE_FORMAT = 'cookie-report-signature/1';
/** ECDSA over P-256 with SHA-256 (FIPS 186-5): Web Crypto has it in every supported browser, and in Node. */
export const SIGNATURE_ALGORITHM = 'ECDSA-P256-SHA256';

/** The signature of an exported report, as its JSON file holds it. */
export interface ReportSignature {
	readonly format: typeof SIGNATURE_FORMAT;
	readonly algorithm: typeof SIGNATURE_ALGORITHM;
	/** SubjectPublicKeyInfo (RFC 5280, 4.1), base64. */
	readonly publicKey: string;
	/** The sha-256 of the public key's bytes, hexadecimal. */
	readonly fingerprint: string;
	/** The digest of the report that is signed, hexadecimal. */
	readonly sha256: string;
	/** r and s (IEEE P1363), 64 bytes, base64: over the UTF-8 bytes of `signedText`. */
	readonly value: string;
}

/** A key for signing reports, without its private part. */
export interface SigningKey extends Pick<ReportSignature, 'publicKey' | 'fingerprint'> {
	/** ISO 8601 in UTC. */
	readonly createdAt: string;
}

/** The text whose bytes are signed: the digest of the report, and the key's own fingerprint. */
export function signedText({ fingerprint, sha256 }: Pick<ReportSignature, 'fingerprint' | 'sha256'>): string {
	return canonicalJson({ format: SIGNATURE_FORMAT, algorithm: SIGNATURE_ALGORITHM, fingerprint, sha256 });
}

const DIGEST = /^[0-9a-f]{64}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const MEMBERS = ['algorithm', 'fingerprint', 'format', 'publicKey', 'sha256', 'value'].join();

/** Parses a signature; null if it is not of this format, or has other members than it. */
export function parseSignature(value: unknown): ReportSignature | null {
	if (typeof value !== 'object' || value === null) return null;
	const members: Partial<Record<string, unknown>> = { ...value };
	if (Object.keys(members).sort().join() !== MEMBERS) return null;
	const { format, algorithm, publicKey, fingerprint, sha256, value: signed } = members;
	if (format !== SIGNATURE_FORMAT || algorithm !== SIGNATURE_ALGORITHM) return null;
	const matches = (text: unknown, pattern: RegExp): text is string =>
		typeof text === 'string' && pattern.test(text);
	if (!matches(publicKey, BASE64) || !matches(signed, BASE64)) return null;
	if (!matches(fingerprint, DIGEST) || !matches(sha256, DIGEST)) return null;
	return { format, algorithm, publicKey, fingerprint, sha256, value: signed };
}
