import type { AnswerAccess } from '../../src/core/recording/recording.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { OtherGrant } from '../../src/messaging/intents/site.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { EmptyList, ListSection } from '../ListSection.tsx';
import { ChosenSites } from './ChosenSites.tsx';
import { SiteRow } from './SiteRow.tsx';
import { OTHERS_ID, originHosts, platformOrigins, SITES_ID, type SitesModel } from './sites-model.ts';

/** The sites that the person has added and every other host that was allowed: each can be withdrawn. */
export function SitesPart({ sites }: { sites: SitesModel }) {
	const tr = useTranslator();
	return (
		<ListSection name="sites" id={SITES_ID} model={sites}>
			{(list) => (
				<>
					<Platform sites={sites} off={list.platformOff} />
					{list.sites.length === 0 ? (
						<EmptyList title={tr.t('options_sites_none')} help={tr.t('options_sites_none_help')} />
					) : (
						<>
							<ChosenSites sites={sites} hosts={list.sites.map(({ host }) => host)} />
							<ul class="rows">
								{list.sites.map((site) => (
									<SiteRow key={site.host} sites={sites} site={site} isChoosable={list.sites.length > 1} />
								))}
							</ul>
						</>
					)}
					<Answers sites={sites} access={list.answers} />
					{list.others.length > 0 && (
						<section class="others" aria-labelledby={OTHERS_ID}>
							<h3 id={OTHERS_ID}>{tr.t('options_others_title')}</h3>
							<p class="aside">{tr.t('options_others_lead')}</p>
							<ul class="rows">
								{list.others.map((other) => (
									<OtherRow key={`${other.name} ${other.origins.join()}`} sites={sites} other={other} />
								))}
							</ul>
						</section>
					)}
				</>
			)}
		</ListSection>
	);
}

/** The platform's own hosts: always included, unless the person has switched them off in the browser. */
function Platform({ sites, off }: { sites: SitesModel; off: readonly string[] }) {
	const tr = useTranslator();
	if (off.length === 0) {
		return (
			<p class="fact-line" data-platform="on">
				<Icon name="declared" />
				<span>{tr.t('options_platform_hosts')}</span>
			</p>
		);
	}
	const names = tr.list(off);
	return (
		<div class="trouble" data-platform="off">
			<Icon name="hidden" />
			<div>
				<p>{tr.t('options_platform_off', names)}</p>
				<button
					type="button"
					data-action="allow-platform"
					onClick={() => void sites.allow(platformOrigins(off), names)}
				>
					{tr.t('options_allow_again')}
				</button>
			</div>
		</div>
	);
}

/** The permission that recordings use to observe answers: its state, and the button that gives it back. */
function Answers({ sites, access }: { sites: SitesModel; access: AnswerAccess }) {
	const tr = useTranslator();
	const isAllowed = access !== 'not-allowed';
	return (
		<section class="others" aria-labelledby="answers-heading" data-answers={access}>
			<div class="row">
				<div class="row-words">
					<h3 id="answers-heading">{tr.t(`options_answers_${snakeCase(access)}`)}</h3>
					<p class="aside">{tr.t(isAllowed ? 'options_answers_why' : 'options_answers_ask')}</p>
				</div>
				{isAllowed && (
					<div class="row-buttons">
						<button
							type="button"
							class="quiet danger"
							data-action="give-back-answers"
							onClick={() => void sites.giveBackAnswers()}
						>
							{tr.t('options_answers_give_back')}
						</button>
					</div>
				)}
			</div>
		</section>
	);
}

/** A host that was allowed beside the portals: a third party, for the most part. */
function OtherRow({ sites, other }: { sites: SitesModel; other: OtherGrant }) {
	const tr = useTranslator();
	const hosts = originHosts(other.origins).filter((host) => host !== other.name);
	return (
		<li data-other-grant={other.name}>
			<div class="row">
				<div class="row-words">
					<h4>
						<HostileText text={other.name} />
					</h4>
					{hosts.length > 0 && (
						<p class="facts">
							{hosts.map((host) => (
								<span key={host}>
									<HostileText text={host} />
								</span>
							))}
						</p>
					)}
				</div>
				<div class="row-buttons">
					<button
						type="button"
						class="quiet danger"
						data-action="remove-grant"
						aria-label={tr.t('options_site_remove_named', other.name)}
						onClick={() => void sites.removeOther(other)}
					>
						{tr.t('options_site_remove')}
					</button>
				</div>
			</div>
		</li>
	);
}
