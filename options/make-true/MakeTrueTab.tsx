import { useTranslator } from '../../src/ui/translator-context.ts';
import { ReadPolicy } from '../portal/ReadPolicy.tsx';
import type { TabProps } from '../portal/tabs.ts';
import { LazyTodo } from '../todo/LazyTodo.tsx';

/** What would make a portal's policy true. */
export function MakeTrueTab({ model, portal }: TabProps) {
	const tr = useTranslator();
	const reports = model.todo.portals.value.filter(({ host }) => host === portal.host);
	if (reports.length > 0) return <LazyTodo todo={model.todo} reports={reports} />;
	if (portal.policy === null) return <ReadPolicy model={model} portal={portal} />;
	return <p class="aside">{tr.t(portal.reports.length > 0 ? 'options_todo_none' : 'options_todo_open')}</p>;
}
