import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import type { TodoPart } from './TodoPart.tsx';
import type { TodoModel } from './todo-model.ts';

const loaded = signal<typeof TodoPart | null>(null);

interface Props {
	readonly todo: TodoModel;
	/** Reports of a portal that something can be done for. */
	readonly reports: readonly SiteReport[];
}

/** The to-do list of a portal. Its code (exports in nine languages) is loaded once there is something to do. */
export function LazyTodo({ todo, reports }: Props) {
	const isNeeded = reports.length > 0;
	useEffect(() => {
		if (!isNeeded || loaded.peek() !== null) return;
		Promise.all([import('./TodoPart.tsx'), loadSeldomStyles()]).then(([module]) => {
			loaded.value = module.TodoPart;
		});
	}, [isNeeded]);
	const Part = loaded.value;
	return Part === null || !isNeeded ? null : <Part todo={todo} reports={reports} />;
}
