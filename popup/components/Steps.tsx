import { useId, useState } from 'preact/hooks';
import type { NextStep, SiteReport } from '../../src/core/report/site-report.ts';
import { hasRows } from '../../src/export/policy/has-rows.ts';
import { stepTitle } from '../../src/report-text/words/step-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { lazyComponent } from '../lazy-component.tsx';

const StepPanel = lazyComponent((seldom) => seldom.StepPanel);
const DraftPanel = lazyComponent((seldom) => seldom.DraftPanel);

interface Props {
	report: SiteReport;
	backend: Pick<PopupBackend, 'copy' | 'save' | 'client'>;
}

/** The next step, and folded below it the others and the policy's tables, corrected. */
export function Steps({ report, backend }: Props) {
	const translator = useTranslator();
	const { t, plural } = translator;
	const [opened, setOpened] = useState('');
	const id = useId();
	// Reading the policy has its button beside the sentence above.
	const steps = report.steps.filter(({ kind }) => kind !== 'import-policy');
	if (steps.length === 0) return null;
	const toggle = (what: string) => setOpened(opened === what ? '' : what);
	const [first, ...others] = steps;
	const item = (step: NextStep) => {
		const { kind, patterns } = step;
		const isOpen = opened === kind;
		return (
			<li key={kind} data-step={kind}>
				<span id={`${id}-${kind}`}>{stepTitle(step, translator)}</span>
				<button
					type="button"
					class="link"
					data-action="copy-step"
					aria-expanded={isOpen}
					aria-describedby={`${id}-${kind}`}
					onClick={() => toggle(kind)}
				>
					{hasRows(step) ? plural('popup_step_copy', patterns.length) : t('popup_step_more')}
				</button>
				{isOpen && <StepPanel step={step} report={report} backend={backend} />}
			</li>
		);
	};
	return (
		<section class="steps" aria-labelledby={id}>
			<h2 id={id}>{t('popup_steps')}</h2>
			<ol>{first && item(first)}</ol>
			<details open={(opened !== '' && opened !== first?.kind) || undefined}>
				<summary>{t('popup_steps_more')}</summary>
				<ol start={2}>{others.map(item)}</ol>
				<button
					type="button"
					class="link"
					data-action="draft"
					aria-expanded={opened === 'draft'}
					onClick={() => toggle('draft')}
				>
					{t('popup_draft')}
				</button>
				{opened === 'draft' && <DraftPanel report={report} backend={backend} />}
			</details>
		</section>
	);
}
