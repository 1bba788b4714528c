import type { AnswerAccess } from '../../core/recording/recording.ts';
import { useTranslator } from '../translator-context.ts';
import { VisitNotice } from './VisitNotice.tsx';

interface Props {
	access: AnswerAccess;
	/** Whether the permission is to be asked for when the recording starts. */
	isWanted: boolean;
	onWant(isWanted: boolean): void;
}

/** Whether a recording will observe answers: offers it, or says that it does, or that the browser must restart first. */
export function AnswersChoice({ access, isWanted, onWant }: Props) {
	const { t } = useTranslator();
	if (access === 'working') {
		return (
			<p class="small" data-answers={access}>
				{t('visit_answers_works')}
			</p>
		);
	}
	if (access === 'after-restart') {
		return (
			<VisitNotice name="answers-after-restart" isWarning={false} role="alert">
				<p class="visit-notice-title">{t('visit_answers_restart')}</p>
				<p>{t('visit_answers_restart_how')}</p>
			</VisitNotice>
		);
	}
	return (
		<label class="visit-way" data-answers={access}>
			<input
				type="checkbox"
				name="observe-answers"
				checked={isWanted}
				aria-labelledby="answers-title"
				aria-describedby="answers-text"
				onChange={(event) => onWant(event.currentTarget.checked)}
			/>
			<span>
				<span class="visit-way-title" id="answers-title">
					{t('visit_answers')}
				</span>
				<span class="visit-way-text" id="answers-text">
					<span>{t('visit_answers_why')}</span>
				</span>
			</span>
		</label>
	);
}
