import type { ThirdPartySite } from '../../core/report/site-report.ts';
import { HostileText } from '../HostileText.tsx';
import { Icon } from '../Icon.tsx';
import { useTranslator } from '../translator-context.ts';

interface Props {
	sites: readonly ThirdPartySite[];
	/** State of the last request for permissions. */
	asked: 'no' | 'waiting' | 'refused';
	/** Whether the page may close while the browser asks, as a popup does. */
	mayEnd: boolean;
	/** Has to be called synchronously from a click. */
	onAsk(origins: readonly string[]): void;
}

/** The other sites that a page uses: each has its own button to ask for its permission. */
export function OtherSites({ sites, asked, mayEnd, onAsk }: Props) {
	const { t } = useTranslator();
	const isPartial = sites.some(({ granted }) => !granted);
	return (
		<section class="visit-others" aria-labelledby="visit-others">
			<h3 id="visit-others">{t('visit_others')}</h3>
			{sites.length === 0 && <p>{t('visit_others_none')}</p>}
			{isPartial && (
				<p>
					{t('visit_others_why')} {mayEnd && t('visit_others_may_end')}
				</p>
			)}
			{sites.length > 0 && (
				<ul class="visit-sites">
					{sites.map(({ site, granted, request }) => (
						<li key={site} data-site={site} data-granted={String(granted)}>
							<Icon name={granted ? 'eye' : 'hidden'} />
							<span class="name">
								<HostileText text={site} max={90} />
							</span>
							{granted ? (
								<span>{t('popup_sites_granted')}</span>
							) : (
								<button
									type="button"
									class="link"
									data-action="record-add"
									aria-label={t('visit_others_add_site', site)}
									onClick={() => onAsk(request)}
								>
									{t('visit_others_add')}
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
