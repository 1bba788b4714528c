import { useEffect } from 'preact/hooks';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { isByOrganisation, isFamily, type ListedPortal } from '../portals/portal.ts';
import { PolicyFacts } from '../stored/PolicyFacts.tsx';
import { useSeldom } from '../use-seldom.ts';
import { ORGANISATION_POLICY_ID } from './organisation-model.ts';

interface Props {
	readonly model: OptionsModel;
	readonly portal: ListedPortal;
	readonly summary: PolicySummary;
}

/** The policy that an organisation has set for a portal or a family: it is shown, and not changed here. */
export function OrganisationPolicy({ model: { organisation }, portal, summary }: Props) {
	const tr = useTranslator();
	const { site } = summary;
	const isHeld = isByOrganisation(portal);
	const isLocked = organisation.summary.value?.locked === true;
	const policy = organisation.opened.value.get(site) ?? null;
	const Contents = useSeldom(true, (seldom) => seldom.PolicyContents);
	useEffect(() => {
		void organisation.open(site);
	}, [organisation, site]);
	const held = site === portal.host ? tr.t('organisation_held') : tr.t('organisation_held_family', site);
	return (
		<section
			class="organisation-policy"
			aria-labelledby={ORGANISATION_POLICY_ID}
			data-policy="organisation"
			data-held={isHeld}
		>
			<h3 id={ORGANISATION_POLICY_ID} tabIndex={-1}>
				{tr.t('organisation_from')}
			</h3>
			<p>
				{isHeld ? held : tr.t('organisation_aside')}
				{isLocked && ` ${tr.t('organisation_cannot_replace')}`}
			</p>
			<PolicyFacts summary={summary} />
			<div class="buttons policy-buttons">
				{!isLocked && !isFamily(portal.host) && (
					<button
						type="button"
						data-action={isHeld ? 'use-own' : 'use-organisation'}
						onClick={() => void organisation.useOwn(portal.host, isHeld)}
					>
						{tr.t(ownButton(portal, isHeld))}
					</button>
				)}
				<button
					type="button"
					data-action="export-organisation"
					onClick={() => void organisation.exportOne(site)}
				>
					{tr.t('options_export')}
				</button>
			</div>
			<div class="opened">
				{policy && Contents ? (
					<Contents site={site} policy={policy} editing={null} />
				) : (
					<p class="aside">{tr.t('options_loading')}</p>
				)}
			</div>
		</section>
	);
}

function ownButton({ policy }: ListedPortal, isHeld: boolean) {
	if (!isHeld) return 'organisation_use_set';
	return policy === null ? 'organisation_copy' : 'organisation_use_own';
}
