import type { NextStep, SiteReport } from '../../src/core/report/site-report.ts';
import { hasRows } from '../../src/export/policy/has-rows.ts';
import { stepWords } from '../../src/report-text/words/step-advice.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import { CopyPart } from './CopyPart.tsx';
import { storedPolicy } from './stored-policy.ts';

/** Of very many names, so many are shown: the rows have them all. */
const MAX_NAMES = 8;

interface Props {
	step: NextStep;
	report: SiteReport;
	backend: Pick<PopupBackend, 'copy' | 'client'>;
}

/** Why, how, for which names, and the rows to paste: copied as soon as this is shown. */
export function StepPanel({ step, report, backend }: Props) {
	const translator = useTranslator();
	const { patterns } = step;
	return (
		<div class="panel">
			<p>{stepWords(step, translator)}</p>
			<p class="step-names">
				{patterns.slice(0, MAX_NAMES).map((name) => (
					<Code key={name} text={name} max={40} />
				))}
				{patterns.length > MAX_NAMES &&
					translator.plural('popup_step_names_more', patterns.length - MAX_NAMES)}
			</p>
			{hasRows(step) && (
				<CopyPart
					copy={backend.copy}
					atOnce
					make={async (format) => {
						const { stepRows } = await import('../exporting.ts');
						const policy = await storedPolicy(report, backend);
						return stepRows(policy, report, step, format, translator.locale);
					}}
				/>
			)}
		</div>
	);
}
