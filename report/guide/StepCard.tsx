import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { AUDIT_STEPS, type AuditStep } from '../../src/core/recording/recording.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { PagesToVisit } from '../../src/ui/visit/PagesToVisit.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import type { GuideModel } from './guide-model.ts';
import { StepNow } from './StepNow.tsx';

interface Props {
	model: GuideModel;
	step: AuditStep;
	number: number;
}

/** One visit of the audit: its instructions, its progress, and its report once it is recorded. */
export function StepCard({ model, step, number }: Props) {
	const { t } = useTranslator();
	const state = model.recording.value;
	const now = state?.plan?.id === model.target.id && state.plan.step === step ? state : null;
	const audit = model.steps.value?.[step] ?? null;
	const status = now !== null ? 'running' : audit !== null ? 'done' : 'todo';
	const pages = now?.pages ?? model.visited.value[step] ?? [];
	const id = `step-${step}`;
	return (
		<li class={`guide-step ${status}`} data-step={step} data-status={status} aria-labelledby={id}>
			<h3 id={id}>
				<span class="guide-number" aria-hidden="true">
					{number}
				</span>
				{t(`report_guide_step_${step}`)}
				<span class="guide-status">
					{status === 'done' && <Icon name="declared" size={14} />} {t(`report_guide_${status}`)}
				</span>
			</h3>
			<p>{t(`report_guide_do_${step}`)}</p>
			<p class="guide-label">{t(`report_guide_pages_${status}`)}</p>
			<PagesToVisit pages={pages} />
			{now !== null && <StepNow model={model} state={now} />}
			{now === null && audit !== null && <Done audit={audit} />}
			{now === null && <Start model={model} step={step} isAgain={audit !== null} />}
		</li>
	);
}

function Done({ audit: { id, madeAt, declared, undeclared } }: { audit: AuditSummary }) {
	const { t, number, dateTime } = useTranslator();
	return (
		<p class="guide-done">
			{t('report_guide_done_at', dateTime(Date.parse(madeAt)), number(undeclared), number(declared))}{' '}
			<a href={`?id=${encodeURIComponent(id)}`} target="_blank" rel="noopener" data-action="open-audit">
				{t('report_guide_open')}
			</a>
		</p>
	);
}

function Start({ model, step, isAgain }: Pick<Props, 'model' | 'step'> & { isAgain: boolean }) {
	const { t } = useTranslator();
	const act = useAct();
	const next = AUDIT_STEPS.find((other) => model.steps.value?.[other] === undefined);
	const canStart = model.recording.value === null && model.offered.value.state === 'ready' && !act.isBusy;
	return (
		<>
			<p>
				<button
					type="button"
					class={step === next ? 'primary' : ''}
					data-action="record-start"
					aria-describedby={`step-${step}`}
					aria-disabled={!canStart}
					onClick={() => canStart && act.run(() => model.start(step))}
				>
					{t(act.isBusy ? 'popup_record_starting' : isAgain ? 'report_guide_again' : 'report_guide_start')}
				</button>
			</p>
			{act.failure !== null && <p role="alert">{act.failure}</p>}
		</>
	);
}
