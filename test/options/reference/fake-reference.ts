import type { ReferenceBackend } from '../../../options/reference/backend.ts';
import type { ReferenceSummary } from '../../../src/messaging/intents.ts';

/** A place for one reference list: what is saved is there, what is deleted is gone. */
export function createFakeReference(): ReferenceBackend {
	let summary: ReferenceSummary | null = null;
	return {
		get: async () => summary,
		async save({ source, importedAt, entries }) {
			summary = { source, importedAt, names: entries.length };
			return { undo: 'reference' };
		},
		async remove() {
			summary = null;
			return { undo: 'reference' };
		},
	};
}
