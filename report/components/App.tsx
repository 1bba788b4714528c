import { useLayoutEffect } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportModel, ReportPageScreen } from '../model.ts';
import { Report } from './Report.tsx';
import { FailedPanel, GonePanel, StatePanel, WaitingPanel } from './StatePanel.tsx';

/** The whole page. The state of `root`, the document's element, is for style sheets and tests. */
export function App({ model, root }: { model: ReportModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	const screen = model.screen.value;
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['state'] = screen.state;
		if (screen.state !== 'ready') root.ownerDocument.title = t('report_page_title');
	});
	if (screen.state === 'ready')
		return (
			<Report
				key={`${screen.audit.id} ${screen.audit.marked?.markedAt}`}
				model={model}
				audit={screen.audit}
				notes={screen.notes}
			/>
		);
	return (
		<main aria-busy={screen.state === 'loading'}>
			<OtherScreen screen={screen} onRetry={model.retry} />
		</main>
	);
}

interface OtherProps {
	screen: Exclude<ReportPageScreen, { state: 'ready' }>;
	onRetry(): void;
}

/** The page without a report: the reason, and what to do. */
function OtherScreen({ screen, onRetry }: OtherProps) {
	const { t } = useTranslator();
	switch (screen.state) {
		case 'loading':
			return (
				<WaitingPanel
					title={t('report_page_title')}
					words={t(screen.isNew ? 'report_page_making' : 'report_page_opening')}
				/>
			);
		case 'no-permission': {
			const title = t('report_page_no_permission');
			return <StatePanel icon="hidden" title={title} words={t('report_page_no_permission_help')} />;
		}
		case 'gone': {
			const title = t(`report_page_gone_${screen.what}`);
			return <GonePanel title={title} words={t(`report_page_gone_${screen.what}_help`)} />;
		}
		case 'error':
			return <FailedPanel screen={screen} onRetry={onRetry} />;
	}
}
