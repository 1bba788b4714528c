import type { AutomationStep } from '../../../src/core/recording/automation.ts';
import type { AuditStep, RecordingWay } from '../../../src/core/recording/recording.ts';
import { nextSuggestion } from '../../../src/core/visit/suggested-pages.ts';
import { canonicalHost } from '../../../src/core/web/host.ts';
import type { GuideBackend, PortalTab } from '../backend.ts';
import { answerBanner, type BannerOutcomeAt } from './banner-answer.ts';

/** A page has settled when nothing has come for so long, ms; pages that never rest are left after the second time. */
const QUIET_MS = 1000;
const MAX_SETTLE_MS = 15_000;
/** How long a page may take to load, ms, and how often it is looked at. */
const MAX_LOAD_MS = 30_000;
const LOOK_MS = 100;
/** How long the last page may still be shown, ms: the next one's server may be slow. */
const MAX_LEAVING_MS = 5000;
/** How long a banner is looked for, ms: on the first page, and on each later one until it was found. */
const FIRST_SEARCH_MS = 3000;
const LATER_SEARCH_MS = 1000;
/** Pages of a visit, the first included. */
const MAX_PAGES = 5;

/** Why a visit ended before all of it was done. */
export const VISIT_BREAKS = ['stopped', 'closed', 'unreachable', 'reloaded'] as const;
export type VisitBreak = (typeof VISIT_BREAKS)[number];

/** Ends a visit. */
export class VisitBroken extends Error {
	readonly reason: VisitBreak;
	constructor(reason: VisitBreak) {
		super(`The visit ended: ${reason}`);
		this.reason = reason;
	}
}

/** Stages of a visit. */
export type VisitStage = 'opening' | 'banner' | 'pages' | 'ending';

export interface VisitRequest {
	readonly tab: PortalTab;
	readonly host: string;
	readonly way: RecordingWay;
	readonly plan: { readonly id: string; readonly step: AuditStep };
	/** The tab of our own page. */
	readonly guideTab: number;
	readonly signal: AbortSignal;
	onStage(stage: VisitStage): void;
}

/**
 * Makes one visit of a full audit: records it, answers the banner, and visits pages of the portal that its own pages link
 * to. The recording is ended whatever happens.
 * @throws {VisitBroken} when it ended early; an `IntentError` when it could not be begun
 */
export async function makeVisit(backend: GuideBackend, request: VisitRequest): Promise<void> {
	const { client, visits, timeZone } = backend;
	const { tab, host, way, plan, guideTab, signal } = request;

	const aborted = new Promise<never>((_, reject) => {
		const stop = () => reject(new VisitBroken('stopped'));
		if (signal.aborted) stop();
		else signal.addEventListener('abort', stop, { once: true });
	});
	aborted.catch(() => undefined);
	const unlessStopped = <T>(wait: Promise<T>): Promise<T> => Promise.race([wait, aborted]);

	request.onStage('opening');
	signal.throwIfAborted();
	const { id, tabId } = await client['recording.start']({
		tabId: tab.tabId,
		...(tab.host === null ? {} : { host: tab.host }),
		way,
		timeZone: timeZone(),
		plan,
		automatic: { guideTab, autoconsent: visits.autoconsent },
	});

	const tell = (step: Exclude<AutomationStep, { what: 'started' }>, at = Date.now()) =>
		client['recording.automate']({ id, at, step });

	/** Waits until a page other than `previous` has loaded and nothing comes any more; returns its address. */
	async function settle(previous: string | null): Promise<string | null> {
		let url: string | null = null;
		for (let waited = 0; waited < MAX_LOAD_MS; waited += LOOK_MS) {
			const page = await unlessStopped(visits.page(tabId));
			if (page === null) throw new VisitBroken('closed');
			url = page.url;
			const isOld = url === previous && waited < MAX_LEAVING_MS;
			if (page.isLoaded && !isOld && isOf(host, url)) break;
			await unlessStopped(visits.wait(LOOK_MS));
		}
		// The worker that waits may be stopped: the next one waits again.
		const quiet = () => client['recording.quiet']({ id, quietMs: QUIET_MS, maxMs: MAX_SETTLE_MS });
		const isQuiet = await unlessStopped(quiet().catch(quiet));
		if (isQuiet === null) throw new VisitBroken('closed');
		return url;
	}

	/** Looks for the banner, answers it, and records what became of it. */
	async function dealWithBanner(searchMs: number): Promise<BannerOutcomeAt['step']['outcome']> {
		const acts: Promise<unknown>[] = [];
		const { step, at, isAway } = await unlessStopped(
			answerBanner(visits, { tabId, step: plan.step, searchMs }, (what, when) => {
				acts.push(tell({ what }, when).catch(() => undefined));
			}),
		);
		await Promise.all(acts);
		// A banner that loads another page at the answer leaves nobody to say that it was given.
		const isGiven = isAway && acts.length > 0 && plan.step !== 'nothing';
		const made = isGiven ? { ...step, outcome: 'answered' as const, answer: plan.step } : step;
		await tell(made, at);
		return made.outcome;
	}

	/** Visits pages of the kinds that were not visited; looks for the banner until it was found. */
	async function visitPages(first: string, isBannerKnown: boolean): Promise<void> {
		const pages = [first];
		let links: readonly string[] = [];
		let isKnown = isBannerKnown;
		while (pages.length < MAX_PAGES) {
			links = [...links, ...((await unlessStopped(visits.links(tabId))) ?? [])];
			const next = nextSuggestion(links, pages, host);
			if (next === null) return;
			pages.push(next);
			const previous = (await unlessStopped(visits.page(tabId)))?.url ?? null;
			await unlessStopped(visits.go(tabId, next));
			await settle(previous);
			if (!isKnown) isKnown = isSeen(await dealWithBanner(LATER_SEARCH_MS));
		}
	}

	try {
		const first = await settle(null);
		const isReached = isOf(host, first) && (await unlessStopped(visits.links(tabId))) !== null;
		if (first === null || !isReached) throw new VisitBroken('unreachable');
		request.onStage('banner');
		const outcome = await dealWithBanner(FIRST_SEARCH_MS);
		await settle(null);
		request.onStage('pages');
		await visitPages(first, isSeen(outcome));
		await tell({ what: 'finished' });
	} finally {
		request.onStage('ending');
		await client['recording.stop']({ id });
	}
}

/** Whether the banner need not be looked for any more. */
const isSeen = (outcome: BannerOutcomeAt['step']['outcome']) => outcome !== 'not-found';

/** Whether an address is of a host. */
function isOf(host: string, url: string | null): boolean {
	return url !== null && URL.canParse(url) && canonicalHost(new URL(url).hostname) === host;
}
