import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { createList } from '../list.ts';
import type { Notices } from '../notices.ts';

export type CleanStartsClient = Pick<Client, 'clean-start.troubles' | 'clean-start.dismiss'>;

export type CleanStartsModel = ReturnType<typeof createCleanStartsModel>;

/** Data that earlier clean starts could not restore. */
export function createCleanStartsModel(client: CleanStartsClient, tr: Translator, notices: Notices) {
	const list = createList(() => client['clean-start.troubles'](), tr);
	return {
		...list,
		async dismiss(id: string): Promise<void> {
			await client['clean-start.dismiss']({ id }).catch((error: unknown) => notices.failed(error));
			await list.refresh();
		},
	};
}
