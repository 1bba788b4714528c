import type { Translator } from '../../src/i18n/translator.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Changes } from '../effect/Changes.tsx';
import { Effects } from '../effect/Effects.tsx';
import type { OptionsModel } from '../model.ts';
import { SharedToo } from '../sharing/SharedToo.tsx';
import type { Draft } from './draft.ts';
import { REFUSAL_ID, type Refusal } from './preview-model.ts';
import { SiteField } from './SiteField.tsx';
import { namedSites, wrongSitesWords } from './site-field.ts';

/** For which portal a draft is saved, and what that would change. */
export function SavePart({ model, draft }: { model: OptionsModel; draft: Draft }) {
	const tr = useTranslator();
	const { importing, preview } = model;
	const refusal = preview.refusal.value;
	// A field is not scolded for being empty before anyone tried to save.
	const isShown = refusal && (draft.refused || refusal.why === 'wrong-site');
	const isOfSite = refusal?.why === 'no-site' || refusal?.why === 'wrong-site';
	const siteError = isShown && isOfSite ? refusalWords(tr, refusal) : null;
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
				<Effects model={model} />
				{preview.comparisons.value.map((comparison) => (
					<Changes key={comparison.site} comparison={comparison} />
				))}
			</div>
			<div class="buttons">
				<button
					type="submit"
					class="primary"
					data-action="save"
					aria-disabled={refusal !== null}
					aria-describedby={refusal === null ? undefined : siteError === null ? REFUSAL_ID : 'site-error'}
				>
					{tr.t(draft.policy.declarations.length === 0 ? 'options_save_nothing' : 'options_save')}
				</button>
				<button type="button" data-action="discard" onClick={() => preview.discard()}>
					{tr.t('options_discard')}
				</button>
				{refusal && siteError === null && (
					<p id={REFUSAL_ID} tabIndex={-1} class={draft.refused ? 'error' : 'help'}>
						{refusalWords(tr, refusal)}
					</p>
				)}
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

function refusalWords(tr: Translator, refusal: Refusal): string {
	if (refusal.why === 'wrong-site') return wrongSitesWords(tr, refusal.words);
	return tr.t(refusal.why === 'editing' ? 'options_refused_editing' : 'options_refused_no_site');
}
