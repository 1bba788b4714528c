import type { ReadonlySignal } from '@preact/signals';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Effect } from '../effect/effect.ts';
import type { OptionsModel } from '../model.ts';
import type { Draft } from './draft.ts';
import { isSiteShownWrong } from './is-site-shown-wrong.ts';
import { REFUSAL_ID } from './preview-model.ts';
import { refusalWords } from './refusal-words.ts';

interface Props {
	readonly model: OptionsModel;
	readonly draft: Draft;
	readonly effects: ReadonlySignal<readonly Effect[] | null>;
}

/** The bar that stays in sight: the outcome of saving the draft, and the buttons to save and discard it. */
export function SaveBar({ model, draft, effects }: Props) {
	const tr = useTranslator();
	const { preview } = model;
	const refusal = preview.refusal.value;
	const isSiteWrong = isSiteShownWrong(draft, refusal);
	const count = draft.policy.declarations.length;
	return (
		<div class="save-bar">
			<p class="save-words">
				<strong>{tr.plural('options_declarations', count)}</strong>
				<Undeclared effects={effects.value ?? []} />
				{refusal && !isSiteWrong && (
					<span id={REFUSAL_ID} tabIndex={-1} class={draft.refused ? 'error' : 'aside'}>
						{refusalWords(tr, refusal)}
					</span>
				)}
			</p>
			<button type="button" data-action="discard" onClick={() => preview.discard()}>
				{tr.t('options_discard')}
			</button>
			<button
				type="button"
				class="primary"
				data-action="save"
				aria-disabled={refusal !== null}
				aria-describedby={refusal === null ? undefined : isSiteWrong ? 'site-error' : REFUSAL_ID}
				onClick={() => void preview.save()}
			>
				{tr.t(count === 0 ? 'options_save_nothing' : 'options_save')}
			</button>
		</div>
	);
}

/** How many cookies would be undeclared, on all portals together; nothing where no portal was seen. */
function Undeclared({ effects }: { effects: readonly Effect[] }) {
	const tr = useTranslator();
	if (effects.length === 0) return null;
	const undeclared = effects.reduce((sum, effect) => sum + effect.undeclared, 0);
	return (
		<span class={undeclared === 0 ? 'save-ok' : 'save-undeclared'} data-save-undeclared={undeclared}>
			{undeclared === 0 ? tr.t('options_bar_all') : tr.plural('options_bar_undeclared', undeclared)}
		</span>
	);
}
