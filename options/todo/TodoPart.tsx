import type { SiteReport } from '../../src/core/report/site-report.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { reportId } from '../effect/reports.ts';
import { DraftButtons } from './DraftButtons.tsx';
import { Step } from './Step.tsx';
import { TODO_ID, type TodoModel } from './todo-model.ts';

/** The steps that would make a portal's policy true, for each window that it is open in. */
export function TodoPart({ todo, reports }: { todo: TodoModel; reports: readonly SiteReport[] }) {
	const tr = useTranslator();
	return (
		<div class="todo" id={TODO_ID} tabIndex={-1}>
			<p class="lead">{tr.t('options_todo_lead')}</p>
			{reports.map((report) => (
				<Portal key={reportId(report)} todo={todo} report={report} />
			))}
		</div>
	);
}

function Portal({ todo, report }: { todo: TodoModel; report: SiteReport }) {
	const tr = useTranslator();
	const { host, store, steps, at } = report;
	return (
		<div class="todo-portal" data-todo={host} data-store={store}>
			<p class="aside">{tr.plural('options_todo_count', steps.length, tr.dateTime(at))}</p>
			<ol class="steps">
				{steps.map((step) => (
					<Step key={step.kind} todo={todo} report={report} step={step} />
				))}
			</ol>
			<DraftButtons todo={todo} report={report} />
		</div>
	);
}
