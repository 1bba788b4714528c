import { choiceOf, isSameChoice } from '../../core/consent/choice.ts';
import type { ConsentChoice } from '../../core/consent/consent.ts';
import type { AutomationStep } from '../../core/recording/automation.ts';
import { isWithin } from '../../core/web/host.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { HttpAnswer } from '../../ports/answers.ts';
import type { CookieChange } from '../../ports/cookies.ts';
import type { Witnessed } from '../../ports/page-witness.ts';
import type { Consents } from '../../ports/recording.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import type { Reporter } from '../watching/reporter.ts';
import { createAnswerObserver } from './answer-observer.ts';
import { createJarObserver } from './jar/jar-observer.ts';
import { createUnheardChanges } from './jar/unheard-changes.ts';
import type { RecordingRun } from './recording-run.ts';

/** Receives browser events during one recording and observes those that belong to it. */
export interface RecordingListener {
	jarChanged(change: CookieChange, at: number): void;
	/** Changes of the jar since a moment, ms, may not have been listened to. */
	jarUnheard(since: number): void;
	answered(answer: HttpAnswer): void;
	witnessed(report: Witnessed): void;
	/** The recorded tab has a new address. */
	navigated(url: string, at: number): void;
	/** The person says what they chose. */
	marked(answer: 'accepted' | 'refused'): void;
	/** A step of a visit without a person; `at` in ms. */
	automated(step: AutomationStep, at: number): void;
}

export function createRecordingListener(deps: {
	run: RecordingRun;
	tabs: Tabs;
	reporter: Pick<Reporter, 'cookies'>;
	consents: Consents;
	clock: Clock;
	onError: (error: unknown) => void;
}): RecordingListener {
	const { run, clock } = deps;
	const { tabId, store } = run.state;
	const jar = createJarObserver(deps);
	const observeAnswer = createAnswerObserver({ ...deps, onHost: jar.hostAdded });

	function choose(choice: ConsentChoice): void {
		const before = run.tally.lastChoice(choice.tool);
		// A consent manager reports the same choice by its cookie and its interface, and again at each page.
		if (before !== null && choice.by !== 'person' && isSameChoice(before, choice)) return;
		run.observe({ kind: 'choice', at: choice.at, choice });
	}

	const observeUnheard = createUnheardChanges({ ...deps, choose });

	return {
		jarChanged({ cookie, removed, cause, consent }, at) {
			if (cookie.store !== store) return;
			const isOwn = jar.changed({ kind: 'jar', at, cookie, removed, cause });
			if (isOwn && !removed && consent !== undefined) choose(choiceOf(consent, at, 'cookie'));
		},
		jarUnheard: observeUnheard,
		answered(answer) {
			run.answerSeen();
			if (answer.tabId === tabId) run.touch();
			observeAnswer(answer);
		},
		witnessed(report) {
			const inTab = report.tabId === tabId;
			if (report.store !== store || !(inTab || isWithin(report.host, run.base.site))) return;
			const { at } = report;
			if (report.kind === 'limit') {
				run.observe({ kind: 'omitted', at, limit: 'script-offers', omitted: null });
			} else if (report.kind === 'script') {
				const { api, host, isTop, offer, stack } = report;
				const document = shortAddress(report.documentUrl);
				run.observe({ kind: 'script', at, api, document, host, isTop, inTab, offer, stack });
			} else if (report.kind === 'document') {
				const { url, how, seesChanges } = report;
				if (inTab && report.isTop) run.observe({ kind: 'document', at, url, how, seesChanges });
			} else if (report.kind === 'tool') {
				if (inTab && !run.tally.hasTool(report.tool.id)) run.observe({ kind: 'tool', at, tool: report.tool });
			} else if (report.kind === 'interaction') {
				const { tabId: reportingTab, frameId, what, from } = report;
				run.observe({ kind: 'interaction', at, tabId: reportingTab, frameId, what, from });
			} else if (inTab) choose(report.choice);
		},
		navigated(url, at) {
			const short = shortAddress(url);
			if (!/^https?:/.test(url) || short === run.tally.lastPage()) return;
			run.observe({ kind: 'page', at, url: short, how: null });
		},
		marked(answer) {
			const at = clock.now();
			const choice = { tool: 'by-hand', answer, granted: [], denied: [], at, by: 'person' } as const;
			choose({ ...choice, certainty: 'observed' });
		},
		automated(step, at) {
			run.observe({ kind: 'automation', at: Math.min(at, clock.now()), step });
		},
	};
}
