import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { OrganisationPolicy } from '../organisation/OrganisationPolicy.tsx';
import { isByOrganisation } from '../portals/portal.ts';
import { ChangedPageNotice } from '../reading/ChangedPageNotice.tsx';
import { RouteLink } from '../routing/RouteLink.tsx';
import { StoredPolicy } from '../stored/StoredPolicy.tsx';
import { ReadPolicy } from './ReadPolicy.tsx';
import type { TabProps } from './tab-props.ts';

/** The policies of a portal: the organisation's and the person's own, or the one of its family that holds for it. */
export function PolicyTab({ model, portal }: TabProps) {
	const { policy, organisation, reports } = portal;
	if (organisation !== null) {
		return (
			<>
				<OrganisationPolicy model={model} portal={portal} summary={organisation} />
				{policy !== null && <OwnBeside model={model} portal={portal} />}
			</>
		);
	}
	if (policy !== null) {
		return (
			<>
				<ChangedPageNotice reading={model.reading} host={portal.host} />
				<StoredPolicy model={model} summary={policy} />
			</>
		);
	}
	const inForce = reports[0]?.policy;
	if (inForce?.kind !== 'family') return <ReadPolicy model={model} portal={portal} />;
	return <FamilyLink model={model} site={inForce.site} />;
}

/** The person's own policy of a portal for which an organisation has set one too. */
function OwnBeside({ model, portal }: TabProps) {
	const tr = useTranslator();
	if (portal.policy === null) return null;
	const isLocked = model.organisation.summary.value?.locked === true;
	return (
		<section class="own-policy" aria-labelledby="own-policy-heading">
			<h3 id="own-policy-heading">{tr.t('organisation_own')}</h3>
			<p>{tr.t(isByOrganisation(portal) ? 'organisation_own_beside' : 'organisation_own_held')}</p>
			<StoredPolicy model={model} summary={portal.policy} isLocked={isLocked} />
		</section>
	);
}

function FamilyLink({ model, site }: Pick<TabProps, 'model'> & { site: string }) {
	const tr = useTranslator();
	return (
		<p>
			{fillSlots(tr.t('options_policy_of_family', ...slots(1)), [
				<RouteLink key="family" navigation={model.navigation} to={model.portals.routeOf(site, 'policy')}>
					<HostileText text={site} max={260} />
				</RouteLink>,
			])}
		</p>
	);
}
