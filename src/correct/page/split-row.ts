import type { Declaration } from '../../core/policy/policy.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { Change } from '../correction.ts';
import { newRow } from './cell-values.ts';
import { coreOf } from './correct-row.ts';
import type { PageEdit } from './edits.ts';
import type { PageReading } from './page-reading.ts';
import type { RowGroup, RowPart } from './parts.ts';
import { removeNames } from './remove-name.ts';

/** A row's declaration with one field changed; a lifetime also where the purpose states it. */
function corrected(declared: Declaration, { kind, names, after }: Change): Declaration | null {
	if (after === null || (kind !== 'lifetime' && kind !== 'party')) return null;
	if (kind === 'party') return { ...declared, names, party: after.party };
	const { lifetime } = after;
	const stated = declared.lifetime === null ? '' : coreOf(declared.lifetime);
	const purpose =
		stated === '' ? declared.purpose : declared.purpose?.replace(stated, () => lifetime?.text ?? '');
	return { ...declared, names, lifetime, purpose: purpose ?? null };
}

/**
 * Gives the names that a change is about a row of their own below the one that they share with others, which stays as it is.
 * Empty where the row is theirs alone, or is no row of a table.
 */
export function splitRow(
	change: Change,
	{
		group,
		row,
		declared,
	}: { readonly group: RowGroup; readonly row: RowPart; readonly declared: Declaration },
	reading: PageReading,
	words: PolicyWords,
	source: string,
): readonly PageEdit[] {
	const removed = removeNames(group, row, change, reading.names, source);
	const declaration = corrected(declared, change);
	if (removed.length === 0 || declaration === null || !row.isWhole) return [];
	const text = group.write(newRow(declaration, group, reading.groups, words));
	if (text === null) return [];
	const added = { from: row.to, to: row.to, text };
	return [...removed, added].map((edit) => ({ ...edit, change: change.id }));
}
