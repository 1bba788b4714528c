import { useLayoutEffect } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportModel } from '../model.ts';
import { OtherScreen } from './OtherScreen.tsx';
import { Report } from './Report.tsx';

/** The whole page. `root` is the element that tells the state to the outside: the document's own. */
export function App({ model, root }: { model: ReportModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	const screen = model.screen.value;
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['state'] = screen.state;
		if (screen.state !== 'ready') root.ownerDocument.title = t('report_page_title');
	});
	if (screen.state === 'ready')
		return <Report key={screen.audit.id} model={model} audit={screen.audit} notes={screen.notes} />;
	return (
		<main aria-busy={screen.state === 'loading'}>
			<OtherScreen screen={screen} onRetry={model.retry} />
		</main>
	);
}
