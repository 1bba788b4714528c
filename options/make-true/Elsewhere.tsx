import type { SiteReport } from '../../src/core/report/site-report.ts';
import { stepWords } from '../../src/report-text/words/step-advice.ts';
import { stepTitle } from '../../src/report-text/words/step-words.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** Names shown of very many. */
const MAX_NAMES = 12;

/** Advice that no change of the policy answers: it is followed where a cookie is set. */
export function Elsewhere({ report }: { report: SiteReport }) {
	const tr = useTranslator();
	const steps = report.steps.filter(({ kind }) => kind === 'shorten-lifetime');
	if (steps.length === 0) return null;
	return (
		<section class="elsewhere" aria-labelledby="elsewhere-heading">
			<h3 id="elsewhere-heading">{tr.t('options_true_elsewhere')}</h3>
			{steps.map((step) => (
				<div key={step.kind} data-step={step.kind}>
					<p>
						{stepTitle(step, tr)}{' '}
						{step.patterns.slice(0, MAX_NAMES).map((name, index) => (
							<span key={name}>
								{index > 0 && ', '}
								<Code text={name} />
							</span>
						))}
						{step.patterns.length > MAX_NAMES &&
							` ${tr.plural('options_more_names', step.patterns.length - MAX_NAMES)}`}
					</p>
					<p class="aside">{stepWords(step, tr)}</p>
				</div>
			))}
		</section>
	);
}
