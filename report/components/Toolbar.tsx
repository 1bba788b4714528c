import { useState } from 'preact/hooks';
import type { Translator } from '../../src/i18n/translator.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AUDIT_FORMATS, type AuditFormat, auditFile, auditWorkbook } from '../exporting.ts';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

type Format = AuditFormat | 'xlsx';

/** In the order of the buttons: the workbook stands before the spreadsheet as text. */
const FORMATS = (Object.keys(AUDIT_FORMATS) as readonly AuditFormat[]).flatMap((format): readonly Format[] =>
	format === 'sheet' ? ['xlsx', format] : [format],
);

function formatWords(format: Format, { t }: Translator): string {
	if (format === 'xlsx') return t('report_export_workbook');
	const { name, label } = AUDIT_FORMATS[format];
	return label === null ? name : t(label);
}

/** Buttons to export the report in each format, unsaved texts included, and to print it. */
export function Toolbar({ notes, model }: { notes: Notes; model: ReportModel }) {
	const translator = useTranslator();
	const { t } = translator;
	const { backend, printsEvidence } = model;
	const [failed, setFailed] = useState(false);
	const save = async (format: Format) => {
		await notes.flush();
		const audit = notes.audit.value;
		try {
			if (format === 'xlsx') {
				const { name, blob } = await auditWorkbook(audit, translator);
				backend.saveBlob(name, blob);
			} else backend.save(await auditFile(audit, format, translator, backend.client));
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
					const words = formatWords(format, translator);
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
