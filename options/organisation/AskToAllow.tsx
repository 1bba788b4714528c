import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OrganisationModel } from './organisation-model.ts';

/** Hosts that are named. */
const MAX_NAMED = 12;

/** The organisation's own portals that a person has yet to allow, and the button that asks for them; nothing where there are none. */
export function AskToAllow({ organisation }: { organisation: OrganisationModel }) {
	const tr = useTranslator();
	const toAllow = organisation.summary.value?.toAllow ?? [];
	if (toAllow.length === 0) return null;
	const named = toAllow.slice(0, MAX_NAMED);
	const more = toAllow.length - named.length;
	const list = tr.list(more > 0 ? [...named, tr.t('organisation_allow_more', tr.number(more))] : named);
	return (
		<div class="trouble" data-to-allow={toAllow.length}>
			<Icon name="hidden" />
			<div>
				<p>{tr.plural('organisation_allow', toAllow.length, list)}</p>
				<button type="button" data-action="allow-organisation" onClick={() => void organisation.allow()}>
					{tr.t('options_allow')}
				</button>
			</div>
		</div>
	);
}
