import type { AuditSummary } from '../../src/core/audit/audit.ts';
import type { AuditPass } from '../../src/core/audit/audit-pass.ts';
import { AUDIT_STEPS, type AuditStep } from '../../src/core/recording/recording.ts';
import { doubtWords, passWords } from '../../src/report-text/words/full-audit-words.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { PagesToVisit } from '../../src/ui/visit/PagesToVisit.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import { VisitNotice } from '../../src/ui/visit/VisitNotice.tsx';
import { MarkPart } from '../marking/MarkPart.tsx';
import type { GuideModel } from './guide-model.ts';
import { StepNow } from './StepNow.tsx';

const STATUS_WORDS = {
	running: 'report_guide_running',
	done: 'report_guide_done',
	todo: 'report_guide_todo',
	'to-check': 'full_audit_to_check',
} as const;

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
	const { steps = {}, judged = null } = model.stored.value ?? {};
	const visit = judged?.audits.find(({ recording }) => recording?.plan?.step === step);
	const audit = steps[step] ?? null;
	const pass = judged?.passes.find((made) => made.step === step) ?? null;
	const isDoubtful = pass !== null && pass.doubts.length > 0;
	const status = now !== null ? 'running' : audit === null ? 'todo' : isDoubtful ? 'to-check' : 'done';
	const pages = now?.pages ?? pass?.pages ?? [];
	const id = `step-${step}`;
	return (
		<li class={`guide-step ${status}`} data-step={step} data-status={status} aria-labelledby={id}>
			<h3 id={id}>
				<span class="guide-number" aria-hidden="true">
					{number}
				</span>
				{t(`report_guide_step_${step}`)}
				<span class="guide-status">
					{status === 'done' && <Icon name="declared" size={14} />}
					{status === 'to-check' && <Icon name="warning" size={14} />} {t(STATUS_WORDS[status])}
				</span>
			</h3>
			<p>{t(`report_guide_do_${step}`)}</p>
			<p class="guide-label">{t(`report_guide_pages_${status === 'to-check' ? 'done' : status}`)}</p>
			<PagesToVisit pages={pages} />
			{now !== null && <StepNow model={model} state={now} />}
			{now === null && audit !== null && <Done audit={audit} pass={pass} />}
			{now === null && visit !== undefined && (
				<MarkPart audit={visit} client={model.backend.client} onChange={model.refresh} />
			)}
			{now === null && <Start model={model} step={step} isAgain={audit !== null} />}
		</li>
	);
}

function Done({ audit, pass }: { audit: AuditSummary; pass: AuditPass | null }) {
	const translator = useTranslator();
	const { t, number, dateTime } = translator;
	const { id, madeAt, declared, undeclared } = audit;
	const doubts = pass === null ? [] : doubtWords(pass, translator);
	return (
		<>
			<p class="guide-done">
				{t('report_guide_done_at', dateTime(Date.parse(madeAt)), number(undeclared), number(declared))}{' '}
				<a href={`?id=${encodeURIComponent(id)}`} target="_blank" rel="noopener" data-action="open-audit">
					{t('report_guide_open')}
				</a>
			</p>
			{pass !== null && <p>{passWords(pass, translator)}</p>}
			{doubts.length > 0 && (
				<VisitNotice name="to-check">
					{doubts.map((words) => (
						<p key={words}>{words}</p>
					))}
					<p>{t('full_audit_again')}</p>
				</VisitNotice>
			)}
		</>
	);
}

function Start({ model, step, isAgain }: Pick<Props, 'model' | 'step'> & { isAgain: boolean }) {
	const { t } = useTranslator();
	const act = useAct();
	const next = AUDIT_STEPS.find((other) => model.stored.value?.steps[other] === undefined);
	const isAutomatic = model.automatic.state.value.kind === 'running';
	const canStart =
		!isAutomatic && model.recording.value === null && model.offered.value.state === 'ready' && !act.isBusy;
	return (
		<>
			<p>
				<button
					type="button"
					class={step === next && model.isBegun.value ? 'primary' : ''}
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
