import { useState } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportBackend } from '../backend.ts';
import { AUDIT_FORMATS, type AuditFormat, auditFile } from '../exporting.ts';
import type { Notes } from '../notes.ts';

const NAMES: Readonly<Record<AuditFormat, string>> = {
	html: 'HTML',
	json: 'JSON',
	csv: 'CSV',
	md: 'Markdown',
	wec: 'EDPB',
};
const ALL: readonly AuditFormat[] = ['html', 'json', 'csv', 'md', 'wec'];

/** What can be done with the report: take it away in a format, print it. What was written is saved first. */
export function Toolbar({ notes, backend }: { notes: Notes; backend: ReportBackend }) {
	const translator = useTranslator();
	const { t } = translator;
	const [failed, setFailed] = useState(false);
	const save = async (format: AuditFormat) => {
		await notes.flush();
		try {
			backend.save(await auditFile(notes.audit.value, format, translator));
			setFailed(false);
		} catch {
			setFailed(true);
		}
	};
	return (
		<div class="toolbar no-print">
			<fieldset class="formats">
				<legend>{t('report_export')}</legend>
				{ALL.filter((format) => format in AUDIT_FORMATS).map((format) => (
					<button
						key={format}
						type="button"
						data-action={`export-${format}`}
						aria-label={format === 'wec' ? t('report_export_edpb') : t('report_export_as', NAMES[format])}
						title={format === 'wec' ? t('report_export_edpb') : undefined}
						onClick={() => void save(format)}
					>
						{NAMES[format]}
					</button>
				))}
			</fieldset>
			<button type="button" class="primary" data-action="print" onClick={backend.print}>
				{t('report_print')}
			</button>
			{failed && <p role="alert">{t('report_export_failed')}</p>}
		</div>
	);
}
