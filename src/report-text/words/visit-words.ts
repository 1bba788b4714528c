import type { AuditStep, RecordingEnd, RecordingWay } from '../../core/recording/recording.ts';
import type { Translator } from '../../i18n/translator.ts';

/** How a visit was recorded, as it stands in a sentence: "from a clean start". */
export function wayWords(way: RecordingWay, { dynamic }: Translator): string {
	return dynamic(`report_way_${way.replaceAll('-', '_')}`);
}

/** Which of the three recordings of a full audit: "refused". */
export function auditStepWords(step: AuditStep, { t }: Translator): string {
	return t(`report_step_${step}`);
}

/** Why a recording ended, as it stands after "because". */
export function endWords(end: RecordingEnd, { dynamic }: Translator): string {
	return dynamic(`report_end_${end.replaceAll('-', '_')}`);
}
