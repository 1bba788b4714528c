import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Selection } from './selection.ts';

interface Props {
	readonly selection: Selection;
	/** Ids of the things in sight that can be chosen. */
	readonly ids: readonly string[];
	/** How many things people see as chosen, if several ids stand for one. */
	readonly count?: number;
	/** The buttons for what is chosen. */
	readonly children: ComponentChildren;
}

/** Chooses all things of a list or none, says how many are chosen, and has the buttons for them. */
export function SelectionBar({ selection, ids, count, children }: Props) {
	const tr = useTranslator();
	const chosen = selection.chosen.value.filter((id) => ids.includes(id)).length;
	const isAll = ids.length > 0 && chosen === ids.length;
	return (
		<div class="selection" data-chosen={count ?? chosen}>
			<label class="tick">
				<input
					type="checkbox"
					data-action="choose-all"
					checked={isAll}
					ref={(box) => {
						if (box) box.indeterminate = chosen > 0 && !isAll;
					}}
					onChange={({ currentTarget: { checked } }) => selection.choose(ids, checked)}
				/>
				{tr.t('options_choose_all')}
			</label>
			<p role="status" class="aside">
				{chosen > 0 && tr.plural('options_chosen', count ?? chosen)}
			</p>
			{chosen > 0 && <div class="buttons">{children}</div>}
		</div>
	);
}
