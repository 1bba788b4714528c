import type { ComponentChildren } from 'preact';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { OrganisationSummary } from '../../src/messaging/intents/organisation.ts';
import { Code, HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AskToAllow } from './AskToAllow.tsx';
import { ContactText } from './ContactText.tsx';
import { ORGANISATION_ID, type OrganisationModel } from './organisation-model.ts';

/** In the settings: who manages this extension, what is set, and what of it is not used. Nothing where nothing is set. */
export function OrganisationPart({ organisation }: { organisation: OrganisationModel }) {
	const tr = useTranslator();
	const set = organisation.summary.value;
	if (set === null) return null;
	return (
		<section class="organisation" aria-labelledby={ORGANISATION_ID} data-organisation={String(set.locked)}>
			<h2 id={ORGANISATION_ID} tabIndex={-1}>
				{tr.t('organisation_title')}
			</h2>
			<p class="lead">{tr.t('organisation_lead')}</p>
			<dl class="organisation-facts">
				{set.name !== null && (
					<Fact term={tr.t('organisation_name')}>
						<HostileText text={set.name} max={300} />
					</Fact>
				)}
				{set.contact !== null && (
					<Fact term={tr.t('organisation_contact')}>
						<ContactText contact={set.contact} />
					</Fact>
				)}
				<Fact term={tr.t('organisation_set')}>
					<SetFacts set={set} />
				</Fact>
			</dl>
			<AskToAllow organisation={organisation} />
			<Refused refused={set.refused} />
		</section>
	);
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>{term}</dt>
			<dd>{children}</dd>
		</div>
	);
}

function SetFacts({ set: { policies, exceptions, locked, readAt } }: { set: OrganisationSummary }) {
	const tr = useTranslator();
	return (
		<>
			<p class="facts">
				{policies.length > 0 && <span>{tr.plural('organisation_policies', policies.length)}</span>}
				{exceptions > 0 && <span>{tr.plural('organisation_exceptions', exceptions)}</span>}
				<span>{tr.t('options_read_on', tr.dateTime(readAt))}</span>
			</p>
			{policies.length > 0 && <p>{tr.t(locked ? 'organisation_locked' : 'organisation_open')}</p>}
		</>
	);
}

/** Lists the parts that are set wrongly, by their place, and why each is not used. */
function Refused({ refused }: Pick<OrganisationSummary, 'refused'>) {
	const tr = useTranslator();
	if (refused.length === 0) return null;
	return (
		<details class="organisation-refused" open={refused.length <= 5}>
			<summary>
				<Icon name="warning" />
				{tr.plural('organisation_refused', refused.length)}
			</summary>
			<ul>
				{refused.map(({ place, reason }) => (
					<li key={place} data-refused={reason}>
						<Code text={place} max={200} /> {tr.t(`organisation_refused_${snakeCase(reason)}`)}
					</li>
				))}
			</ul>
		</details>
	);
}
