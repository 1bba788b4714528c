import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { TabProps } from '../portal/tab-props.ts';
import { RouteLink } from '../routing/RouteLink.tsx';
import { ContactText } from './ContactText.tsx';

/** In place of a correction: the organisation has set the policy, so that it is corrected there. */
export function OrganisationCorrection({ model, portal }: TabProps) {
	const tr = useTranslator();
	const contact = model.organisation.summary.value?.contact ?? null;
	return (
		<div data-corrected-by="organisation">
			<p>{tr.t('organisation_make_true')}</p>
			{contact !== null && (
				<p>
					{fillSlots(tr.t('organisation_ask', ...slots(1)), [
						<ContactText key="contact" contact={contact} />,
					])}
				</p>
			)}
			<p>
				<RouteLink navigation={model.navigation} to={{ page: 'portal', portal: portal.key, tab: 'policy' }}>
					{tr.t('organisation_see_policy')}
				</RouteLink>
			</p>
		</div>
	);
}
