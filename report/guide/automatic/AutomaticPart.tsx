import { AUDIT_STEPS } from '../../../src/core/recording/recording.ts';
import { snakeCase } from '../../../src/i18n/message-key.ts';
import { stepTitle } from '../../../src/report-text/words/full-audit-words.ts';
import { Icon } from '../../../src/ui/Icon.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { useAct } from '../../../src/ui/visit/use-act.ts';
import { VisitNotice } from '../../../src/ui/visit/VisitNotice.tsx';
import type { GuideModel } from '../guide-model.ts';
import type { AutomaticState } from './automatic-model.ts';
import type { VisitStage } from './make-visit.ts';

/** In the order of a visit. */
const STAGES: readonly VisitStage[] = ['opening', 'banner', 'pages', 'ending'];

type Running = Extract<AutomaticState, { kind: 'running' }>;

/** Offers to make the visits, saying before what will happen; shows how far they are, and what became of them. */
export function AutomaticPart({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const state = model.automatic.state.value;
	return (
		<section aria-labelledby="h-automatic" class="guide-automatic" data-automatic={state.kind}>
			<h2 id="h-automatic">{t('report_guide_auto_title')}</h2>
			{state.kind === 'running' ? <Progress model={model} state={state} /> : <Offer model={model} />}
			<Outcome state={state} />
		</section>
	);
}

function Offer({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const act = useAct();
	const way = model.way.value === 'private-window' ? 'private-window' : 'clean-start';
	const obstacle = model.automaticObstacle.value;
	const canStart = obstacle === null && !act.isBusy;
	const isDone = model.isComplete.value;
	return (
		<>
			<p>{t(`report_guide_auto_${snakeCase(way)}`)}</p>
			<p>{t('report_guide_auto_clicks')}</p>
			{obstacle === 'private-open' && (
				<p class="visit-notice warns" data-notice="automatic-private-open">
					<Icon name="warning" />
					<span>{t('report_guide_auto_private_open')}</span>
				</p>
			)}
			<p>
				<button
					type="button"
					class={model.isBegun.value ? '' : 'primary'}
					data-action="automatic-start"
					aria-disabled={!canStart}
					onClick={() => canStart && act.run(() => model.startAutomatic())}
				>
					{t(isDone ? 'report_guide_auto_again' : 'report_guide_auto')}
				</button>
			</p>
			{act.failure !== null && <p role="alert">{act.failure}</p>}
		</>
	);
}

function Progress({ model, state }: { model: GuideModel; state: Running }) {
	const translator = useTranslator();
	const { t, number } = translator;
	const { step, stage, isStopping } = state;
	const steps = AUDIT_STEPS.length;
	const done = AUDIT_STEPS.indexOf(step);
	const words = t(
		'report_guide_auto_step',
		number(done + 1),
		number(steps),
		stepTitle(step, translator),
		t(`report_guide_auto_stage_${stage}`),
	);
	return (
		<>
			<p role="status" data-stage={stage}>
				{words}
			</p>
			<progress
				max={steps}
				value={done + STAGES.indexOf(stage) / STAGES.length}
				aria-label={t('report_guide_auto')}
			/>
			<p>
				<button
					type="button"
					class="primary"
					data-action="automatic-stop"
					aria-disabled={isStopping}
					onClick={model.automatic.stop}
				>
					{t(isStopping ? 'report_guide_auto_stopping' : 'report_guide_auto_stop')}
				</button>
			</p>
		</>
	);
}

function Outcome({ state }: { state: AutomaticState }) {
	const translator = useTranslator();
	const { t, dynamic } = translator;
	if (state.kind === 'idle' || state.kind === 'running') return null;
	if (state.kind === 'finished') {
		return (
			<p role="status" data-outcome="finished">
				{t('report_guide_auto_finished')}
			</p>
		);
	}
	const title = stepTitle(state.step, translator);
	if (state.kind === 'broken') {
		return (
			<VisitNotice name={`automatic-${state.reason}`} role="alert">
				<p>{t(`report_guide_auto_${state.reason}`, title)}</p>
			</VisitNotice>
		);
	}
	const [key, ...substitutions] = state.detail;
	const reason = key === undefined ? t('failure_internal') : dynamic(key, ...substitutions);
	return (
		<VisitNotice name="automatic-failed" role="alert">
			<p>{t('report_guide_auto_failed', title, reason)}</p>
		</VisitNotice>
	);
}
