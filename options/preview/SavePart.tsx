import type { ReadonlySignal } from '@preact/signals';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Changes } from '../effect/Changes.tsx';
import { Effects } from '../effect/Effects.tsx';
import type { Effect } from '../effect/effect.ts';
import type { OptionsModel } from '../model.ts';
import { SharedToo } from '../sharing/SharedToo.tsx';
import type { Draft } from './draft.ts';
import { isSiteShownWrong } from './is-site-shown-wrong.ts';
import { refusalWords } from './refusal-words.ts';
import { SiteField } from './SiteField.tsx';
import { namedSites } from './site-field.ts';

interface Props {
	readonly model: OptionsModel;
	readonly draft: Draft;
	readonly effects: ReadonlySignal<readonly Effect[] | null>;
}

/** For which portal a draft is saved, and what that would change. */
export function SavePart({ model, draft, effects }: Props) {
	const tr = useTranslator();
	const { importing, preview } = model;
	const refusal = preview.refusal.value;
	const siteError = refusal && isSiteShownWrong(draft, refusal) ? refusalWords(tr, refusal) : null;
	return (
		<form
			class="save-part"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void preview.save();
			}}
		>
			<SiteField
				value={draft.siteText}
				help={tr.t(
					draft.policy.sites.length > 0 || draft.origin === 'address'
						? 'options_site_found'
						: 'options_site_asked',
				)}
				error={siteError}
				onInput={(siteText) => importing.change(draft.id, { siteText })}
			/>
			<OtherSites model={model} draft={draft} />
			<SharedToo model={model} draft={draft} />
			<div aria-live="polite" class="consequences">
				<Effects effects={effects.value} />
				{preview.comparisons.value.map((comparison) => (
					<Changes key={comparison.site} comparison={comparison} />
				))}
			</div>
		</form>
	);
}

/** The portals that the text itself names, where the person has named others. */
function OtherSites({ model, draft }: { model: OptionsModel; draft: Draft }) {
	const tr = useTranslator();
	const { sites } = draft.policy;
	const named = namedSites(draft.siteText);
	if (sites.length === 0 || named.join() === sites.join()) return null;
	const words = tr.list(sites);
	return (
		<p class="help">
			{tr.t('options_site_other', words)}{' '}
			<button
				type="button"
				class="link"
				onClick={() => model.importing.change(draft.id, { siteText: sites.join(', ') })}
			>
				{tr.t('options_site_use', words)}
			</button>
		</p>
	);
}
