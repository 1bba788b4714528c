import { useState } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { PolicyFormat } from '../../src/export/policy/cell-writers.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { CopyPart } from './CopyPart.tsx';
import { storedPolicy } from './stored-policy.ts';

const FORMATS = ['text', 'html', 'csv'] as const satisfies readonly PolicyFormat[];

interface Props {
	report: SiteReport;
	backend: Pick<PopupBackend, 'copy' | 'save' | 'client'>;
}

/** The portal's whole policy, corrected: to copy, or to save as a file. */
export function DraftPanel({ report, backend }: Props) {
	const { t, locale } = useTranslator();
	const [hasFailed, setFailed] = useState(false);
	const save = async (format: PolicyFormat) => {
		try {
			const { policyDraftFile } = await import('../exporting.ts');
			backend.save(policyDraftFile(await storedPolicy(report, backend), report, format, locale));
			setFailed(false);
		} catch {
			setFailed(true);
		}
	};
	return (
		<div class="panel">
			<p>{t('popup_draft_words')}</p>
			<CopyPart
				copy={backend.copy}
				make={async (format) => {
					const { policyDraft } = await import('../exporting.ts');
					return policyDraft(await storedPolicy(report, backend), report, format, locale);
				}}
			/>
			<p class="formats">
				{t('popup_draft_save')}{' '}
				{FORMATS.map((format) => {
					const name = format === 'text' ? t('popup_copy_text') : format.toUpperCase();
					return (
						<button
							key={format}
							type="button"
							class="link"
							data-action={`save-draft-${format}`}
							aria-label={t('popup_draft_save_as', name)}
							onClick={() => save(format)}
						>
							{name}
						</button>
					);
				})}
			</p>
			<p role="status" class="copied failed" data-saved>
				{hasFailed && t('popup_copy_failed')}
			</p>
		</div>
	);
}
