import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Elapsed } from '../../src/ui/visit/Elapsed.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import type { PopupModel } from '../model/popup-model.ts';

/** Another tab is being recorded: which, and how to get there or end it. */
export function ElsewherePanel({ model, state }: { model: PopupModel; state: RecordingState }) {
	const { t } = useTranslator();
	const { client, close, showTab } = model.backend;
	const act = useAct();
	return (
		<section class="record now" aria-labelledby="record-title" data-record="elsewhere">
			<div class="record-head">
				<span class="record-dot" />
				<h2 id="record-title">{t('popup_record_elsewhere')}</h2>
				<Elapsed since={state.startedAt} />
			</div>
			<p>{t('popup_record_elsewhere_text', state.host)}</p>
			<p class="visit-buttons">
				<button
					type="button"
					data-action="record-show"
					onClick={() =>
						act.run(async () => {
							await showTab(state.tabId);
							close();
						})
					}
				>
					{t('popup_record_show')}
				</button>
				<button
					type="button"
					data-action="record-stop"
					aria-disabled={act.isBusy}
					onClick={() => act.run(() => client['recording.stop']({ id: state.id }))}
				>
					{t(state.plan === null ? 'popup_record_stop' : 'popup_record_stop_step')}
				</button>
			</p>
			{act.failure !== null && <p role="alert">{act.failure}</p>}
		</section>
	);
}
