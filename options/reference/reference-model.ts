import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReferenceEntry } from '../../src/core/known/reference-list.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ReferenceSummary } from '../../src/messaging/intents.ts';
import { visibleText } from '../../src/report-text/words/visible-text.ts';
import type { Notices } from '../notices.ts';
import type { ReferenceBackend } from './backend.ts';

export interface ReferenceModel {
	/** Null where none is stored, or not yet known. */
	readonly summary: ReadonlySignal<ReferenceSummary | null>;
	refresh(): Promise<void>;
	/** Stores a list that was found where a policy was looked for. Rejects when that fails. */
	take(entries: readonly ReferenceEntry[], source: string): Promise<void>;
	remove(): Promise<void>;
}

export function createReferenceModel(
	backend: ReferenceBackend,
	tr: Translator,
	notices: Notices,
	now: () => number,
): ReferenceModel {
	const summary = signal<ReferenceSummary | null>(null);

	async function refresh(): Promise<void> {
		summary.value = await backend.get().catch(() => null);
	}

	return {
		summary,
		refresh,
		async take(entries, source) {
			const { undo } = await backend.save({
				source: visibleText(source).slice(0, 300),
				importedAt: now(),
				entries,
			});
			notices.done(tr.plural('options_reference_saved', entries.length), undo);
			await refresh();
		},
		async remove() {
			try {
				const { undo } = await backend.remove();
				notices.done(tr.t('options_reference_deleted'), undo);
				await refresh();
			} catch (error) {
				notices.failed(error);
			}
		},
	};
}
