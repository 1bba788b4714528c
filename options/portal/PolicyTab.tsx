import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ChangedPageNotice } from '../reading/ChangedPageNotice.tsx';
import { RouteLink } from '../routing/RouteLink.tsx';
import { StoredPolicy } from '../stored/StoredPolicy.tsx';
import { ReadPolicy } from './ReadPolicy.tsx';
import type { TabProps } from './tab-props.ts';

/** The policy stored for a portal, or the one of its family that holds for it. */
export function PolicyTab({ model, portal }: TabProps) {
	const tr = useTranslator();
	const { policy, reports } = portal;
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
	return (
		<p>
			{fillSlots(tr.t('options_policy_of_family', ...slots(1)), [
				<RouteLink
					key="family"
					navigation={model.navigation}
					to={model.portals.routeOf(inForce.site, 'policy')}
				>
					<HostileText text={inForce.site} max={260} />
				</RouteLink>,
			])}
		</p>
	);
}
