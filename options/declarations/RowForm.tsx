import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { PARTIES, STORAGE_KINDS } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { LifetimeUnderstood, NamesUnderstood } from '../preview/Understood.tsx';
import { storageWords } from './describe.ts';
import { EDITOR_ID, type MendModel } from './mend-model.ts';
import { ChoiceField, FactFields, WordField } from './RowFormFields.tsx';

/** The fields of the row that is being corrected or added. Enter takes them, Escape leaves the row as it was. */
export function RowForm({ mend }: { mend: MendModel }) {
	const tr = useTranslator();
	const editor = mend.editor.value;
	if (editor === null) return null;
	const { fields, before, reading, rowId, refused } = editor;
	const wrong = refused ? mend.error.value : null;
	const submit = (event: TargetedEvent<HTMLFormElement>) => {
		event.preventDefault();
		mend.save();
	};
	const leave = (event: TargetedKeyboardEvent<HTMLFormElement>) => {
		if (event.key === 'Escape') mend.cancel();
	};
	const namesError =
		wrong === 'names' || wrong === 'names-too-wide'
			? tr.t(wrong === 'names' ? 'options_mend_no_name' : 'options_mend_too_wide')
			: null;
	return (
		<form class="row-form" noValidate onSubmit={submit} onKeyDown={leave} data-editor>
			<p class="row-form-title">
				{tr.t(rowId === null ? 'options_mend_title_add' : 'options_mend_title_correct')}
			</p>
			<div class="row-form-fields">
				<WordField
					id={EDITOR_ID}
					name="row-names"
					label={tr.t('options_mend_names')}
					value={fields.names}
					error={namesError}
					onInput={(names) => mend.type({ names })}
				>
					{namesError === null && <NamesUnderstood fields={fields} before={before} reading={reading} />}
				</WordField>
				<FactFields
					prefix="row"
					fields={fields}
					lifetimeHelp={<LifetimeUnderstood fields={fields} before={before} reading={reading} />}
					onType={mend.type}
				/>
			</div>
			<details class="more-fields" open={wrong === 'domain' || undefined}>
				<summary>{tr.t('options_mend_more')}</summary>
				<div class="row-form-fields">
					<ChoiceField
						name="row-storage"
						label={tr.t('options_mend_storage')}
						value={fields.storage}
						options={STORAGE_KINDS.map((value) => ({
							value,
							words: value === 'cookie' ? tr.t('options_mend_cookie') : storageWords(tr, value),
						}))}
						onChoose={(storage) => mend.type({ storage })}
					/>
					<ChoiceField
						name="row-party"
						label={tr.t('options_column_party')}
						value={fields.party}
						options={[
							{ value: '' as const, words: tr.t('options_not_said') },
							...PARTIES.map((value) => ({ value, words: tr.t(`options_party_${value}`) })),
						]}
						onChoose={(party) => mend.type({ party })}
					/>
					<WordField
						id="row-domain"
						name="row-domain"
						label={tr.t('options_mend_domain')}
						value={fields.domain}
						error={wrong === 'domain' ? tr.t('options_mend_wrong_domain') : null}
						onInput={(domain) => mend.type({ domain })}
					>
						{tr.t('options_mend_domain_help')}
					</WordField>
				</div>
			</details>
			<div class="buttons">
				<button type="submit" class="primary" data-action="take-row">
					{tr.t(rowId === null ? 'options_mend_take_add' : 'options_mend_take')}
				</button>
				<button type="button" data-action="cancel-row" onClick={() => mend.cancel()}>
					{tr.t('options_cancel')}
				</button>
			</div>
		</form>
	);
}
