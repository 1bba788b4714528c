import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportPageScreen } from '../model.ts';
import { FailedState } from './FailedState.tsx';

interface Props {
	screen: Exclude<ReportPageScreen, { state: 'ready' }>;
	onRetry(): void;
}

/** Where there is no report: why, and what to do. */
export function OtherScreen({ screen, onRetry }: Props) {
	const { t } = useTranslator();
	switch (screen.state) {
		case 'loading':
			return (
				<div class="state" role="status">
					<h1>{t('report_page_title')}</h1>
					<p>{t(screen.isNew ? 'report_page_making' : 'report_page_opening')}</p>
					<div class="waiting" />
				</div>
			);
		case 'no-permission':
			return (
				<div class="state" role="alert">
					<Icon name="hidden" size={32} />
					<h1>{t('report_page_no_permission')}</h1>
					<p>{t('report_page_no_permission_help')}</p>
				</div>
			);
		case 'gone':
			return (
				<div class="state" role="alert">
					<Icon name="unseen" size={32} />
					<h1>{t(`report_page_gone_${screen.what}`)}</h1>
					<p>{t(`report_page_gone_${screen.what}_help`)}</p>
					<a class="button" href="../options/index.html#reports">
						{t('report_page_kept')}
					</a>
				</div>
			);
		case 'error':
			return <FailedState message={screen.message} detail={screen.detail} onRetry={onRetry} />;
	}
}
