import type { CheckedPage, ConsentPass } from '../../check/check-result.ts';
import type { Audit } from '../../core/audit/audit.ts';
import type { AuditPlan } from '../../core/recording/recording.ts';
import { hostOf } from '../../core/web/address.ts';
import { canonicalHost } from '../../core/web/host.ts';
import { isSignedIn } from '../begin-session.ts';
import {
	type DrivenBrowser,
	NavigationError,
	type RenderedPage,
	SessionError,
	type VisitOptions,
} from '../driven-browser.ts';
import { answerBanner, type BannerResult } from './answer-banner.ts';
import { createBannerWatch } from './banner-watch.ts';
import { foreignPage } from './foreign-page.ts';
import { type JarWatcher, watchJar } from './jar-watch.ts';
import { createPageVisits, type PageVisits } from './page-visits.ts';
import { type PassRecording, startPassRecording } from './pass-recording.ts';
import { createSettling, type SettleLimits } from './settle.ts';

export const DEFAULT_LIMITS: SettleLimits = { loadMs: 30_000, quietMs: 1000, mostMs: 15_000 };

/** Chooses the pages of a pass, one after another. */
export interface PageChoice {
	/** The next address to visit; null at the end. `pages`: the last address of each so far; `shown`: the last one. */
	next(pages: readonly string[], shown: RenderedPage): Promise<string | null>;
}

export interface PassRequest {
	readonly driver: DrivenBrowser;
	readonly consent: ConsentPass;
	readonly url: string;
	readonly plan: AuditPlan | null;
	readonly pages: PageChoice;
	readonly session: Omit<VisitOptions, 'isBannerSought'>;
	readonly limits: SettleLimits;
	readonly isAsVisitor: boolean;
	readonly toolVersion: string;
	readonly timeZone: string;
	/** Called when a page has loaded, before it is quiet. */
	readonly onLoaded?: (() => void) | undefined;
	/** Called with the start page once it has settled. */
	readonly onStart: (page: RenderedPage) => void;
	readonly onPage: (url: string) => void;
	/** Called with a picture of each page, if there shall be any. */
	readonly onPicture?: ((url: string, png: Uint8Array) => Promise<void>) | undefined;
	readonly onError: (error: unknown) => void;
}

/** A pass that was recorded. */
export interface RecordedPass {
	readonly kind: 'recorded';
	readonly consent: ConsentPass;
	readonly pages: readonly CheckedPage[];
	readonly banner: BannerResult;
	readonly durationMs: number;
	/** Keys of all cookies that the jar held at a moment in which a page was quiet. */
	readonly seenQuiet: ReadonlySet<string>;
	readonly audit: PassRecording['audit'];
}

/**
 * Why there is no pass. `place`: the browser's code (`unreachable`); the status, or a kind of page that is none of the
 * site's own (`blocked`); where the site is instead (`moved`); the part of the session that the browser refuses (`session`).
 */
export interface FailedPass {
	readonly kind: 'unreachable' | 'blocked' | 'moved' | 'session';
	readonly place: string;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const portalHost = (url: string) => canonicalHost(hostOf(url) ?? '') ?? '';

/** Why a page is no start page of a site; null if it is one. */
function wallOf(page: RenderedPage, status: number | null): string | null {
	if (status !== null && status >= 400) return String(status);
	return foreignPage(page);
}

/** Puts into words of ours what a visit can fail by. @throws any other error */
export function failedBy(error: unknown): FailedPass {
	if (error instanceof SessionError) return { kind: 'session', place: error.message };
	if (!(error instanceof NavigationError)) throw error;
	const isWall = /^(?:download|\d{3})$/.test(error.message);
	return { kind: isWall ? 'blocked' : 'unreachable', place: error.message };
}

/** Records one visit of a site in a fresh context. */
export async function recordPass(request: PassRequest): Promise<RecordedPass | FailedPass> {
	try {
		return await recordVisit(request);
	} catch (error) {
		return failedBy(error);
	}
}

async function recordVisit(request: PassRequest): Promise<RecordedPass | FailedPass> {
	const { driver, consent, url, limits, onError } = request;
	const host = portalHost(url);
	const started = performance.now();
	const settling = createSettling(() => performance.now(), pause);
	const bannerWatch = createBannerWatch();
	let recording: PassRecording | null = null;
	let jar: JarWatcher | null = null;
	let status: number | null = null;
	const visit = await driver.openVisit(
		{
			answered(answer) {
				settling.news();
				if (answer.offers.length > 0) jar?.expectChange();
				if (answer.resource === 'main_frame') status = answer.status;
				recording?.answered(answer);
			},
			witnessed(message, sender, at) {
				settling.news();
				jar?.expectChange();
				recording?.witnessed(message, sender, at);
			},
			bannerReported: (message, frame) => bannerWatch.receive(message, frame),
			navigated(to, at) {
				settling.news();
				recording?.navigated(to, at);
			},
			loaded() {
				settling.loaded();
				request.onLoaded?.();
			},
		},
		{ ...request.session, isBannerSought: consent !== 'none' },
	);
	try {
		const { driver: protocol, thirdParty, name, version } = driver.conditions;
		const browserName: Audit['browser'] = { name, version };
		jar = watchJar({
			jar: visit.jar,
			engine: driver.engine,
			onChange(change, at) {
				settling.news();
				recording?.jarChanged(change, at);
			},
		});
		const watched = jar;
		await watched.read();
		recording = await startPassRecording({
			host,
			url,
			engine: driver.engine,
			plan: request.plan,
			browserName,
			toolVersion: request.toolVersion,
			timeZone: request.timeZone,
			driven: {
				driver: protocol,
				thirdParty,
				isAsVisitor: request.isAsVisitor,
				isSignedIn: isSignedIn(request.session),
			},
			cookies: watched.cookies,
			onError,
		});
		const { onPage, onPicture } = request;
		const pages = createPageVisits(visit, {
			settling,
			jar: watched,
			limits,
			status: () => status,
			onPage,
			onPicture,
		});
		const start = await pages.open(url);
		if (portalHost(start.url) !== host) return { kind: 'moved', place: start.url };
		const wall = wallOf(start, status);
		if (wall !== null) return { kind: 'blocked', place: wall };
		request.onStart(start);
		const banner = await answerBanner({ consent, watch: bannerWatch, automated: recording.automated });
		if (banner.answer === 'clicked') await pages.settle();
		await visitOthers(request, pages, start, () => {
			status = null;
		});
		if (consent !== 'none') recording.automated({ what: 'finished' }, Date.now());
		await watched.stop();
		await recording.end(Date.now());
		return {
			kind: 'recorded',
			consent,
			pages: pages.visited,
			banner,
			durationMs: Math.round(performance.now() - started),
			seenQuiet: pages.seenQuiet,
			audit: recording.audit,
		};
	} finally {
		await jar?.stop();
		await visit.close();
	}
}

/** Visits the other pages; one that cannot be loaded is noted, and the next is tried. */
async function visitOthers(
	{ pages: choice, onError }: PassRequest,
	pages: PageVisits,
	start: RenderedPage,
	onBegin: () => void,
): Promise<void> {
	let shown = start;
	const failed: string[] = [];
	for (;;) {
		const next = await choice.next([...pages.addresses, ...failed], shown);
		if (next === null) return;
		onBegin();
		try {
			shown = await pages.open(next);
		} catch (error) {
			if (!(error instanceof NavigationError)) throw error;
			onError(error);
			failed.push(next);
		}
	}
}
