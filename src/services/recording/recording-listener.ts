import { choiceOf, isSameChoice } from '../../core/consent/choice.ts';
import type { ConsentChoice } from '../../core/consent/consent.ts';
import { belongsToTab, isolatingSites } from '../../core/cookie/belongs-to-tab.ts';
import type { RecordingEvent } from '../../core/recording/recording.ts';
import { isWithin } from '../../core/web/host.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { Clock, CookieChange, HttpAnswer, Tabs, Witnessed } from '../../ports.ts';
import type { RecordingRun } from './recording-run.ts';

/** Ms within which a host may turn out to be in use whose cookie was told before its answer (Firefox). */
const PATIENCE = 3000;
const MOST_WAITING = 500;

/** Takes what the browser tells while one visit is recorded, and keeps what is of it. */
export interface RecordingListener {
	jarChanged(change: CookieChange, at: number): void;
	answered(answer: HttpAnswer): void;
	witnessed(told: Witnessed): void;
	/** The recorded tab has another address. */
	navigated(url: string, at: number): void;
	/** The person says so. */
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
	let waiting: JarObservation[] = [];
	/** Addresses of pages that were answered and that the tab has not been told to show yet. */
	const loaded = new Set<string>();

	function keep(observation: JarObservation): void {
		// Of a cookie that nobody has seen coming, its going says nothing: it was set aside, or is another tab's.
		if (observation.removed && !run.tally.hasSeen(observation.cookie)) return;
		run.observe(observation);
	}

	/** A host is in use that was not before: what was told of its cookies a moment ago is of this visit. */
	function lookAgain(): void {
		const since = clock.now() - PATIENCE;
		const { portal } = run;
		const recent = waiting.filter(({ at }) => at >= since);
		waiting = recent.filter(({ cookie }) => !belongsToTab(cookie, portal));
		for (const told of recent) if (belongsToTab(told.cookie, portal)) keep(told);
	}

	function choose(choice: ConsentChoice): void {
		const before = run.tally.lastChoice(choice.tool);
		// A consent manager tells the same choice by its cookie and its interface, and at each page anew.
		if (before !== null && choice.by !== 'person' && isSameChoice(before, choice)) return;
		run.observe({ kind: 'choice', at: choice.at, choice });
	}

	function note({ frameId: _, tabId: __, store: ___, ...answer }: HttpAnswer, inTab: boolean): void {
		const isNews = inTab && !run.tally.hosts.has(hostOf(answer.url));
		const isPage = answer.resource === 'main_frame' || answer.resource === 'sub_frame';
		const isRedirect = answer.status >= 300 && answer.status < 400;
		// Most answers offer nothing and lead nowhere.
		if (answer.offers.length === 0 && !isNews && !isRedirect && !isPage) return;
		// Queries may hold values: they are not even held in memory.
		const [url, initiator] = [shortAddress(answer.url), answer.initiator && shortAddress(answer.initiator)];
		run.observe({ kind: 'answer', ...answer, url, initiator, inTab });
		if (isNews) lookAgain();
	}

	/** Another tab's, or nobody's: of this visit only where it can set a cookie that is. */
	async function noteOther(answer: HttpAnswer): Promise<void> {
		const host = hostOf(answer.url);
		const { portal } = run;
		const mayMatter = isWithin(host, portal.site) || portal.hostsInUse.includes(host);
		if (answer.offers.length === 0 || !mayMatter) return;
		if (answer.store !== null && answer.store !== store) return;
		if (answer.tabId !== null && (await tabs.get(answer.tabId))?.store !== store) return;
		if (run.state.stage === 'recording') note(answer, false);
	}

	return {
		jarChanged({ cookie, removed, cause, consent }, at) {
			if (cookie.store !== store) return;
			const { portal } = run;
			const told: JarObservation = { kind: 'jar', at, cookie, removed, cause };
			if (belongsToTab(cookie, portal)) {
				keep(told);
				if (!removed && consent !== undefined) choose(choiceOf(consent, at, 'cookie'));
			} else if (isolatingSites(cookie).every((site) => site === portal.site)) {
				waiting = [...waiting.slice(1 - MOST_WAITING), told];
			}
		},
		answered(answer) {
			if (answer.tabId !== tabId) return void noteOther(answer).catch(onError);
			if (answer.resource === 'main_frame') loaded.add(answer.url);
			note(answer, true);
		},
		witnessed(told) {
			const inTab = told.tabId === tabId;
			if (told.store !== store || !(inTab || isWithin(told.host, run.portal.site))) return;
			const { at } = told;
			if (told.kind === 'script') {
				const { api, host, isTop, offer, stack } = told;
				const document = shortAddress(told.documentUrl);
				run.observe({ kind: 'script', at, api, document, host, isTop, inTab, offer, stack });
			} else if (told.kind === 'tool') {
				if (inTab && !run.tally.hasTool(told.tool.id)) run.observe({ kind: 'tool', at, tool: told.tool });
			} else if (inTab) choose(told.choice);
		},
		navigated(url, at) {
			const before = run.tally.lastPage();
			if (!/^https?:/.test(url) || shortAddress(url) === before) return;
			// An address that no answer has led to was set by a script, unless it is of another origin: that cannot be.
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
