import type { RecordingState } from '../src/core/recording/recording.ts';
import type { SiteReport } from '../src/core/report/site-report.ts';
import { IntentError } from '../src/messaging/intent-error.ts';
import type { Inspection, NewsSince } from '../src/messaging/intents/inspection.ts';
import type { PopupBackend } from './backend.ts';
import { type LookState, type PopupModel, type RequestState, reportOf, type Screen } from './model.ts';
import type { StartedReading } from './reading/started-reading.ts';
import { createValue } from './value.ts';

/** A worker that has to start answers in some 30 ms. */
const REPLY_TIMEOUT_MS = 10_000;

/**
 * Creates the popup's state and its actions. Starts at once: paints the stored report, asks for a full read of
 * the jar, then follows stored reports. Replies and storage events come in any order, so of two
 * reports of one portal the higher `revision` stands.
 */
export function createPopupModel(backend: PopupBackend, timeoutMs: number = REPLY_TIMEOUT_MS): PopupModel {
	const screen = createValue<Screen>({ state: 'loading', report: null });
	const asked = createValue<RequestState>('no');
	const query = createValue('');
	const opened = createValue<ReadonlySet<string>>(new Set());
	const reading = createValue<StartedReading | null>(null);
	const news = createValue<NewsSince | null>(null);
	const looking = createValue<LookState | null>(null);
	const recording = createValue<RecordingState | null>(null);
	const isRecordOpen = createValue(false);
	let lastInspection = 0;
	let hasLooked = false;
	let firstNews: NewsSince | null = null;

	/** Only the first inspection of a page reports news: by the next one, the person has seen it. */
	async function inspect(): Promise<Inspection> {
		const isFirstLook = !hasLooked;
		hasLooked = true;
		const reply = await backend.inspect(isFirstLook).catch((error: unknown) => {
			if (isFirstLook) hasLooked = false;
			throw error;
		});
		if (isFirstLook && reply.state === 'ready') firstNews = reply.news;
		else if (isFirstLook) hasLooked = false;
		return reply;
	}

	async function refresh() {
		lastInspection += 1;
		const inspection = lastInspection;
		const next = await within(timeoutMs, inspect()).then(
			(reply): Screen => merged(screen.value, reply),
			(error: unknown): Screen => ({
				state: 'error',
				message: error instanceof Error ? error.message : String(error),
				detail: error instanceof IntentError ? error.detail : [],
			}),
		);
		// In one turn with the screen: the rows are drawn once.
		news.value = firstNews;
		if (inspection === lastInspection) screen.value = next;
	}

	function follow(report: SiteReport) {
		const now = screen.value;
		if (now.state === 'no-permission' && now.host === report.host) refresh();
		const painted = reportOf(now);
		if (painted === null || !isSamePortal(painted, report) || report.revision <= painted.revision) return;
		if (now.state === 'ready' || now.state === 'loading') screen.value = { ...now, report };
	}

	/** Nothing may be awaited before the request: both browsers ask only in the turn of a click. */
	async function ask(origins: readonly string[], alongside?: () => Promise<unknown>) {
		const intent = alongside?.().catch(() => null);
		const request = backend.requestOrigins(origins);
		asked.value = 'waiting';
		const granted = await request.catch(() => false);
		await intent;
		asked.value = granted ? 'no' : 'refused';
		if (granted) await refresh();
	}

	/** A report that is gone says that the portal was left, or that its permission was taken away. */
	function forget(store: string, host: string) {
		const painted = reportOf(screen.value);
		if (painted !== null && isSamePortal(painted, { store, host })) refresh();
	}

	const stops = [
		backend.onReport(follow, forget),
		backend.recording.onState((state) => {
			recording.value = state;
		}),
	];
	backend.storedReport().then(
		(report) => {
			const now = screen.value;
			if (report !== null && now.state === 'loading' && now.report === null)
				screen.value = { ...now, report };
		},
		// Only the quick first paint is lost: the reply to `inspect` brings the report.
		() => null,
	);
	refresh();

	return {
		screen,
		asked,
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
		async askForSite() {
			const now = screen.value;
			if (now.state !== 'no-permission') return;
			await ask(now.request, now.wasWatched ? undefined : () => backend.addSite(now.host));
		},
		async askForHidden() {
			const now = screen.value;
			if (now.state === 'ready' && now.offer !== null) await ask(now.offer.missing);
		},
		askForOthers: (origins) => ask(origins),
		async setPlatform(platform) {
			const host = reportOf(screen.value)?.host;
			if (host === undefined) return;
			await backend.setPlatform(host, platform).catch(() => null);
			await refresh();
		},
		async lookFor(what) {
			looking.value = { what, failed: false };
			const reply = await within(timeoutMs, backend.lookFor(what)).catch(() => null);
			if (reply !== null) screen.value = merged(screen.value, reply);
			looking.value = reply === null ? { what, failed: true } : null;
		},
		reading,
		async read() {
			if (reading.value !== null) return reading.value.again();
			const { startReading } = await import('./seldom.ts');
			reading.value ??= startReading(backend);
		},
		recording,
		isRecordOpen,
		record(isOpen) {
			isRecordOpen.value = isOpen;
		},
		backend,
		stop() {
			for (const stop of stops) stop();
		},
	};
}

/** Applies an inspection's reply to the screen; a newer report that arrived by storage meanwhile stays. */
function merged(now: Screen, reply: Inspection): Screen {
	if (reply.state !== 'ready') return reply;
	const painted = reportOf(now);
	const newer =
		painted !== null && isSamePortal(painted, reply.report) && painted.revision > reply.report.revision;
	return newer ? { ...reply, report: painted } : reply;
}

type Portal = Pick<SiteReport, 'store' | 'host'>;

function isSamePortal(a: Portal, b: Portal): boolean {
	return a.host === b.host && a.store === b.store;
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('timeout')), ms);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
