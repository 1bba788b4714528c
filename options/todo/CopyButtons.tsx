import type { PolicyFormat } from '../../src/export/policy/cell-writers.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { BY_HAND_ID, type TodoModel } from './todo-model.ts';

interface Props {
	readonly todo: TodoModel;
	/** Unique on the page. */
	readonly place: string;
	readonly label: string;
	/** The accessible name of the button of a format, which begins with the format's name. */
	readonly labelOf: (formatName: string) => string;
	/** Makes the text that is copied. */
	make(format: PolicyFormat): Promise<string>;
}

export const FORMATS = ['text', 'html', 'csv'] as const satisfies readonly PolicyFormat[];

/** A format as its button names it. */
export function formatName(format: PolicyFormat, { t }: Translator): string {
	return format === 'text' ? t('options_format_text') : format.toUpperCase();
}

/** A row of buttons that copy the same thing in several forms; what came of it stands beside them. */
export function CopyButtons({ todo, place, label, labelOf, make }: Props) {
	const tr = useTranslator();
	const copied = todo.copied.value?.place === place ? todo.copied.value : null;
	return (
		<div class="copy">
			<span class="copy-label">{label}</span>
			{FORMATS.map((format) => (
				<button
					key={format}
					type="button"
					class="small"
					data-action="copy"
					aria-label={labelOf(formatName(format, tr))}
					onClick={() => void todo.copy(place, tr.t(`options_copied_${format}`), () => make(format))}
				>
					{formatName(format, tr)}
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
