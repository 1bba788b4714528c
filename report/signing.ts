import type { ReportSignature } from '../src/core/signature/report-signature.ts';
import type { Client } from '../src/messaging/intents.ts';

/** The worker, which has the key. */
export type SigningClient = Pick<Client, 'signing.key' | 'signing.sign'>;

/** Returns the fingerprint of the key that signs exports; null where there is none. */
export async function keyFingerprint(client: SigningClient): Promise<string | null> {
	return (await client['signing.key']())?.fingerprint ?? null;
}

/** Signs a report by its digest; null where there is no key. */
export async function signatureOf(client: SigningClient, sha256: string): Promise<ReportSignature | null> {
	return (await keyFingerprint(client)) === null ? null : client['signing.sign']({ sha256 });
}
