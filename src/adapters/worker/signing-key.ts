import type { SigningKey } from '../../core/signature/report-signature.ts';
import type { SigningKeyStore } from '../../ports/signing-key.ts';

const DATABASE = 'signing';
const STORE = 'keys';
/** There is one key. */
const KEY_ID = 'own';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

interface StoredKey extends SigningKey {
	/** Not extractable. */
	readonly privateKey: CryptoKey;
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

async function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(STORE);
	return resultOf(request);
}

/** Runs one request; resolves once its transaction is complete. */
async function use<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
	const database = await open();
	try {
		const transaction = database.transaction(STORE, mode);
		const request = run(transaction.objectStore(STORE));
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? request.error);
		});
		return request.result;
	} finally {
		database.close();
	}
}

const base64 = (bytes: ArrayBuffer) =>
	btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const hexadecimal = (bytes: ArrayBuffer) =>
	[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const stored = (): Promise<StoredKey | undefined> => use('readonly', (store) => store.get(KEY_ID));

function withoutSecret({ publicKey, fingerprint, createdAt }: StoredKey): SigningKey {
	return { publicKey, fingerprint, createdAt };
}

async function make(): Promise<StoredKey> {
	const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
	const octets = await crypto.subtle.exportKey('spki', publicKey);
	return {
		privateKey,
		publicKey: base64(octets),
		fingerprint: hexadecimal(await crypto.subtle.digest('SHA-256', octets)),
		createdAt: new Date().toISOString(),
	};
}

/** The key in this browser's IndexedDB, which stores keys that no script can read out. */
export const signingKey: SigningKeyStore = {
	async get() {
		const key = await stored();
		return key === undefined ? null : withoutSecret(key);
	},
	async create() {
		const made = await make();
		// Two pages may ask at once: the first key stays.
		await use('readwrite', (store) => store.add(made, KEY_ID)).catch((error: unknown) => {
			if (!(error instanceof DOMException && error.name === 'ConstraintError')) throw error;
		});
		const key = await stored();
		if (key === undefined) throw new Error('The key was not stored');
		return withoutSecret(key);
	},
	async remove() {
		await use('readwrite', (store) => store.delete(KEY_ID));
	},
	async sign(write) {
		const own = await stored();
		if (own === undefined) return null;
		const key = withoutSecret(own);
		const text = new TextEncoder().encode(write(key));
		return { key, value: base64(await crypto.subtle.sign(SIGNING, own.privateKey, text)) };
	},
};
