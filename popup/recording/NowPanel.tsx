import { useEffect, useRef } from 'preact/hooks';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AnswersNotice } from '../../src/ui/visit/AnswersNotice.tsx';
import { ConsentLine } from '../../src/ui/visit/ConsentLine.tsx';
import { Elapsed } from '../../src/ui/visit/Elapsed.tsx';
import { PagesToVisit } from '../../src/ui/visit/PagesToVisit.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import type { PopupModel } from '../model/popup-model.ts';
import { fullAuditPage } from '../pages/full-audit-page.ts';

interface Props {
	model: PopupModel;
	state: RecordingState;
	/** Whether the person is to be brought here. */
	takesFocus: boolean;
}

/** The recording of this tab as it stands, and what can be done meanwhile. */
export function NowPanel({ model, state, takesFocus }: Props) {
	const { t, plural } = useTranslator();
	const { client, close, isPrivate, tabId } = model.backend;
	const { id, plan, stage, cookies, undeclared } = state;
	const stopping = useAct();
	const marking = useAct();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (takesFocus) title.current?.focus();
	}, [takesFocus]);
	const words = {
		starting: t('popup_record_starting'),
		recording: t('popup_record_here'),
		ending: t('popup_record_ending'),
	}[stage];
	const stop = () =>
		stopping.run(async () => {
			await client['recording.stop']({ id });
			// The report is in front now; after a step of a full audit, nothing is.
			if (plan === null) close();
		});
	return (
		<section class="record now" aria-labelledby="record-title" data-record="now" data-stage={stage}>
			<div class="record-head">
				<span class="record-dot" />
				<h2 id="record-title" ref={title} tabIndex={-1}>
					{words}
				</h2>
				<Elapsed since={state.startedAt} />
			</div>
			{plan !== null && <p>{t(`visit_step_${plan.step}`)}</p>}
			<p class="record-counts" data-recording-cookies={cookies} data-recording-undeclared={undeclared}>
				<span>{plural('popup_record_cookies', cookies)}</span>
				{undeclared > 0 && <b class="bad">{plural('popup_record_undeclared', undeclared)}</b>}
			</p>
			<AnswersNotice answers={state.answers} />
			{/* Nobody chooses in an automatic visit. */}
			{!state.automatic && (
				<ConsentLine
					state={state}
					act={marking}
					onMark={(answer) => client['recording.mark']({ id, answer })}
				/>
			)}
			{marking.failure !== null && <p role="alert">{marking.failure}</p>}
			<details class="record-pages" open>
				<summary>{t('popup_record_pages')}</summary>
				<PagesToVisit pages={state.pages} />
			</details>
			<button
				type="button"
				class="primary stop"
				data-action="record-stop"
				aria-disabled={stopping.isBusy || stage === 'ending'}
				onClick={stop}
			>
				{t(plan === null ? 'popup_record_stop' : 'popup_record_stop_step')}
			</button>
			{stopping.failure !== null && <p role="alert">{stopping.failure}</p>}
			{plan !== null && (
				<p>
					<a
						href={fullAuditPage(plan.id, tabId(), isPrivate() ? null : state.host)}
						target="_blank"
						rel="noopener"
					>
						{t('popup_record_guide')}
						<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
					</a>
				</p>
			)}
		</section>
	);
}
