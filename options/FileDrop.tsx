import { useEffect, useState } from 'preact/hooks';
import { watchDrops } from './importing/watch-drops.ts';

interface Props {
	/** Of the file field, and its name. */
	readonly id: string;
	/** File types that the dialog shows first. */
	readonly accept: string;
	readonly isMultiple?: boolean;
	readonly describedBy?: string;
	readonly words: string;
	/** Takes the files that were chosen. */
	onChosen(files: readonly File[]): void;
	/** Takes the files that were dropped on the page, of whatever kind. */
	onDropped(files: readonly File[]): void;
}

/** Files, dropped or chosen: the whole page takes drops, and the zone is the label of a plain file field, which the keyboard reaches. */
export function FileDrop({ id, accept, isMultiple, describedBy, words, onChosen, onDropped }: Props) {
	const [isOver, setIsOver] = useState(false);
	useEffect(() => watchDrops(document, setIsOver, onDropped), [onDropped]);
	return (
		<>
			<input
				id={id}
				name={id}
				type="file"
				class="visually-hidden"
				multiple={isMultiple === true}
				accept={accept}
				aria-describedby={describedBy}
				onChange={({ currentTarget }) => {
					onChosen([...(currentTarget.files ?? [])]);
					// So that the same file can be chosen again.
					currentTarget.value = '';
				}}
			/>
			<label for={id} class={isOver ? 'drop-zone over' : 'drop-zone'}>
				<span class="as-link">{words}</span>
			</label>
		</>
	);
}
