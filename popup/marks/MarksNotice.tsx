import type { MarksOutcome } from '../../src/core/marks/policy-marks.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { SiteOffer } from '../../src/messaging/intents/inspection.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { policyPage } from '../pages/policy-page.ts';

interface Props {
	outcome: MarksOutcome;
	report: SiteReport;
	offer: SiteOffer | null;
}

/** The outcome of “Show on the page”, and where to go if the page in the tab is another one. */
export function MarksNotice({ outcome, report, offer }: Props) {
	const page = policyPage(report, offer);
	const { t, plural } = useTranslator();
	const isDone = outcome.state === 'shown' || outcome.state === 'removed';
	return (
		<div role="status" class={`notice${isDone ? ' calm' : ''}`} data-marks={outcome.state}>
			<Icon name={isDone ? 'eye' : 'warning'} />
			<div>
				{outcome.state === 'shown' && <p>{plural('popup_marks_shown', outcome.rows)}</p>}
				{outcome.state === 'removed' && <p>{t('popup_marks_removed')}</p>}
				{outcome.state === 'no-access' && <p>{t('popup_marks_no_access')}</p>}
				{outcome.state === 'not-policy' && (
					<>
						<p>{t('popup_marks_not_policy')}</p>
						{page !== null && (
							<p class="ways">
								<a href={page} target="_blank" rel="noopener noreferrer" data-action="open-policy">
									{t('popup_marks_open')}
									<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
								</a>
							</p>
						)}
					</>
				)}
			</div>
		</div>
	);
}
