import type { Selection } from './selection.ts';

interface Props {
	readonly selection: Selection;
	/** Ids of the things that the row stands for. */
	readonly ids: readonly string[];
	/** Accessible name. */
	readonly label: string;
}

/** Chooses a row of a list. */
export function ChooseBox({ selection, ids, label }: Props) {
	return (
		<input
			type="checkbox"
			class="choose-box"
			data-action="choose"
			aria-label={label}
			checked={ids.every((id) => selection.chosen.value.includes(id))}
			onChange={({ currentTarget: { checked } }) => selection.choose(ids, checked)}
		/>
	);
}
