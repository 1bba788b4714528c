import { useId } from 'preact/hooks';
import type { SiteSummary } from '../../src/messaging/intents/site.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ChooseBox } from '../selection/ChooseBox.tsx';
import { originHosts, type SitesModel } from './sites-model.ts';

interface Props {
	readonly sites: SitesModel;
	readonly site: SiteSummary;
	readonly isChoosable: boolean;
}

/** One site that the person has added: since when, as what, and whether it may still be looked at. */
export function SiteRow({ sites, site, isChoosable }: Props) {
	const tr = useTranslator();
	const id = useId();
	const { host, addedAt, platform } = site;
	return (
		<li data-added-site={host} data-granted={site.granted}>
			<div class="row">
				{isChoosable && (
					<ChooseBox selection={sites.selection} ids={[host]} label={tr.t('options_choose_site', host)} />
				)}
				<div class="row-words">
					<h3>
						<HostileText text={host} />
					</h3>
					<p class="facts">
						<span>{tr.t('options_site_added', tr.date(addedAt))}</span>
					</p>
				</div>
				<div class="row-buttons">
					<label class="switch" for={id}>
						<input
							type="checkbox"
							role="switch"
							id={id}
							data-action="platform"
							checked={platform}
							aria-checked={platform}
							aria-label={tr.t('options_site_platform_named', host)}
							onChange={(event) => void sites.setPlatform(host, event.currentTarget.checked)}
						/>
						{tr.t('options_site_platform')}
					</label>
					<button
						type="button"
						class="quiet danger"
						data-action="remove-site"
						aria-label={tr.t('options_site_remove_named', host)}
						onClick={() => void sites.remove(host)}
					>
						{tr.t('options_site_remove')}
					</button>
				</div>
			</div>
			<Sight sites={sites} site={site} />
		</li>
	);
}

/** The hosts whose cookies cannot be seen, and the button that asks for them. */
function Sight({ sites, site: { host, granted, missing } }: { sites: SitesModel; site: SiteSummary }) {
	const tr = useTranslator();
	if (missing.length === 0) return null;
	const hidden = tr.list(originHosts(missing));
	return (
		<div class="trouble row-trouble">
			<Icon name="hidden" />
			<div>
				<p>{granted ? tr.t('options_site_parents', hidden) : tr.t('options_site_withdrawn')}</p>
				<button
					type="button"
					data-action="allow-site"
					aria-label={granted ? tr.t('options_allow_named', hidden) : tr.t('options_allow_again_named', host)}
					onClick={() => void sites.allow(missing, granted ? hidden : host)}
				>
					{granted ? tr.t('options_allow') : tr.t('options_allow_again')}
				</button>
			</div>
		</div>
	);
}
