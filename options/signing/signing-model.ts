import { type ReadonlySignal, signal } from '@preact/signals';
import { groupedFingerprint } from '../../src/core/signature/fingerprint.ts';
import type { SigningKey } from '../../src/core/signature/report-signature.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { Notices } from '../notices.ts';

export type SigningKeyClient = Pick<Client, 'signing.key' | 'signing.create' | 'signing.delete'>;

/** The worker, which has the key, and the clipboard. */
export interface SigningWorld {
	readonly client: SigningKeyClient;
	copyText(text: string): Promise<boolean>;
}

/** The key that signs exported reports, for the settings. */
export interface SigningModel {
	/** Null without a key, undefined until that is known. */
	readonly key: ReadonlySignal<SigningKey | null | undefined>;
	/** Whether the question before deleting is shown. */
	readonly isAsking: ReadonlySignal<boolean>;
	refresh(): Promise<void>;
	create(): Promise<void>;
	copy(): Promise<void>;
	askToDelete(): void;
	keepKey(): void;
	deleteKey(): Promise<void>;
}

export const CREATE_KEY_ID = 'create-key';
export const COPY_KEY_ID = 'copy-key';
export const DELETE_KEY_ID = 'delete-key';
export const KEEP_KEY_ID = 'keep-key';

export function createSigningModel(
	{ client, copyText }: SigningWorld,
	tr: Translator,
	notices: Notices,
): SigningModel {
	const key = signal<SigningKey | null | undefined>(undefined);
	const isAsking = signal(false);
	return {
		key,
		isAsking,
		refresh: () =>
			notices.attempt(async () => {
				key.value = await client['signing.key']();
			}),
		create: () =>
			notices.attempt(async () => {
				key.value = await client['signing.create']();
				notices.done(tr.t('options_signing_made'), { back: COPY_KEY_ID });
			}, CREATE_KEY_ID),
		copy: () =>
			notices.attempt(async () => {
				const isDone = await copyText(groupedFingerprint(key.value?.fingerprint ?? ''));
				if (isDone) notices.done(tr.t('options_signing_copied'), { back: COPY_KEY_ID });
				else notices.failed(new Error(tr.t('options_signing_copy_failed')), COPY_KEY_ID);
			}, COPY_KEY_ID),
		askToDelete() {
			isAsking.value = true;
			notices.focus(KEEP_KEY_ID);
		},
		keepKey() {
			isAsking.value = false;
			notices.focus(DELETE_KEY_ID);
		},
		deleteKey: () =>
			notices.attempt(async () => {
				await client['signing.delete']();
				key.value = null;
				isAsking.value = false;
				notices.done(tr.t('options_signing_deleted'), { back: CREATE_KEY_ID });
			}, KEEP_KEY_ID),
	};
}
