import { ASSESSMENTS } from '../../src/core/audit/audit.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Notes } from '../notes.ts';
import type { Conflict } from '../pending-edits.ts';

/** Fields that another page has changed while they were written here: both texts, and which is to stay. */
export function Conflicts({ notes, cookies }: { notes: Notes; cookies: AuditView['cookies'] }) {
	const { t } = useTranslator();
	const labelOf = ({ field, key }: Conflict) => {
		const name = cookies.entries.find((entry) => entry.key === key)?.name ?? '';
		if (field === 'auditor') return t('report_auditor');
		if (field === 'remarks') return t('report_remarks');
		return field === 'comment' ? t('report_comment_of', name) : t('report_assessment_of', name);
	};
	const wordsOf = ({ field }: Conflict, text: string) => {
		if (text === '') return t('report_conflict_empty');
		const assessment = ASSESSMENTS.find((choice) => choice === text);
		if (field !== 'assessment' || assessment === undefined) return text;
		return t(`report_assessment_${snakeCase(assessment)}`);
	};
	return (
		<>
			{notes.conflicts.value.map((conflict) => (
				<div
					key={`${conflict.field} ${conflict.key}`}
					role="alert"
					class="unsaved"
					data-conflict={conflict.field}
				>
					<p>
						<strong>{labelOf(conflict)}</strong>
					</p>
					<p>{t('report_conflict')}</p>
					<dl>
						<dt>{t('report_conflict_there')}</dt>
						<dd class="written">{wordsOf(conflict, conflict.stored)}</dd>
						<dt>{t('report_conflict_here')}</dt>
						<dd class="written">{wordsOf(conflict, conflict.to)}</dd>
					</dl>
					<button type="button" data-action="keep-ours" onClick={() => notes.settle(conflict, true)}>
						{t('report_conflict_keep_here')}
					</button>
					<button type="button" data-action="keep-theirs" onClick={() => notes.settle(conflict, false)}>
						{t('report_conflict_keep_there')}
					</button>
				</div>
			))}
		</>
	);
}
