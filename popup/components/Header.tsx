import type { SiteReport } from '../../src/core/verdict.ts';
import type { SiteOffer } from '../../src/messaging/intents.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { policyPage } from '../policy-page.ts';

/** Which portal is looked at, and where its policy can be read. */
export function Header(props: { host: string | null; report: SiteReport | null; offer: SiteOffer | null }) {
	const { host, report, offer } = props;
	const { t } = useTranslator();
	const page = report === null ? null : policyPage(report, offer);
	return (
		<header class="top">
			<h1 class="host">{host ?? t('extension_name')}</h1>
			{page !== null && (
				<a class="policy-page" href={page} target="_blank" rel="noreferrer">
					{t('popup_policy_link')}
					<Icon name="external" size={13} />
					<span class="unseen-text"> {t('popup_opens_in_tab')}</span>
				</a>
			)}
		</header>
	);
}
