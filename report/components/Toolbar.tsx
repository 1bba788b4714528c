import { useState } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AUDIT_FORMATS, type AuditFormat, auditFile } from '../exporting.ts';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

const FORMATS = Object.keys(AUDIT_FORMATS) as readonly AuditFormat[];

/** Buttons to export the report in each format, unsaved texts included, and to print it. */
export function Toolbar({ notes, model }: { notes: Notes; model: ReportModel }) {
	const translator = useTranslator();
	const { t } = translator;
	const { backend, printsEvidence } = model;
	const [failed, setFailed] = useState(false);
	const save = async (format: AuditFormat) => {
		await notes.flush();
		try {
			backend.save(await auditFile(notes.audit.value, format, translator, backend.client));
			setFailed(false);
		} catch {
			setFailed(true);
		}
	};
	return (
		<div class="toolbar no-print">
			<LanguageChoice
				onChange={(language) => void notes.flush().then(() => backend.changeLanguage(language))}
			/>
			<fieldset class="formats">
				<legend>{t('report_export')}</legend>
				{FORMATS.map((format) => {
					const { name, label } = AUDIT_FORMATS[format];
					const words = label === null ? name : t(label);
					return (
						<button
							key={format}
							type="button"
							data-action={`export-${format}`}
							aria-label={t('report_export_as', words)}
							onClick={() => void save(format)}
						>
							{words}
						</button>
					);
				})}
			</fieldset>
			<label>
				<input
					type="checkbox"
					name="print-evidence"
					checked={printsEvidence.value}
					onChange={(event) => {
						printsEvidence.value = event.currentTarget.checked;
					}}
				/>{' '}
				{t('report_print_evidence')}
			</label>
			<button type="button" class="primary" data-action="print" onClick={backend.print}>
				{t('report_print')}
			</button>
			{failed && <p role="alert">{t('report_export_failed')}</p>}
		</div>
	);
}
