import type { ReferenceList } from '../../src/core/known/reference-list.ts';
import type { ReferenceSummary } from '../../src/messaging/intents.ts';

/** What the reference list's part of the page asks of the world around it. */
export interface ReferenceBackend {
	/** Null when none is stored. */
	get(): Promise<ReferenceSummary | null>;
	/** Stores a list in place of the one before. */
	save(list: ReferenceList): Promise<{ undo: string }>;
	remove(): Promise<{ undo: string }>;
}
