import type { AuditStep, RecordingEnd, RecordingWay } from '../../core/recording/recording.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';

/** How a visit was recorded, as it stands in a sentence: "from a clean start". */
export function wayWords(way: RecordingWay, { t }: Translator): string {
	return t(`report_way_${snakeCase(way)}`);
}

/** Which of the three recordings of a full audit: "refused". */
export function auditStepWords(step: AuditStep, { t }: Translator): string {
	return t(`report_step_${step}`);
}

/** Why a recording ended, as it stands after "because". */
export function endWords(end: RecordingEnd, { t }: Translator): string {
	return t(`report_end_${snakeCase(end)}`);
}
