import type { TargetedEvent } from 'preact';
import { BACKUP_PARTS } from '../../src/core/backup/backup-part.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { failureSentence } from '../declarations/describe.ts';
import { Section } from '../ListSection.tsx';
import type { OptionsModel } from '../model.ts';
import { useSeldom } from '../use-seldom.ts';
import { EXPORT_ID, RESTORE_BUTTON_ID, RESTORE_PROBLEM_ID } from './backup-model.ts';

/** Everything as one file, and back. */
export function BackupPart({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const { backup } = model;
	const offer = backup.offer.value;
	const problem = backup.problem.value;
	const RestoreQuestion = useSeldom(
		offer !== null,
		(seldom) => seldom.RestoreQuestion,
		model.notices.focusWish,
	);
	const choose = (event: TargetedEvent<HTMLInputElement>) => {
		const file = event.currentTarget.files?.[0];
		if (file) void backup.choose(file);
		event.currentTarget.value = '';
	};
	return (
		<Section name="backup" id="backup-heading">
			<fieldset class="ticks">
				<legend>{tr.t('options_backup_parts')}</legend>
				{BACKUP_PARTS.map((part) => (
					<label key={part} class="tick">
						<input
							type="checkbox"
							name="backup-part"
							value={part}
							checked={backup.wanted.value.has(part)}
							onChange={({ currentTarget: { checked } }) => backup.want(part, checked)}
						/>
						{tr.t(`options_part_${part}`)}
					</label>
				))}
			</fieldset>
			<div class="buttons">
				<button type="button" id={EXPORT_ID} data-action="export-all" onClick={() => void backup.exportAll()}>
					{tr.t('options_export_all')}
				</button>
				<input
					id={RESTORE_BUTTON_ID}
					name="backup-file"
					type="file"
					class="visually-hidden"
					accept=".json,application/json"
					onChange={choose}
				/>
				<label class="button" for={RESTORE_BUTTON_ID}>
					{tr.t('options_restore_choose')}
				</label>
			</div>
			{problem && (
				<div class="problems" id={RESTORE_PROBLEM_ID} tabIndex={-1}>
					<strong>
						<HostileText text={problem.label} max={120} />
					</strong>
					<p>{failureSentence(tr, problem.failure)}</p>
					<p class="aside">{tr.t('options_problems_untouched')}</p>
				</div>
			)}
			{offer && RestoreQuestion && <RestoreQuestion model={model} offer={offer} />}
		</Section>
	);
}
