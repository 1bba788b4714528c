import type { RecordingState } from '../../core/recording/recording-state.ts';
import { phaseWords } from '../../report-text/words/consent-words.ts';
import { fillSlots, slots } from '../rich-text.tsx';
import { useTranslator } from '../translator-context.ts';
import type { Act } from './use-act.ts';

interface Props {
	state: RecordingState;
	act: Act;
	onMark(answer: 'accepted' | 'refused'): Promise<unknown>;
}

/** The consent state in words, and buttons to mark a choice by hand, collapsed if the consent tool is recognised. */
export function ConsentLine({ state: { phase, recognised }, act, onMark }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const buttons = (
		<p class="visit-buttons">
			{(['accepted', 'refused'] as const).map((answer) => (
				<button
					key={answer}
					type="button"
					data-action={`record-${answer}`}
					onClick={() => act.run(() => onMark(answer))}
				>
					{t(`visit_mark_${answer}`)}
				</button>
			))}
		</p>
	);
	return (
		<div class="visit-consent">
			<p role="status">
				{fillSlots(t('visit_consent', ...slots(1)), [
					<b key="phase" data-phase={phase}>
						{phaseWords(phase, translator)}
					</b>,
				])}
			</p>
			{recognised ? (
				<details>
					<summary>{t('visit_mark_by_hand')}</summary>
					<p>{t('visit_mark_why')}</p>
					{buttons}
				</details>
			) : (
				<>
					<p>{t('visit_mark_unrecognised')}</p>
					{buttons}
				</>
			)}
		</div>
	);
}
