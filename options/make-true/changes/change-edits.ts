import type { Declaration } from '../../../src/core/policy/policy.ts';
import type { Change, SuggestedField } from '../../../src/correct/correction.ts';
import type { ProposedChange } from './accepted-changes.ts';
import type { PageChange } from './changes-of-pages.ts';

/** A person's decision about a proposed change. */
export interface ChangeEdit {
	readonly isTicked?: boolean;
	/** The row as the person wrote it. */
	readonly after?: Declaration;
	/** Whether the person said that the suggestions are right. */
	readonly isConfirmed?: boolean;
}

/** The edits of a policy's changes, by the changes' ids. */
export type ChangeEdits = ReadonlyMap<string, ChangeEdit>;

/** A change as a person decided about it. */
export interface DecidedChange extends PageChange<ProposedChange> {
	/** Suggestions that no person has written or said to be right. */
	readonly toConfirm: readonly SuggestedField[];
}

/** The suggested fields that still say what was suggested: in a page of another language they are put into that language. */
function stillSuggested({ suggested, after }: Change, written: Declaration): readonly SuggestedField[] {
	return suggested.filter((field) => after !== null && written[field] === after[field]);
}

/** Returns proposed changes as a person decided about them. */
export function withEdits(
	proposed: readonly PageChange<ProposedChange>[],
	edits: ChangeEdits,
): readonly DecidedChange[] {
	return proposed.map((change) => {
		const {
			isTicked = change.isTicked,
			after = change.after,
			isConfirmed = false,
		} = edits.get(change.id) ?? {};
		const suggested = after === null ? change.suggested : stillSuggested(change, after);
		return { ...change, isTicked, after, suggested, toConfirm: isConfirmed ? [] : suggested };
	});
}

/** Returns the edits with those of one change replaced. */
export function withEdit(edits: ChangeEdits, id: string, edit: ChangeEdit): ChangeEdits {
	return new Map(edits).set(id, { ...edits.get(id), ...edit });
}

/** Fields of a row that a person can write for a change of a kind. */
export const EDITABLE_FIELDS: Readonly<Record<Change['kind'], readonly SuggestedField[]>> = {
	add: ['category', 'provider', 'lifetime', 'purpose'],
	lifetime: ['lifetime'],
	category: ['category'],
	party: [],
	remove: [],
};
