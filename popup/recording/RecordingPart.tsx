import { useRef } from 'preact/hooks';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { PopupModel } from '../model/popup-model.ts';
import { ElsewherePanel } from './ElsewherePanel.tsx';
import { NowPanel } from './NowPanel.tsx';
import { OfferPanel } from './OfferPanel.tsx';

interface Props {
	model: PopupModel;
	host: string | null;
	report: SiteReport | null;
	/** The current recording; null when there is none. */
	state: RecordingState | null;
}

/** All of recording in the popup: before, while this tab is recorded, and while another one is. */
export function RecordingPart({ model, host, report, state }: Props) {
	// Started from here: what the person has just pressed is no more, and the recording stands at the top.
	const wasOffered = useRef(state === null);
	if (state === null) return <OfferPanel model={model} host={host} report={report} />;
	return state.tabId === model.backend.tabId() ? (
		<NowPanel model={model} state={state} takesFocus={wasOffered.current} />
	) : (
		<ElsewherePanel model={model} state={state} />
	);
}
