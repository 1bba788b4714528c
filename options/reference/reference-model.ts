import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReferenceEntry } from '../../src/core/known/reference-list.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ReferenceSummary } from '../../src/messaging/intents/reference.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { Notices } from '../notices.ts';

export type ReferenceClient = Pick<Client, 'reference.get' | 'reference.save' | 'reference.delete'>;

export interface ReferenceModel {
	/** Null where none is stored, or not yet known. */
	readonly summary: ReadonlySignal<ReferenceSummary | null>;
	refresh(): Promise<void>;
	/** Stores a list that was read in place of a policy. Rejects when that fails. */
	take(entries: readonly ReferenceEntry[], source: string): Promise<void>;
	remove(): Promise<void>;
}

export function createReferenceModel(
	client: ReferenceClient,
	tr: Translator,
	notices: Notices,
	now: () => number,
): ReferenceModel {
	const summary = signal<ReferenceSummary | null>(null);

	async function refresh(): Promise<void> {
		summary.value = await client['reference.get']().catch(() => null);
	}

	return {
		summary,
		refresh,
		async take(entries, source) {
			const { undo } = await client['reference.save']({
				list: {
					source: visibleText(source).slice(0, 300),
					importedAt: now(),
					entries,
				},
			});
			notices.done(tr.plural('options_reference_saved', entries.length), undo);
			await refresh();
		},
		remove: () =>
			notices.attempt(async () => {
				const { undo } = await client['reference.delete']();
				notices.done(tr.t('options_reference_deleted'), undo);
				await refresh();
			}),
	};
}
