import type { SiteReport } from '../../src/core/report/site-report.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { reportId } from '../effect/reports.ts';
import { Section } from '../ListSection.tsx';
import { DraftButtons } from './DraftButtons.tsx';
import { Step } from './Step.tsx';
import { TODO_ID, type TodoModel } from './todo-model.ts';

/** The steps that would make the open portals' policies true, portal by portal. */
export function TodoPart({ todo }: { todo: TodoModel }) {
	const portals = todo.portals.value;
	return (
		<Section name="todo" id={TODO_ID}>
			{portals.map((report, index) => (
				<Portal key={reportId(report)} todo={todo} report={report} isOpen={index === 0} />
			))}
		</Section>
	);
}

function Portal({ todo, report, isOpen }: { todo: TodoModel; report: SiteReport; isOpen: boolean }) {
	const tr = useTranslator();
	const { host, store, steps, at } = report;
	return (
		<details class="todo-portal" data-todo={host} data-store={store} open={isOpen}>
			<summary>
				<h3>
					<HostileText text={host} />
				</h3>
				<span class="aside">{tr.plural('options_todo_count', steps.length, tr.dateTime(at))}</span>
			</summary>
			<ol class="steps">
				{steps.map((step) => (
					<Step key={step.kind} todo={todo} report={report} step={step} />
				))}
			</ol>
			<DraftButtons todo={todo} report={report} />
		</details>
	);
}
