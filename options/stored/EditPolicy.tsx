import { isOpenReason } from '../../src/core/policy/open-places.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AddRow } from '../preview/AddRow.tsx';
import { IssueList } from '../preview/issues/IssueList.tsx';
import { OpenPlaces } from '../preview/issues/OpenPlaces.tsx';
import { LossQuestion } from '../preview/LossQuestion.tsx';
import { PreviewTable } from '../preview/PreviewTable.tsx';
import { EDIT_HEADING_ID, type StoredEditModel } from './edit-model.ts';

const NO_MARKS = new Map<never, never>();

/** A stored policy with a button at each row that corrects it. */
export function EditPolicy({ editing }: { editing: StoredEditModel }) {
	const tr = useTranslator();
	const { drafts, mend } = editing;
	const draft = drafts.current.value;
	if (draft === null) return null;
	const { policy, rows, label } = draft;
	const isEmpty = policy.declarations.length === 0;
	const count = editing.changes.value;
	return (
		<section class="edit-policy" aria-labelledby={EDIT_HEADING_ID}>
			<h3 id={EDIT_HEADING_ID} tabIndex={-1}>
				{tr.t('options_edit_title')}
			</h3>
			<p class="help">{tr.t('options_edit_help')}</p>
			{drafts.losing.asking.value !== null && <LossQuestion losing={drafts.losing} />}
			<OpenPlaces draft={draft} mend={mend} drafts={drafts} />
			{rows.length > 0 && (
				<PreviewTable
					caption={tr.t('options_declarations_of', label)}
					draft={draft}
					mend={mend}
					marks={NO_MARKS}
				/>
			)}
			<AddRow mend={mend} />
			<IssueList issues={policy.issues.filter(({ reason }) => !isOpenReason(reason))} />
			<div class="save-bar">
				<p role="status">
					{count === 0 ? tr.t('options_edit_none') : tr.plural('options_edit_count', count)}
				</p>
				<div class="buttons">
					<button
						type="button"
						class="primary"
						data-action="save-edit"
						aria-disabled={count === 0 && !mend.isHalfDone.value}
						onClick={() => void editing.save()}
					>
						{tr.t(isEmpty ? 'options_save_nothing' : 'options_edit_save')}
					</button>
					<button type="button" data-action="cancel-edit" onClick={() => editing.cancel()}>
						{tr.t('options_cancel')}
					</button>
				</div>
			</div>
		</section>
	);
}
