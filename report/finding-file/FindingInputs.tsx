import { useTranslator } from '../../src/ui/translator-context.ts';
import type { FindingModel } from './finding-model.ts';

/** Fields for texts and the message of their label, in the order of the document. */
const TEXT_FIELDS = [
	{ name: 'fileNumber', label: 'finding_file_number' },
	{ name: 'addressee', label: 'finding_file_addressee' },
	{ name: 'author', label: 'finding_file_author' },
] as const;

/** Fields for texts that no report holds: file number, addressee, author, deadline. */
export function FindingInputs({ model }: { model: FindingModel }) {
	const { t } = useTranslator();
	const fields = model.fields.value;
	return (
		<div class="finding-fields">
			{TEXT_FIELDS.map(({ name, label }) => (
				<label key={name}>
					<span>{t(label)}</span>
					<input
						type="text"
						name={name}
						maxLength={200}
						autocomplete="off"
						value={fields[name]}
						onInput={({ currentTarget: { value } }) => model.write({ [name]: value })}
					/>
				</label>
			))}
			<label>
				<span>{t('finding_file_deadline')}</span>
				<input
					type="date"
					name="deadline"
					value={fields.deadline}
					onInput={({ currentTarget: { value } }) => model.write({ deadline: value })}
				/>
			</label>
		</div>
	);
}
