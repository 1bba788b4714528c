import { useState } from 'preact/hooks';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { COLUMNS, TableHead } from '../declarations/DeclarationCells.tsx';
import { STEP } from '../declarations/DeclarationTable.tsx';
import type { MendModel } from '../declarations/mend-model.ts';
import type { Draft } from './draft.ts';
import type { DraftRow } from './draft-rows.ts';
import { PreviewRow, type RowMark } from './PreviewRow.tsx';

interface Props {
	readonly caption: string;
	readonly draft: Draft;
	readonly mend: MendModel;
	readonly marks: ReadonlyMap<Declaration, RowMark>;
}

/** A draft's rows, the likely ones first, each of which can be corrected, dropped, and looked up in the source. */
export function PreviewTable({ caption, draft, mend, marks }: Props) {
	const tr = useTranslator();
	const [limit, setLimit] = useState(STEP);
	// By how it was read: a row stays where it is while it is corrected.
	const isLikely = ({ read }: DraftRow) => read?.certainty === 'likely';
	const ordered = [...draft.rows.filter(isLikely), ...draft.rows.filter((row) => !isLikely(row))];
	const hidden = ordered.length - limit;
	// A row that was just added is never among the hidden ones.
	const shown = ordered.filter(({ read }, index) => index < limit || read === null);
	const groups = [shown.filter(isLikely), shown.filter((row) => !isLikely(row))] as const;
	const rowsOf = (rows: readonly DraftRow[]) =>
		rows.map((row) => (
			<PreviewRow
				key={row.id}
				row={row}
				mend={mend}
				mark={marks.get(row.declaration)}
				source={draft.text}
				isOpen={mend.editor.value?.rowId === row.id}
			/>
		));
	return (
		<>
			<table class="declarations mendable">
				<caption class="visually-hidden">{caption}</caption>
				<TableHead />
				{groups[0].length > 0 && (
					<tbody data-certainty="likely">
						<GroupRow words={tr.plural('options_rows_likely', ordered.filter(isLikely).length)} />
						{rowsOf(groups[0])}
					</tbody>
				)}
				{groups[1].length > 0 && (
					<tbody>
						{groups[0].length > 0 && <GroupRow words={tr.t('options_rows_certain')} />}
						{rowsOf(groups[1])}
					</tbody>
				)}
			</table>
			{hidden > 0 && (
				<button type="button" class="quiet" onClick={() => setLimit(limit + STEP * 5)}>
					{tr.plural('options_more_rows', hidden)}
				</button>
			)}
		</>
	);
}

function GroupRow({ words }: { words: string }) {
	return (
		<tr class="group-row">
			<th scope="rowgroup" colSpan={COLUMNS}>
				{words}
			</th>
		</tr>
	);
}
