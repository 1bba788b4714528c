import type { SiteReport } from '../../src/core/report/site-report.ts';
import { IntentError } from '../../src/messaging/intent-error.ts';
import type { Inspection, NewsSince } from '../../src/messaging/intents/inspection.ts';
import type { PopupBackend } from '../backend.ts';
import { type PopupModel, reportOf, type Screen } from './popup-model.ts';
import { createValue, type OwnValue } from './value.ts';

/** A worker that has to start answers in some 30 ms. */
const REPLY_TIMEOUT_MS = 10_000;

/** The screen as it follows the inspected portal. */
export interface LiveReport extends Pick<PopupModel, 'news' | 'refresh' | 'stop'> {
	readonly screen: OwnValue<Screen>;
	/** Shows another inspection's reply; false where it fails. */
	show(inspect: (args: TabArgs) => Promise<Inspection>): Promise<boolean>;
}

type TabArgs = Awaited<ReturnType<PopupBackend['tabArgs']>>;

/**
 * Follows the inspected portal, from now on: at the same time reads the stored report, which is painted if it arrives
 * first, and asks for a full read of the jar; then takes the reports that are stored. Replies and storage events come in
 * any order, so of two reports of one portal the higher `revision` stands.
 */
export function createLiveReport(backend: PopupBackend, timeoutMs: number = REPLY_TIMEOUT_MS): LiveReport {
	const { client } = backend;
	const screen = createValue<Screen>({ state: 'loading', report: null });
	const news = createValue<NewsSince | null>(null);
	let lastInspection = 0;
	let hasLooked = false;
	let firstNews: NewsSince | null = null;

	async function inspectBy(inspect: (args: TabArgs) => Promise<Inspection>): Promise<Inspection> {
		const args = await backend.tabArgs();
		return args.tabId < 0 ? { state: 'unsupported', hostWithoutDot: null } : inspect(args);
	}

	/** Only the first inspection of a page reports news: by the next one, the person has seen it. */
	async function inspect(): Promise<Inspection> {
		const isFirstLook = !hasLooked;
		hasLooked = true;
		const reply = await inspectBy((args) =>
			client.inspect(isFirstLook ? { ...args, look: true } : args),
		).catch((error: unknown) => {
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

	/** A report that is gone says that the portal was left, or that its permission was taken away. */
	function forget(store: string, host: string) {
		const painted = reportOf(screen.value);
		if (painted !== null && isSamePortal(painted, { store, host })) refresh();
	}

	const stop = backend.onReport(follow, forget);
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
		news,
		refresh,
		async show(inspect) {
			const reply = await within(timeoutMs, inspectBy(inspect)).catch(() => null);
			if (reply !== null) screen.value = merged(screen.value, reply);
			return reply !== null;
		},
		stop,
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
