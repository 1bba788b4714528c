import type { SiteReport, ThirdPartySite } from '../../src/core/verdict.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupModel } from '../model.ts';

interface Props {
	model: PopupModel;
	report: SiteReport | null;
	/** Those known before the page was looked at. */
	known: readonly ThirdPartySite[];
}

/** The other sites that the page uses: each is asked for by a button of its own, and none without one. */
export function OtherSites({ model, report, known }: Props) {
	const { t } = useTranslator();
	const sites = report?.inUse?.sites ?? known;
	const asked = model.asked.value;
	const isLooking = model.looking.value?.failed === false;
	return (
		<section class="record-others" aria-labelledby="record-others">
			<h3 id="record-others">{t('popup_record_others')}</h3>
			{sites.length === 0 && (
				<p role="status">{t(isLooking ? 'popup_looking' : 'popup_record_others_none')}</p>
			)}
			{sites.some(({ granted }) => !granted) && <p>{t('popup_record_others_why')}</p>}
			{sites.length > 0 && (
				<ul class="sites">
					{sites.map(({ site, granted, request }) => (
						<li key={site} data-site={site} data-granted={String(granted)}>
							<Icon name={granted ? 'eye' : 'hidden'} />
							<span class="name">
								<HostileText text={site} max={90} />
							</span>
							{granted ? (
								<span class="tag">{t('popup_sites_granted')}</span>
							) : (
								<button
									type="button"
									class="link"
									data-action="record-add"
									aria-label={t('popup_record_add_site', site)}
									onClick={() => model.askForOthers(request)}
								>
									{t('popup_record_add')}
								</button>
							)}
						</li>
					))}
				</ul>
			)}
			<p role="status" class="asked">
				{asked === 'waiting' && t('popup_asking')}
				{asked === 'refused' && t('popup_refused')}
			</p>
		</section>
	);
}
