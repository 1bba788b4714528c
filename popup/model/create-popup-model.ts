import type { MarksOutcome } from '../../src/core/marks/policy-marks.ts';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { PopupBackend } from '../backend.ts';
import { createLiveReport, type LiveReport } from './live-report.ts';
import {
	type Aside,
	type LookState,
	type PopupModel,
	type RequestState,
	reportOf,
	type StartedReading,
} from './popup-model.ts';
import { createValue } from './value.ts';

/** Creates the popup's state and its actions. Starts at once. `timeoutMs`: for the worker's replies. */
export function createPopupModel(backend: PopupBackend, timeoutMs?: number): PopupModel {
	const live = createLiveReport(backend, timeoutMs);
	const { screen, news, refresh } = live;
	const query = createValue('');
	const opened = createValue<ReadonlySet<string>>(new Set());
	const reading = createValue<StartedReading | null>(null);
	const looking = createValue<LookState | null>(null);
	const recording = createValue<RecordingState | null>(null);
	const aside = createValue<Aside | null>(null);
	const stopRecording = backend.onRecording((state) => {
		recording.value = state;
	});

	return {
		screen,
		news,
		looking,
		query,
		opened,
		toggle(key) {
			const next = new Set(opened.value);
			if (!next.delete(key)) next.add(key);
			opened.value = next;
		},
		refresh,
		async retry() {
			screen.value = { state: 'loading', report: null };
			await refresh();
		},
		...createRequests(backend, live),
		async setPlatform(platform) {
			const host = reportOf(screen.value)?.host;
			if (host === undefined) return;
			await backend.client['site.platform']({ host, platform }).catch(() => null);
			await refresh();
		},
		async dismiss(id) {
			await backend.client['clean-start.dismiss']({ id }).catch(() => null);
			await refresh();
		},
		async dismissReading() {
			const host = reportOf(screen.value)?.host;
			if (host !== undefined) await backend.client['reading.dismiss']({ host }).catch(() => null);
			await refresh();
		},
		async lookFor(what) {
			looking.value = { what, failed: false };
			const isShown = await live.show((args) => backend.client[`${what}.scan`](args));
			looking.value = isShown ? null : { what, failed: true };
		},
		reading,
		async read() {
			if (reading.value !== null) return reading.value.again();
			const { startReading } = await import('../seldom.ts');
			const started = await startReading(backend);
			reading.value ??= started;
		},
		recording,
		aside,
		show(next) {
			aside.value = next;
		},
		marks: createValue<MarksOutcome | null>(null),
		backend,
		stop() {
			live.stop();
			stopRecording();
		},
	};
}

type Requests = Pick<PopupModel, 'asked' | 'askForSite' | 'askForHidden' | 'askForOthers'>;

/** Creates the actions that ask the person for permissions. */
function createRequests({ client, requestOrigins, tabId }: PopupBackend, live: LiveReport): Requests {
	const { screen, refresh } = live;
	const asked = createValue<RequestState>('no');

	/** Nothing may be awaited before the request: both browsers ask only in the turn of a click. */
	async function ask(origins: readonly string[], alongside?: () => Promise<unknown>) {
		const intent = alongside?.().catch(() => null);
		const request = requestOrigins(origins);
		asked.value = 'waiting';
		const granted = await request.catch(() => false);
		await intent;
		asked.value = granted ? 'no' : 'refused';
		if (granted) await refresh();
	}

	return {
		asked,
		async askForSite() {
			const now = screen.value;
			if (now.state !== 'no-permission') return;
			const { host } = now;
			const add = () => client['site.add']({ host, tabId: tabId() ?? -1 });
			await ask(now.request, now.wasWatched ? undefined : add);
		},
		async askForHidden() {
			const now = screen.value;
			if (now.state === 'ready' && now.offer !== null) await ask(now.offer.missing);
		},
		askForOthers: (origins) => ask(origins),
	};
}
