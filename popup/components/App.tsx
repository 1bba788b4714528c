import { useLayoutEffect } from 'preact/hooks';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import { policyTruth } from '../../src/core/report/policy-truth.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lazyComponent } from '../lazy-component.tsx';
import { type PopupModel, reportOf } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';
import { Header } from './Header.tsx';
import { News } from './News.tsx';
import { ReportScreen } from './ReportScreen.tsx';
import { Skeleton } from './Skeleton.tsx';

const Recording = lazyComponent((seldom) => seldom.RecordingPart);
const Telling = lazyComponent((seldom) => seldom.TellPanel);
const OtherScreen = lazyComponent((seldom) => seldom.OtherScreen);

/** The whole popup. `root` bears the state in data attributes: the document's own element. */
export function App({ model, root }: { model: PopupModel; root: HTMLElement }) {
	const { locale, t } = useTranslator();
	// Read here alone and handed down, so that a report is painted in one go and the attributes follow it.
	const screen = useValue(model.screen);
	const news = useValue(model.news);
	const report = reportOf(screen);
	const Reading = useValue(model.reading)?.View;
	const host = report?.host ?? (screen.state === 'no-permission' ? screen.host : null);
	/** The part that may stand in titles and addresses, which go into the browser’s history. */
	const publicHost = model.backend.isPrivate() ? null : host;
	const offer = screen.state === 'ready' ? screen.offer : null;
	const recording = useValue(model.recording);
	const aside = useValue(model.aside);
	const isOffering = recording === null && report !== null && aside === 'record';
	const isTelling = report !== null && aside === 'tell';
	const recorded = recordedWhere(recording, model.backend.tabId());
	// While this tab is recorded, the recording is all there is.
	const isRecording = recorded === 'here';
	useLayoutEffect(() => {
		root.lang = locale;
		root.ownerDocument.title = publicHost === null ? t('popup_title') : t('popup_title_host', publicHost);
	}, [root, locale, publicHost]);
	useLayoutEffect(() => {
		root.dataset['state'] = screen.state;
		root.dataset['policy'] = report?.policy.kind ?? 'none';
		const truth = report === null || screen.state !== 'ready' ? null : policyTruth(report);
		if (truth === null) delete root.dataset['true'];
		else root.dataset['true'] = String(truth);
		root.dataset['recording'] = recorded;
	});
	return (
		<>
			<Header
				model={model}
				host={host}
				publicHost={publicHost}
				report={report}
				offer={offer}
				hasMenu={!isRecording}
			/>
			<main aria-busy={screen.state === 'loading'}>
				{(recording !== null || isOffering) && (
					<Recording model={model} host={publicHost} report={report} state={recording} />
				)}
				{Reading && !isOffering && !isTelling && !isRecording && <Reading host={publicHost} />}
				{isTelling && !isRecording && <Telling model={model} report={report} />}
				{report !== null && !isOffering && !isTelling && !isRecording && (
					<ReportScreen model={model} host={publicHost} report={report} screen={screen} news={news} />
				)}
				{screen.state === 'loading' && report === null && <Skeleton />}
				{screen.state !== 'loading' && report === null && <OtherScreen model={model} screen={screen} />}
			</main>
			<News screen={screen} news={news} />
		</>
	);
}

function recordedWhere(state: RecordingState | null, tabId: number | null): 'none' | 'here' | 'elsewhere' {
	if (state === null) return 'none';
	return state.tabId === tabId ? 'here' : 'elsewhere';
}
