import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { EmptyList, ListSection } from '../ListSection.tsx';
import { OtherRow } from './OtherRow.tsx';
import { SiteRow } from './SiteRow.tsx';
import { OTHERS_ID, platformOrigins, SITES_ID, type SitesModel } from './sites-model.ts';

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
						<ul class="rows">
							{list.sites.map((site) => (
								<SiteRow key={site.host} sites={sites} site={site} />
							))}
						</ul>
					)}
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
