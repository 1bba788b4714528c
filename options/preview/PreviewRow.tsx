import { useState } from 'preact/hooks';
import { visibleText } from '../../src/core/text/visible-text.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { COLUMNS, DeclarationCells } from '../declarations/DeclarationCells.tsx';
import { nameWords, placeWords } from '../declarations/describe.ts';
import { type MendModel, rowButtonId } from '../declarations/mend-model.ts';
import { NameCell } from '../declarations/NameCell.tsx';
import { RowForm } from '../declarations/RowForm.tsx';
import { type DraftRow, handworkOn } from './draft-rows.ts';
import { SourceExcerpt } from './SourceExcerpt.tsx';

/** How a row stands against the policy stored before. */
export type RowMark = 'added' | 'changed';

interface Props {
	readonly row: DraftRow;
	readonly mend: MendModel;
	readonly mark: RowMark | undefined;
	/** The text that was read, where there is one. */
	readonly source: string | null;
	/** Whether it is being corrected. */
	readonly isOpen: boolean;
	/** Whether the reason for which it is to be checked stands above it. */
	readonly isReasonAbove: boolean;
}

/** One row of a draft: as it stands, being corrected, or dropped; its place in the source beneath it. */
export function PreviewRow({ row, mend, mark, source, isOpen, isReasonAbove }: Props) {
	const tr = useTranslator();
	const [isShown, setShown] = useState(false);
	const { declaration } = row;
	if (row.dropped) return <DroppedRow row={row} mend={mend} />;
	const handwork = handworkOn(row);
	const excerptId = `source-${row.id}`;
	const showsSource = isShown && source !== null;
	return (
		<>
			{isOpen ? (
				<tr class="editor-row" data-row={row.id}>
					<td colSpan={COLUMNS}>
						<RowForm mend={mend} />
					</td>
				</tr>
			) : (
				<tr class={mark && `mark-${mark}`} data-row={row.id} data-by-hand={handwork ?? ''}>
					<NameCell
						declaration={declaration}
						isReasonAbove={isReasonAbove}
						tags={
							<>
								{handwork !== null && <span class="tag tag-hand">{tr.t(`options_mend_${handwork}`)}</span>}
								{mark && handwork === null && (
									<span class={`tag tag-${mark}`}>{tr.t(`options_mark_${mark}`)}</span>
								)}
							</>
						}
					>
						<RowActions
							row={row}
							mend={mend}
							excerptId={excerptId}
							isShown={showsSource}
							onShow={source === null ? null : () => setShown(!isShown)}
						/>
					</NameCell>
					<DeclarationCells declaration={declaration} />
				</tr>
			)}
			{showsSource && (
				<tr class="source-row">
					<td colSpan={COLUMNS} id={excerptId}>
						<SourceExcerpt source={source} declaration={row.read ?? declaration} />
					</td>
				</tr>
			)}
		</>
	);
}

interface ActionProps {
	readonly row: DraftRow;
	readonly mend: MendModel;
	readonly excerptId: string;
	readonly isShown: boolean;
	/** Null where there is no text to show. */
	readonly onShow: (() => void) | null;
}

function RowActions({ row, mend, excerptId, isShown, onShow }: ActionProps) {
	const tr = useTranslator();
	const { line } = row.declaration;
	const names = visibleText(nameWords(row.declaration));
	const place = placeWords(tr, row.declaration);
	return (
		<div class="row-actions">
			<button
				type="button"
				class="link"
				id={rowButtonId(row.id)}
				data-action="correct"
				aria-label={tr.t('options_mend_correct_named', names)}
				onClick={() => mend.correct(row)}
			>
				{tr.t('options_mend_correct')}
			</button>
			<button
				type="button"
				class="link"
				data-action="drop"
				aria-label={tr.t('options_mend_drop_named', names)}
				onClick={() => mend.drop(row)}
			>
				{tr.t('options_mend_drop')}
			</button>
			{handworkOn(row) === 'corrected' && (
				<button
					type="button"
					class="link"
					data-action="restore-row"
					aria-label={tr.t('options_mend_restore_named', names)}
					onClick={() => mend.restore(row)}
				>
					{tr.t('options_mend_restore')}
				</button>
			)}
			{onShow !== null && (row.read !== null || place !== '') && (
				<button
					type="button"
					class="link"
					data-action="show-source"
					aria-expanded={isShown}
					aria-controls={isShown ? excerptId : undefined}
					aria-label={
						line === null
							? tr.t('options_source_see_named', names)
							: tr.t('options_source_see_line_named', tr.number(line), names)
					}
					onClick={onShow}
				>
					{line === null ? tr.t('options_source_see') : tr.t('options_source_see_line', tr.number(line))}
				</button>
			)}
			{onShow === null && place !== '' && <span class="aside">{place}</span>}
		</div>
	);
}

function DroppedRow({ row, mend }: { row: DraftRow; mend: MendModel }) {
	const tr = useTranslator();
	return (
		<tr class="dropped-row" data-row={row.id} data-by-hand="dropped">
			<td colSpan={COLUMNS}>
				<div>
					<span class="tag tag-hand">{tr.t('options_mend_dropped')}</span>
					<del>
						<Code text={nameWords(row.declaration)} max={200} />
					</del>
					<button
						type="button"
						class="link"
						id={rowButtonId(row.id)}
						data-action="bring-back"
						aria-label={tr.t('options_undo_named', visibleText(nameWords(row.declaration)))}
						onClick={() => mend.undrop(row)}
					>
						{tr.t('options_undo')}
					</button>
				</div>
			</td>
		</tr>
	);
}
