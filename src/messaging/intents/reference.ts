import type { ReferenceList } from '../../core/known/reference-list.ts';
import { defineIntent, defineQuestion, parsedByService, reply } from '../define-intent.ts';

/** The reference list as the options page shows it. */
export interface ReferenceSummary {
	/** The file that it was read from. */
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly importedAt: number;
	/** Number of names. */
	readonly names: number;
}

export const referenceIntents = {
	/** Stores a list of well-known cookies, replacing the one before; it declares nothing. */
	'reference.save': defineIntent(
		{ list: parsedByService<ReferenceList>() },
		reply<{ undo: string }>(),
		'not-a-reference-list',
		'newer-format',
	),
	'reference.get': defineQuestion(reply<ReferenceSummary | null>()),
	/** Undone, as a save is, by `policy.undo`. */
	'reference.delete': defineQuestion(reply<{ undo: string }>(), 'newer-format'),
};
