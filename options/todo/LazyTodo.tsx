import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import type { TodoPart } from './TodoPart.tsx';
import type { TodoModel } from './todo-model.ts';

const loaded = signal<typeof TodoPart | null>(null);

/** The to-do list. Its code (exports in nine languages) is loaded once there is something to do. */
export function LazyTodo({ todo }: { todo: TodoModel }) {
	const isNeeded = todo.portals.value.length > 0;
	useEffect(() => {
		if (!isNeeded || loaded.peek() !== null) return;
		Promise.all([import('./TodoPart.tsx'), loadSeldomStyles()]).then(([module]) => {
			loaded.value = module.TodoPart;
		});
	}, [isNeeded]);
	const Part = loaded.value;
	return Part === null || !isNeeded ? null : <Part todo={todo} />;
}
