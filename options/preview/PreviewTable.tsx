import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { COLUMNS, TableHead } from '../declarations/DeclarationCells.tsx';
import { STEP } from '../declarations/DeclarationTable.tsx';
import { certaintyWords } from '../declarations/describe.ts';
import type { MendModel } from '../declarations/mend-model.ts';
import type { Draft } from './draft.ts';
import type { DraftRow } from './draft-rows.ts';
import { PreviewRow, type RowMark } from './PreviewRow.tsx';
import { rowsByReason } from './rows-by-reason.ts';

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
	const isLikely = ({ read }: DraftRow) => read?.certainty === 'likely';
	const likely = rowsByReason(draft.rows.filter(isLikely));
	const ordered = [...likely.flatMap(({ rows }) => rows), ...draft.rows.filter((row) => !isLikely(row))];
	const hidden = ordered.length - limit;
	// A row that was just added is never among the hidden ones.
	const shown = new Set(ordered.filter(({ read }, index) => index < limit || read === null));
	const certain = [...shown].filter((row) => !isLikely(row));
	const count = draft.rows.filter(isLikely).length;
	const rowsOf = (rows: readonly DraftRow[], isReasonAbove = false) =>
		rows
			.filter((row) => shown.has(row))
			.map((row) => (
				<PreviewRow
					key={row.id}
					row={row}
					mend={mend}
					mark={marks.get(row.declaration)}
					source={draft.text}
					isOpen={mend.editor.value?.rowId === row.id}
					isReasonAbove={isReasonAbove}
				/>
			));
	return (
		<>
			<table class="declarations mendable">
				<caption class="visually-hidden">{caption}</caption>
				<TableHead />
				{count > 0 && (
					<tbody data-certainty="likely">
						<GroupRow words={tr.plural('options_rows_likely', count)} />
						{likely
							.filter(({ rows }) => rows.some((row) => shown.has(row)))
							.map(({ reason, rows }) => (
								<Fragment key={reason}>
									{reason !== null && <ReasonRow reason={reason} count={rows.length} />}
									{rowsOf(rows, reason !== null)}
								</Fragment>
							))}
					</tbody>
				)}
				{certain.length > 0 && (
					<tbody>
						{count > 0 && <GroupRow words={tr.t('options_rows_certain')} />}
						{rowsOf(certain)}
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

/** The reason of the rows below it. */
function ReasonRow({ reason, count }: { reason: string; count: number }) {
	const tr = useTranslator();
	return (
		<tr class="reason-row">
			<th scope="rowgroup" colSpan={COLUMNS}>
				{tr.t('options_rows_same', tr.number(count))} <span class="aside">{certaintyWords(tr, reason)}</span>
			</th>
		</tr>
	);
}
