import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import type { Draft } from '../preview/draft.ts';
import { namedSites } from '../preview/site-field.ts';

/** Where a policy is about to be replaced that other sites share: offers to replace it there too. */
export function SharedToo({ model, draft }: { model: OptionsModel; draft: Draft }) {
	const tr = useTranslator();
	const named = namedSites(draft.siteText);
	const others = otherSharingSites(named, model.stored.list.value?.policies ?? []);
	if (others.length === 0) return null;
	const siteText = [...named, ...others].join(', ');
	return (
		<p class="shared-too">
			{tr.t('options_shared_too', tr.list(others))}{' '}
			<button
				type="button"
				class="link"
				data-action="share-too"
				onClick={() => model.importing.change(draft.id, { siteText })}
			>
				{tr.plural('options_shared_too_do', others.length)}
			</button>
		</p>
	);
}

/** The sites that share a policy with the named ones and would keep the old text; in alphabetical order. */
function otherSharingSites(named: readonly string[], policies: readonly PolicySummary[]): string[] {
	const sharing = policies.filter(({ site }) => named.includes(site)).flatMap(({ sharedWith }) => sharedWith);
	return [...new Set(sharing)].filter((site) => !named.includes(site)).sort();
}
