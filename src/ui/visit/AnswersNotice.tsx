import type { RecordingState } from '../../core/recording/recording-state.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import { useTranslator } from '../translator-context.ts';

/** A sentence that the responses of a recording are not observed, or not all; nothing where they are. */
export function AnswersNotice({ answers }: Pick<RecordingState, 'answers'>) {
	const { t } = useTranslator();
	if (answers !== 'not-observed' && answers !== 'partly') return null;
	return (
		<p class="small" data-answers={answers}>
			{t(`popup_record_answers_${snakeCase(answers)}`)}
		</p>
	);
}
