import { useTranslator } from '../../src/ui/translator-context.ts';
import { BY_HAND_ID, type TodoModel } from './todo-model.ts';

export interface CopyChoice {
	/** On the button: `HTML`. */
	readonly name: string;
	/** What the button does, said in full. */
	readonly label: string;
	/** Makes the text that is copied. */
	make(): string | Promise<string>;
}

interface Props {
	readonly todo: TodoModel;
	/** Unique on the page. */
	readonly place: string;
	readonly label: string;
	readonly choices: readonly CopyChoice[];
}

/** A row of buttons that copy the same thing in several forms; what came of it stands beside them. */
export function CopyButtons({ todo, place, label, choices }: Props) {
	const tr = useTranslator();
	const copied = todo.copied.value?.place === place ? todo.copied.value : null;
	return (
		<div class="copy">
			<span class="copy-label">{label}</span>
			{choices.map(({ name, label: action, make }) => (
				<button
					key={name}
					type="button"
					class="small"
					data-action="copy"
					aria-label={`${name}, ${action}`}
					onClick={() => void todo.copy(place, tr.t('options_copied', name), make)}
				>
					{name}
				</button>
			))}
			<span role="status" class={copied?.byHand == null ? 'copied' : 'copied not-copied'}>
				{copied?.words}
			</span>
			{copied?.byHand != null && (
				<textarea
					id={BY_HAND_ID}
					class="by-hand"
					readOnly
					rows={5}
					value={copied.byHand}
					aria-label={tr.t('options_copy_by_hand')}
					onFocus={(event) => event.currentTarget.select()}
				/>
			)}
		</div>
	);
}
