import type { NextStep, SiteReport } from '../../src/core/report/site-report.ts';
import { hasRows } from '../../src/export/policy/has-rows.ts';
import { stepRows } from '../../src/export/policy/step-rows.ts';
import { stepWords } from '../../src/report-text/words/step-advice.ts';
import { stepTitle } from '../../src/report-text/words/step-words.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { reportId } from '../effect/reports.ts';
import { CopyButtons } from './CopyButtons.tsx';
import { hasPolicyAddress, type TodoModel } from './todo-model.ts';

/** Names shown of very many. */
const MAX_NAMES = 12;

interface Props {
	readonly todo: TodoModel;
	readonly report: SiteReport;
	readonly step: NextStep;
}

/** One thing to do: what, why, and what to paste for it. */
export function Step({ todo, report, step }: Props) {
	const tr = useTranslator();
	const { patterns } = step;
	return (
		<li data-step={step.kind}>
			<h3>{stepTitle(step, tr)}</h3>
			<p>{stepWords(step, tr)}</p>
			{patterns.length > 0 && (
				<p class="step-names">
					{patterns.slice(0, MAX_NAMES).map((name) => (
						<Code key={name} text={name} />
					))}
					{patterns.length > MAX_NAMES && tr.plural('options_more_names', patterns.length - MAX_NAMES)}
				</p>
			)}
			{step.kind === 'import-policy' && <ImportButtons todo={todo} report={report} />}
			{hasRows(step) && <Rows todo={todo} report={report} step={step} />}
		</li>
	);
}

function ImportButtons({ todo, report }: Omit<Props, 'step'>) {
	const tr = useTranslator();
	const { host } = report;
	return (
		<div class="buttons">
			{hasPolicyAddress(report) && (
				<button type="button" data-action="read-policy" onClick={() => void todo.readPolicy(host)}>
					{tr.t('options_todo_read')}
				</button>
			)}
			<button type="button" data-action="import-for" onClick={() => todo.importFor(host)}>
				{tr.t('options_todo_import')}
			</button>
		</div>
	);
}

function Rows({ todo, report, step }: Props) {
	const tr = useTranslator();
	return (
		<CopyButtons
			todo={todo}
			place={`${reportId(report)} ${step.kind}`}
			label={tr.t('options_copy_rows')}
			labelOf={(format) => tr.t('options_copy_rows_named', format)}
			make={async (format) => stepRows(await todo.policyOf(report), report, step, format, tr.locale)}
		/>
	);
}
