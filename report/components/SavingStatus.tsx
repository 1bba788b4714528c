import { IntentError } from '../../src/messaging/intent-error.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Notes } from '../notes.ts';
import { Conflicts } from './Conflicts.tsx';

/** Whether the auditor's texts are saved: a status, or an alert if they could not be. */
export function SavingStatus({ notes, cookies }: { notes: Notes; cookies: AuditView['cookies'] }) {
	const { t, dynamic } = useTranslator();
	const saving = notes.saving.value;
	const failure = saving.state === 'failed' ? saving.error : null;
	const [key, ...substitutions] = failure instanceof IntentError ? failure.detail : [];
	return (
		<div class="saving no-print" data-saving={saving.state}>
			<p role="status">
				{saving.state === 'saving' && t('report_saving')}
				{saving.state === 'saved' && notes.conflicts.value.length === 0 && t('report_saved')}
			</p>
			<Conflicts notes={notes} cookies={cookies} />
			{saving.state === 'failed' && (
				<div role="alert" class="unsaved">
					<p>
						{t('report_not_saved')} {key !== undefined && dynamic(key, ...substitutions)}
					</p>
					<button type="button" data-action="save-again" onClick={() => void notes.flush()}>
						{t('report_save_again')}
					</button>
				</div>
			)}
		</div>
	);
}
