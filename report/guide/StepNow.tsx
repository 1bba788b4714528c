import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AnswersNotice } from '../../src/ui/visit/AnswersNotice.tsx';
import { ConsentLine } from '../../src/ui/visit/ConsentLine.tsx';
import { Elapsed } from '../../src/ui/visit/Elapsed.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import type { GuideModel } from './guide-model.ts';

/** A visit of the audit while it is recorded. */
export function StepNow({ model, state }: { model: GuideModel; state: RecordingState }) {
	const { t, plural } = useTranslator();
	const { backend } = model;
	const act = useAct();
	const isEnding = state.stage === 'ending';
	const isAutomatic = model.automatic.state.value.kind === 'running';
	const stop = () => backend.client['recording.stop']({ id: state.id });
	return (
		<div class="guide-now">
			<p class="guide-counts" data-recording-cookies={state.cookies}>
				<Elapsed since={state.startedAt} />
				<span>{plural('popup_record_cookies', state.cookies)}</span>
				{state.undeclared > 0 && <b>{plural('popup_record_undeclared', state.undeclared)}</b>}
			</p>
			<AnswersNotice answers={state.answers} />
			{state.automatic === undefined ? (
				<ConsentLine
					state={state}
					act={act}
					onMark={(answer) => backend.client['recording.mark']({ id: state.id, answer })}
				/>
			) : (
				<p>{t('report_guide_auto_running')}</p>
			)}
			<p class="guide-buttons">
				<button
					type="button"
					class="primary"
					data-action="record-stop"
					aria-disabled={act.isBusy || isEnding}
					onClick={() => (isAutomatic ? model.automatic.stop() : act.run(stop))}
				>
					{t(isEnding ? 'popup_record_ending' : 'report_guide_stop')}
				</button>
				<button
					type="button"
					data-action="record-show"
					onClick={() => act.run(() => backend.showTab(state.tabId))}
				>
					{t('report_guide_go')}
				</button>
			</p>
			{act.failure !== null && <p role="alert">{act.failure}</p>}
		</div>
	);
}
