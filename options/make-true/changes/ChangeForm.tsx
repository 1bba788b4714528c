import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import type { Change } from '../../../src/correct/correction.ts';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { FactFields } from '../../declarations/RowFormFields.tsx';
import { LifetimeUnderstood } from '../../preview/Understood.tsx';
import { namesOf } from './ChangeSentence.tsx';
import { EDITABLE_FIELDS } from './change-edits.ts';
import type { ChangeForm as Form } from './change-form.ts';

/** The fields of a change that a person may write. Enter takes them, Escape leaves the change as it was. */
export function ChangeForm({ form, change }: { form: Form; change: Change }) {
	const tr = useTranslator();
	const open = form.open.value;
	if (open === null) return null;
	const { fields, reading } = open;
	const submit = (event: TargetedEvent<HTMLFormElement>) => {
		event.preventDefault();
		form.apply(change);
	};
	const leave = (event: TargetedKeyboardEvent<HTMLFormElement>) => {
		if (event.key === 'Escape') form.cancel();
	};
	return (
		<form
			class="row-form change-form"
			noValidate
			aria-label={tr.t('options_true_edit_named', namesOf(change))}
			onSubmit={submit}
			onKeyDown={leave}
		>
			<div class="row-form-fields">
				<FactFields
					prefix="change"
					fields={fields}
					shown={EDITABLE_FIELDS[change.kind]}
					lifetimeHelp={<LifetimeUnderstood fields={fields} before={change.after} reading={reading} />}
					onType={form.type}
				/>
			</div>
			<div class="buttons">
				<button type="submit" class="primary" data-action="apply-change">
					{tr.t('options_mend_take')}
				</button>
				<button type="button" data-action="cancel-change" onClick={() => form.cancel()}>
					{tr.t('options_cancel')}
				</button>
			</div>
		</form>
	);
}
