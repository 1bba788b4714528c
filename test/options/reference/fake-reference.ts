import type { ReferenceClient } from '../../../options/reference/reference-model.ts';
import type { ReferenceSummary } from '../../../src/messaging/intents/reference.ts';

/** A place for one reference list: what is saved is there, what is deleted is gone. */
export function createFakeReference(): ReferenceClient {
	let summary: ReferenceSummary | null = null;
	return {
		'reference.get': async () => summary,
		async 'reference.save'({ list: { source, importedAt, entries } }) {
			summary = { source, importedAt, names: entries.length };
			return { undo: 'reference' };
		},
		async 'reference.delete'() {
			summary = null;
			return { undo: 'reference' };
		},
	};
}
