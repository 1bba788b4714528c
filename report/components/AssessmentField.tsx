import { ASSESSMENTS, type Assessment, type AuditNote } from '../../src/core/audit/audit.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';

interface Props {
	/** The cookie's. */
	name: string;
	assessment: Assessment | null;
	onAssess(change: Partial<AuditNote>): void;
}

/** What the auditor makes of a cookie; on paper the words alone. */
export function AssessmentField({ name, assessment, onAssess }: Props) {
	const { t } = useTranslator();
	const words = (choice: Assessment | '') =>
		choice === '' ? t('report_assessment_none') : t(`report_assessment_${snakeCase(choice)}`);
	return (
		<>
			<select
				class={`assessment no-print ${assessment ?? ''}`}
				name="assessment"
				aria-label={t('report_assessment_of', name)}
				value={assessment ?? ''}
				onChange={({ currentTarget: { value } }) =>
					onAssess({ assessment: ASSESSMENTS.find((choice) => choice === value) ?? null })
				}
			>
				{(['', ...ASSESSMENTS] as const).map((choice) => (
					<option key={choice} value={choice}>
						{words(choice)}
					</option>
				))}
			</select>
			<span class="print-only">{assessment === null ? '–' : words(assessment)}</span>
		</>
	);
}
