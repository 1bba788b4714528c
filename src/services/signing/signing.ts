import {
	type ReportSignature,
	SIGNATURE_ALGORITHM,
	SIGNATURE_FORMAT,
	type SigningKey,
	signedText,
} from '../../core/signature/report-signature.ts';
import { IntentError, refusal } from '../../messaging/intent-error.ts';
import type { SigningKeyStore } from '../../ports/signing-key.ts';

/** Signs reports with the key of this browser. */
export interface Signing extends Pick<SigningKeyStore, 'get' | 'create' | 'remove'> {
	/** Signs a report by its digest, hexadecimal; null without a key. */
	sign(sha256: string): Promise<ReportSignature | null>;
}

/** Refuses with `signing-unavailable` where the browser keeps no keys, as in a Firefox that keeps no history. */
export function createSigning({ signingKey }: { signingKey: SigningKeyStore }): Signing {
	const attempt = <T>(task: Promise<T>): Promise<T> =>
		task.catch((cause: unknown) => {
			throw new IntentError(refusal('signing-unavailable'), { cause });
		});
	return {
		// Without a store there is no key either.
		get: (): Promise<SigningKey | null> => signingKey.get().catch(() => null),
		create: () => attempt(signingKey.create()),
		remove: () => attempt(signingKey.remove()),
		async sign(sha256) {
			const signed = await attempt(signingKey.sign(({ fingerprint }) => signedText({ fingerprint, sha256 })));
			if (signed === null) return null;
			const { publicKey, fingerprint } = signed.key;
			return {
				format: SIGNATURE_FORMAT,
				algorithm: SIGNATURE_ALGORITHM,
				publicKey,
				fingerprint,
				sha256,
				value: signed.value,
			};
		},
	};
}
