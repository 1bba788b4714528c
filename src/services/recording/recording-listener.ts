import { choiceOf, isSameChoice } from '../../core/consent/choice.ts';
import type { ConsentChoice } from '../../core/consent/consent.ts';
import { belongsToTab, isolatingSites } from '../../core/cookie/belongs-to-tab.ts';
import type { RecordingEvent } from '../../core/recording/recording.ts';
import { isWithin } from '../../core/web/host.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { HttpAnswer } from '../../ports/answers.ts';
import type { CookieChange } from '../../ports/cookies.ts';
import type { Witnessed } from '../../ports/page-witness.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import type { RecordingRun } from './recording-run.ts';

/** Ms within which a host may turn out to be in use: Firefox reports a cookie before the response that set it. */
const PENDING_TIMEOUT_MS = 3000;
const MAX_PENDING = 500;

/** Receives browser events during one recording and observes those that belong to it. */
export interface RecordingListener {
	jarChanged(change: CookieChange, at: number): void;
	answered(answer: HttpAnswer): void;
	witnessed(report: Witnessed): void;
	/** The recorded tab has a new address. */
	navigated(url: string, at: number): void;
	/** The person says what they chose. */
	marked(answer: 'accepted' | 'refused'): void;
}

type JarObservation = Extract<RecordingEvent, { kind: 'jar' }>;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');
const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : '');
const withoutFragment = (url: string) => url.replace(/#.*$/s, '');

export function createRecordingListener(deps: {
	run: RecordingRun;
	tabs: Tabs;
	clock: Clock;
	onError: (error: unknown) => void;
}): RecordingListener {
	const { run, tabs, clock, onError } = deps;
	const { tabId, store } = run.state;
	/** Changes of cookies whose host is not in use so far. */
	let pending: JarObservation[] = [];
	/** Addresses of pages that a response arrived for, and to which the tab has not navigated yet. */
	const loaded = new Set<string>();

	function observeJar(observation: JarObservation): void {
		// The removal of a cookie that was never seen says nothing: it was set aside, or is another tab's.
		if (observation.removed && !run.tally.hasSeen(observation.cookie)) return;
		run.observe(observation);
	}

	/** After a new host is in use: observes the recent changes of its cookies. */
	function observePending(): void {
		const since = clock.now() - PENDING_TIMEOUT_MS;
		const { portal } = run;
		const recent = pending.filter(({ at }) => at >= since);
		pending = recent.filter(({ cookie }) => !belongsToTab(cookie, portal));
		for (const change of recent) if (belongsToTab(change.cookie, portal)) observeJar(change);
	}

	function choose(choice: ConsentChoice): void {
		const before = run.tally.lastChoice(choice.tool);
		// A consent manager reports the same choice by its cookie and its interface, and again at each page.
		if (before !== null && choice.by !== 'person' && isSameChoice(before, choice)) return;
		run.observe({ kind: 'choice', at: choice.at, choice });
	}

	function observeAnswer({ frameId: _, tabId: __, store: ___, ...answer }: HttpAnswer, inTab: boolean): void {
		const isNews = inTab && !run.tally.hosts.has(hostOf(answer.url));
		const isPage = answer.resource === 'main_frame' || answer.resource === 'sub_frame';
		const isRedirect = answer.status >= 300 && answer.status < 400;
		// Most responses set no cookie and change no page.
		if (answer.offers.length === 0 && !isNews && !isRedirect && !isPage) return;
		// Queries may hold values: they are not even stored in memory.
		const [url, initiator] = [shortAddress(answer.url), answer.initiator && shortAddress(answer.initiator)];
		run.observe({ kind: 'answer', ...answer, url, initiator, inTab });
		if (isNews) observePending();
	}

	/** Observes a response of another tab, or of none, where it can set a cookie of the portal. */
	async function observeOtherAnswer(answer: HttpAnswer): Promise<void> {
		const host = hostOf(answer.url);
		const { portal } = run;
		const mayMatter = isWithin(host, portal.site) || portal.hostsInUse.includes(host);
		if (answer.offers.length === 0 || !mayMatter) return;
		if (answer.store !== null && answer.store !== store) return;
		if (answer.tabId !== null && (await tabs.get(answer.tabId))?.store !== store) return;
		if (run.state.stage === 'recording') observeAnswer(answer, false);
	}

	return {
		jarChanged({ cookie, removed, cause, consent }, at) {
			if (cookie.store !== store) return;
			const { portal } = run;
			const change: JarObservation = { kind: 'jar', at, cookie, removed, cause };
			if (belongsToTab(cookie, portal)) {
				observeJar(change);
				if (!removed && consent !== undefined) choose(choiceOf(consent, at, 'cookie'));
			} else if (isolatingSites(cookie).every((site) => site === portal.site)) {
				pending = [...pending.slice(1 - MAX_PENDING), change];
			}
		},
		answered(answer) {
			if (answer.tabId !== tabId) return void observeOtherAnswer(answer).catch(onError);
			if (answer.resource === 'main_frame') loaded.add(answer.url);
			observeAnswer(answer, true);
		},
		witnessed(report) {
			const inTab = report.tabId === tabId;
			if (report.store !== store || !(inTab || isWithin(report.host, run.portal.site))) return;
			const { at } = report;
			if (report.kind === 'script') {
				const { api, host, isTop, offer, stack } = report;
				const document = shortAddress(report.documentUrl);
				run.observe({ kind: 'script', at, api, document, host, isTop, inTab, offer, stack });
			} else if (report.kind === 'tool') {
				if (inTab && !run.tally.hasTool(report.tool.id)) run.observe({ kind: 'tool', at, tool: report.tool });
			} else if (inTab) choose(report.choice);
		},
		navigated(url, at) {
			const before = run.tally.lastPage();
			if (!/^https?:/.test(url) || shortAddress(url) === before) return;
			// Without a response the address was set by a script, which cannot change the origin.
			const isAnswered = loaded.delete(withoutFragment(url));
			const isScript = !isAnswered && before !== null && originOf(before) === originOf(url);
			run.observe({ kind: 'page', at, url: shortAddress(url), how: isScript ? 'script' : 'load' });
		},
		marked(answer) {
			const at = clock.now();
			const choice = { tool: 'by-hand', answer, granted: [], denied: [], at, by: 'person' } as const;
			choose({ ...choice, certainty: 'observed' });
		},
	};
}
