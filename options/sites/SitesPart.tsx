import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { OtherRow } from './OtherRow.tsx';
import { SiteRow } from './SiteRow.tsx';
import { OTHERS_ID, platformOrigins, SITES_ID, type SitesModel } from './sites-model.ts';

/** The sites that the person has added and every other host that was allowed: each can be withdrawn. */
export function SitesPart({ sites }: { sites: SitesModel }) {
	const tr = useTranslator();
	const list = sites.list.value;
	const error = sites.error.value;
	return (
		<section class="sites" aria-labelledby={SITES_ID}>
			<h2 id={SITES_ID} tabIndex={-1}>
				{tr.t('options_sites_title')}
			</h2>
			<p class="lead">{tr.t('options_sites_lead')}</p>
			{error !== null && (
				<div class="problems">
					<p>{error}</p>
					<button type="button" onClick={() => void sites.refresh()}>
						{tr.t('options_try_again')}
					</button>
				</div>
			)}
			{list === null && error === null && <p class="aside">{tr.t('options_loading')}</p>}
			{list !== null && <Platform sites={sites} off={list.platformOff} />}
			{list?.sites.length === 0 && (
				<div class="empty">
					<p>
						<strong>{tr.t('options_sites_none')}</strong>
					</p>
					<p>{tr.t('options_sites_none_help')}</p>
				</div>
			)}
			{list !== null && list.sites.length > 0 && (
				<ul class="rows">
					{list.sites.map((site) => (
						<SiteRow key={site.host} sites={sites} site={site} />
					))}
				</ul>
			)}
			{list !== null && list.others.length > 0 && (
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
		</section>
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
