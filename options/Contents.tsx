import { useTranslator } from '../src/ui/translator-context.ts';
import { AUDITS_ID } from './audits/audits-model.ts';
import { JOURNAL_ID } from './journal/journal-model.ts';
import type { OptionsModel } from './model.ts';
import { SITES_ID } from './sites/sites-model.ts';
import { STORED_ID } from './stored/stored-model.ts';
import { TODO_ID } from './todo/todo-model.ts';

/** Links to the page's sections, each with its number of entries. */
export function Contents({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const sites = model.sites.list.value;
	const parts = [
		{ id: TODO_ID, words: tr.t('options_todo_title'), count: model.todo.portals.value.length },
		{ id: 'import-heading', words: tr.t('options_import_title'), count: 0 },
		{
			id: STORED_ID,
			words: tr.t('options_stored_title'),
			count: model.stored.list.value?.policies.length ?? 0,
		},
		{
			id: SITES_ID,
			words: tr.t('options_contents_sites'),
			count: (sites?.sites.length ?? 0) + (sites?.others.length ?? 0),
		},
		{
			id: AUDITS_ID,
			words: tr.t('options_audits_title'),
			count: model.audits.list.value?.length ?? 0,
		},
		{
			id: JOURNAL_ID,
			words: tr.t('options_journal_title'),
			count: model.journal.list.value?.portals.length ?? 0,
		},
		{ id: 'reference-heading', words: tr.t('options_reference_title'), count: 0 },
		{ id: 'backup-heading', words: tr.t('options_backup_title'), count: 0 },
	];
	return (
		<nav class="contents" aria-label={tr.t('options_contents')}>
			<ul>
				{parts.map(({ id, words, count }) =>
					id === TODO_ID && count === 0 ? null : (
						<li key={id}>
							<a
								href={`#${id}`}
								onClick={(event) => {
									event.preventDefault();
									document.getElementById(id)?.scrollIntoView();
									document.getElementById(id)?.focus();
								}}
							>
								{words}
							</a>
							{count > 0 && <span class="count">{tr.number(count)}</span>}
						</li>
					),
				)}
			</ul>
		</nav>
	);
}
