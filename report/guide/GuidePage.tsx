import { useLayoutEffect, useRef } from 'preact/hooks';
import { AUDIT_STEPS } from '../../src/core/recording/recording.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { FullAuditTable } from '../full-audit/FullAuditTable.tsx';
import { FullAuditVerdict } from '../full-audit/FullAuditVerdict.tsx';
import { KeepQuestion } from '../keeping/KeepQuestion.tsx';
import { ActionNotice } from './ActionNotice.tsx';
import { AutomaticPart } from './automatic/AutomaticPart.tsx';
import type { GuideModel } from './guide-model.ts';
import { HowPart } from './HowPart.tsx';
import { StepCard } from './StepCard.tsx';

/** The page of a full audit. The state of `root`, the document's element, is for style sheets and tests. */
export function GuidePage({ model, root }: { model: GuideModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	const host = model.host.value;
	const state = model.stored.value === null ? 'loading' : 'ready';
	const title = host === null ? t('report_guide_page') : t('report_guide_title', host);
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['page'] = 'guide';
		root.dataset['state'] = state;
		// Without a host in its address the page is of a private window, whose host must not come into the history.
		root.ownerDocument.title = model.target.host === null ? t('report_guide_page') : title;
	});
	return (
		<>
			<header class="page-head">
				<h1>{title}</h1>
				<p class="lead">{t('report_guide_lead')}</p>
			</header>
			<main aria-busy={state === 'loading'} class="guide">
				<HowPart model={model} />
				<AutomaticPart model={model} />
				<section aria-labelledby="h-steps">
					<h2 id="h-steps">{t('report_guide_steps')}</h2>
					<Busy model={model} />
					<ol class="guide-steps">
						{AUDIT_STEPS.map((step, index) => (
							<StepCard key={step} model={model} step={step} number={index + 1} />
						))}
					</ol>
					<KeepAudit model={model} />
				</section>
				<Result model={model} />
			</main>
		</>
	);
}

/** Warns that another visit, which is no part of this audit, is being recorded. */
function Busy({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const state = model.recording.value;
	if (state === null || state.plan?.id === model.target.id) return null;
	return (
		<ActionNotice
			name="busy"
			words={t('report_guide_busy', state.host)}
			action="busy-stop"
			label={t('report_guide_busy_stop')}
			onAct={() => model.backend.client['recording.stop']({ id: state.id })}
		/>
	);
}

/** Asks whether to keep the audit once something of it is recorded and in memory only. */
function KeepAudit({ model }: { model: GuideModel }) {
	const { steps = {}, judged } = model.stored.value ?? {};
	const recorded = AUDIT_STEPS.flatMap((step) => steps[step] ?? []);
	// Once asked, the answer stays in sight.
	const wasAsked = useRef(false);
	wasAsked.current ||= recorded.some(({ inMemory }) => inMemory);
	if (!wasAsked.current) return null;
	return (
		<KeepQuestion
			what="audit"
			isPrivate={judged?.audits.some(({ conditions }) => conditions.isPrivate) === true}
			onlyNow={model.backend.onlyNow}
			onKeep={model.keep}
		/>
	);
}

function Result({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const judged = model.stored.value?.judged ?? null;
	return (
		<section aria-labelledby="h-result" data-section="result">
			<h2 id="h-result">{t('report_guide_result')}</h2>
			{judged === null ? (
				<p class="lead">{t('report_guide_result_wait')}</p>
			) : (
				<>
					<FullAuditVerdict audit={judged} level="h3" />
					<p class="lead">
						<a
							href={`?audit=${encodeURIComponent(model.target.id)}`}
							target="_blank"
							rel="noopener"
							data-action="open-full-audit"
						>
							{t('full_audit_own_page')}
						</a>
					</p>
					<FullAuditTable audit={judged} level="h3" />
				</>
			)}
		</section>
	);
}
