import type { ReferenceClient } from '../../../options/reference/reference-model.ts';
import type { ReferenceSummary } from '../../../src/messaging/intents/reference.ts';

/** One reference list in memory. */
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
