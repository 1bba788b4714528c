import { useState } from 'preact/hooks';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { TableHead } from '../declarations/DeclarationCells.tsx';
import { STEP } from '../declarations/DeclarationTable.tsx';
import type { MendModel } from '../declarations/mend-model.ts';
import type { Draft } from './draft.ts';
import { PreviewRow, type RowMark } from './PreviewRow.tsx';

interface Props {
	readonly caption: string;
	readonly draft: Draft;
	readonly mend: MendModel;
	readonly marks: ReadonlyMap<Declaration, RowMark>;
}

/** A draft's rows, each of which can be corrected, dropped, and looked up in the source. */
export function PreviewTable({ caption, draft, mend, marks }: Props) {
	const tr = useTranslator();
	const [limit, setLimit] = useState(STEP);
	const hidden = draft.rows.length - limit;
	// A row that was just added is never among the hidden ones.
	const shown = draft.rows.filter(({ read }, index) => index < limit || read === null);
	return (
		<>
			<table class="declarations mendable">
				<caption class="visually-hidden">{caption}</caption>
				<TableHead />
				<tbody>
					{shown.map((row) => (
						<PreviewRow
							key={row.id}
							row={row}
							mend={mend}
							mark={marks.get(row.declaration)}
							source={draft.text}
							isOpen={mend.editor.value?.rowId === row.id}
						/>
					))}
				</tbody>
			</table>
			{hidden > 0 && (
				<button type="button" class="quiet" onClick={() => setLimit(limit + STEP * 5)}>
					{tr.plural('options_more_rows', hidden)}
				</button>
			)}
		</>
	);
}
