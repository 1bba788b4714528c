import type { HostsInUse, ThirdPartySite } from '../../src/core/report/site-report.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { RequestState } from '../model/popup-model.ts';

interface Props {
	inUse: HostsInUse;
	asked: RequestState;
	/** To be called in the turn of a click. */
	onAsk(origins: readonly string[]): void;
}

/** The other sites that the page uses, their hosts, and the buttons that ask for them: one by one, or all. */
export function SitesPanel({ inUse: { at, sites }, asked, onAsk }: Props) {
	const { t, number, dateTime } = useTranslator();
	const hidden = sites.filter(({ granted }) => !granted);
	return (
		<>
			{sites.length === 0 && <p>{t('popup_sites_none')}</p>}
			{hidden.length > 0 && <p>{t('popup_sites_words')}</p>}
			{sites.length > 0 && (
				<ul class="sites">
					{sites.map((site) => (
						<Site key={site.site} {...site} onAsk={onAsk} />
					))}
				</ul>
			)}
			<p role="status" class="asked">
				{asked === 'waiting' && t('popup_asking')}
				{asked === 'refused' && t('popup_refused')}
			</p>
			{hidden.length > 1 && (
				<p class="ways">
					<button
						type="button"
						data-action="grant-sites"
						onClick={() => onAsk([...new Set(hidden.flatMap(({ request }) => request))])}
					>
						{t('popup_sites_allow_all', number(hidden.length))}
					</button>
				</p>
			)}
			<p>{t('popup_sites_at', dateTime(at))}</p>
		</>
	);
}

function Site({ site, hosts, granted, request, onAsk }: ThirdPartySite & Pick<Props, 'onAsk'>) {
	const { t } = useTranslator();
	const others = hosts.filter((host) => host !== site);
	return (
		<li data-site={site} data-granted={String(granted)}>
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
					data-action="grant-site"
					aria-label={t('popup_sites_allow_site', site)}
					onClick={() => onAsk(request)}
				>
					{t('popup_sites_allow')}
				</button>
			)}
			{others.length > 0 && (
				<span class="why">
					<HostileText text={others.join(', ')} max={200} />
				</span>
			)}
		</li>
	);
}
