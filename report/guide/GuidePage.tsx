import { useLayoutEffect } from 'preact/hooks';
import { AUDIT_STEPS } from '../../src/core/recording/recording.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { useAct } from '../../src/ui/visit/use-act.ts';
import { CompareResult } from '../compare/CompareResult.tsx';
import type { GuideModel } from './guide-model.ts';
import { HowPart } from './HowPart.tsx';
import { StepCard } from './StepCard.tsx';

/** The page of a full audit. `root` is the element that tells the state to the outside: the document's own. */
export function GuidePage({ model, root }: { model: GuideModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	const host = model.host.value;
	const state = model.steps.value === null ? 'loading' : 'ready';
	const title = host === null ? t('report_guide_page') : t('report_guide_title', host);
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['page'] = 'guide';
		root.dataset['state'] = state;
		root.ownerDocument.title = title;
	});
	return (
		<>
			<header class="page-head">
				<h1>{title}</h1>
				<p class="lead">{t('report_guide_lead')}</p>
			</header>
			<main aria-busy={state === 'loading'} class="guide">
				<HowPart model={model} />
				<section aria-labelledby="h-steps">
					<h2 id="h-steps">{t('report_guide_steps')}</h2>
					<Busy model={model} />
					<ol class="guide-steps">
						{AUDIT_STEPS.map((step, index) => (
							<StepCard key={step} model={model} step={step} number={index + 1} />
						))}
					</ol>
					<InMemory model={model} />
				</section>
				<Result model={model} />
			</main>
		</>
	);
}

/** Something that is no part of this audit is being recorded. */
function Busy({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const act = useAct();
	const state = model.recording.value;
	if (state === null || state.plan?.id === model.target.id) return null;
	return (
		<div class="visit-notice warns" data-notice="busy">
			<Icon name="warning" />
			<div>
				<p>{t('report_guide_busy', state.host)}</p>
				<p class="visit-buttons">
					<button
						type="button"
						data-action="busy-stop"
						aria-disabled={act.isBusy}
						onClick={() => act.run(() => model.backend.client['recording.stop']({ id: state.id }))}
					>
						{t('report_guide_busy_stop')}
					</button>
				</p>
				{act.failure !== null && <p role="alert">{act.failure}</p>}
			</div>
		</div>
	);
}

/** Private windows' reports go with the browser, unless a person keeps them. */
function InMemory({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const act = useAct();
	const steps = model.steps.value ?? {};
	if (!AUDIT_STEPS.some((step) => steps[step]?.inMemory === true)) return null;
	return (
		<div class="visit-notice warns" data-notice="in-memory">
			<Icon name="hidden" />
			<div>
				<p>{t('report_guide_in_memory')}</p>
				<p class="visit-buttons">
					<button
						type="button"
						data-action="keep"
						aria-disabled={act.isBusy}
						onClick={() => act.run(model.keep)}
					>
						{t('report_guide_keep')}
					</button>
				</p>
				{act.failure !== null && <p role="alert">{act.failure}</p>}
			</div>
		</div>
	);
}

function Result({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const compared = model.compared.value;
	const ids = compared?.audits.map(({ id }) => encodeURIComponent(id)) ?? [];
	return (
		<section aria-labelledby="h-result" data-section="result">
			<h2 id="h-result">{t('report_guide_result')}</h2>
			{compared === null ? (
				<p class="lead">{t('report_guide_result_wait')}</p>
			) : (
				<>
					<p class="lead">
						{ids.length < AUDIT_STEPS.length && <>{t('report_guide_result_part')} </>}
						<a href={`?compare=${ids.join(',')}`} target="_blank" rel="noopener" data-action="compare">
							{t('report_guide_result_own')}
						</a>
					</p>
					<CompareResult compared={compared} missing={0} level="h3" />
				</>
			)}
		</section>
	);
}
