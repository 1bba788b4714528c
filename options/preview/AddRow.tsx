import { useTranslator } from '../../src/ui/translator-context.ts';
import { ADD_ID, type MendModel } from '../declarations/mend-model.ts';
import { RowForm } from '../declarations/RowForm.tsx';

/** Where a declaration is added that the importer did not find. */
export function AddRow({ mend }: { mend: MendModel }) {
	const tr = useTranslator();
	if (mend.editor.value !== null && mend.editor.value.rowId === null) {
		return (
			<div class="add-row">
				<RowForm mend={mend} />
			</div>
		);
	}
	return (
		<button type="button" class="quiet" id={ADD_ID} data-action="add-row" onClick={() => mend.add()}>
			{tr.t('options_mend_add')}
		</button>
	);
}
