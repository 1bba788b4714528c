import type { SigningKey } from '../core/signature/report-signature.ts';

/** Stores the one key for signing reports. Its private part never leaves the browser's own store. Rejects where that fails. */
export interface SigningKeyStore {
	/** Null where there is none. */
	get(): Promise<SigningKey | null>;
	/** Makes a key, unless there is one. */
	create(): Promise<SigningKey>;
	remove(): Promise<void>;
	/** Signs the UTF-8 bytes of the text that `write` returns for the key; null where there is none. `value`: base64. */
	sign(
		write: (key: SigningKey) => string,
	): Promise<{ readonly key: SigningKey; readonly value: string } | null>;
}
