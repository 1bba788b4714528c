import { useLayoutEffect } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lazy } from '../lazy.tsx';
import { type PopupModel, reportOf } from '../model.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { News } from './News.tsx';
import { ReportScreen } from './ReportScreen.tsx';
import { Skeleton } from './Skeleton.tsx';

const OtherScreen = lazy((seldom) => seldom.OtherScreen);

/** The whole popup. `root` is the element that tells the state to the outside: the document's own. */
export function App({ model, root }: { model: PopupModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	// Read here alone and handed down, so that a report is painted in one go and the state told after it.
	const screen = model.screen.value;
	const report = reportOf(screen);
	const Reading = model.reading.value?.View;
	const host = report?.host ?? (screen.state === 'no-permission' ? screen.host : null);
	const offer = screen.state === 'ready' ? screen.offer : null;
	useLayoutEffect(() => {
		root.lang = locale;
		root.dataset['state'] = screen.state;
		root.dataset['policy'] = report?.policy.kind ?? 'none';
		root.ownerDocument.title = host === null ? t('popup_title') : `${t('popup_title')} – ${host}`;
	});
	return (
		<>
			<Header host={host} report={report} offer={offer} onRead={model.read} />
			<main aria-busy={screen.state === 'loading'}>
				{Reading && <Reading host={host} />}
				{report !== null && <ReportScreen model={model} report={report} screen={screen} />}
				{screen.state === 'loading' && report === null && <Skeleton />}
				{screen.state !== 'loading' && report === null && <OtherScreen model={model} screen={screen} />}
			</main>
			<Footer host={host} report={report} backend={model.backend} />
			<News screen={screen} news={model.news.value} />
		</>
	);
}
