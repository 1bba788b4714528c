import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { SiteOffer } from '../../src/messaging/intents/inspection.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { policyPage } from '../pages/policy-page.ts';
import { policyWords } from '../words/standing.ts';
import { ReadButton } from './ReadButton.tsx';

interface Props {
	host: string | null;
	report: SiteReport | null;
	offer: SiteOffer | null;
	onRead(): void;
}

/** The inspected portal, the policy that it is judged by, and a link to the portal's own. */
export function Header({ host, report, offer, onRead }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const page = report === null ? null : policyPage(report, offer);
	return (
		<header class="top">
			<h1 class="host">{host ?? t('extension_name')}</h1>
			{report !== null && (
				<p class="by">
					{policyWords(report.policy, translator)}
					{page !== null && (
						<>
							{' '}
							<a class="policy-page" href={page} target="_blank" rel="noreferrer">
								{t('popup_policy_link')} <Icon name="external" size={12} />
								<span class="visually-hidden">{t('popup_opens_in_tab')}</span>
							</a>
						</>
					)}
					{(report.policy.kind === 'portal' || report.policy.kind === 'family') && (
						<>
							{' '}
							<ReadButton again={report.policy.kind === 'portal'} quiet onRead={onRead} />
						</>
					)}
				</p>
			)}
		</header>
	);
}
