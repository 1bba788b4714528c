import type { GuideBackend } from '../../report/guide/backend.ts';
import type { Audit } from '../../src/core/audit/audit.ts';
import { withMarkedChoice } from '../../src/core/audit/with-marked-choice.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
import type { Visits } from '../../src/ports/visits.ts';
import { makeOffer } from '../popup/make-recording-state.ts';
import { PORTAL } from '../popup/make-report.ts';
import { auditSummary, marking } from './fake-backend.ts';
import type { GuideScenario } from './guide-scenarios.ts';

export interface FakeGuide extends GuideBackend {
	/** The calls so far, in order. */
	readonly calls: string[];
	/** Changes the recording state, as the worker does. */
	record(state: RecordingState | null): void;
	/** Keeps another audit, the newest. */
	keepAudit(audit: Audit): void;
}

/** Visits of a portal of one page, whose banner can be answered. */
function fakeVisits(calls: string[], visits: GuideScenario['visits']): Visits {
	return {
		autoconsent: '0.0.0',
		ownTab: async () => 3,
		page: async () => ({ url: `https://${PORTAL}/`, isLoaded: true }),
		async go(tabId, url) {
			calls.push(`go ${tabId} ${url}`);
		},
		links: async () => (visits === 'unreachable' ? null : []),
		async seekBanner(_tabId, onReport) {
			onReport({ kind: 'found', rule: 'a-rule' }, 0);
			return {
				answer(_frameId, answer) {
					calls.push(`answer ${answer}`);
					onReport({ kind: 'acted', by: 'clicked', at: 1 }, 0);
					onReport({ kind: 'answered' }, 0);
				},
				close: () => undefined,
			};
		},
		wait: () => new Promise(() => undefined),
	};
}

/** A browser and a worker that behave as the scenario describes. */
export function fakeGuide({
	kept = [],
	inMemory = false,
	offer = makeOffer(),
	now,
	isFirefox = false,
	access = 'working',
	afterAllowing = 'working',
	visits,
}: GuideScenario): FakeGuide {
	const watchers = new Set<(state: RecordingState | null) => void>();
	const calls: string[] = [];
	let audits = kept;
	let areInMemory = inMemory;
	let offered = offer;
	let current = access;
	return {
		calls,
		isFirefox,
		record(state) {
			for (const watcher of watchers) watcher(state);
		},
		keepAudit(audit) {
			audits = [audit, ...audits];
		},
		onState(listener) {
			watchers.add(listener);
			Promise.resolve().then(() => listener(now ?? null));
			return () => watchers.delete(listener);
		},
		timeZone: () => 'Europe/Paris',
		answers: {
			access: async () => current,
			async allow() {
				calls.push('allow answers');
				current = afterAllowing;
				return true;
			},
			giveBack: async () => true,
		},
		client: {
			async 'recording.offer'({ tabId, host }) {
				calls.push(`offer ${tabId} ${host}`);
				if (offered === 'never') return new Promise<RecordingOffer>(() => null);
				if (offered === 'tab-gone') throw refusal('tab-gone');
				if (offered === 'fails') throw refusal('internal');
				return offered;
			},
			async 'audit.list'() {
				return audits.map((audit) => auditSummary(audit, areInMemory));
			},
			async 'audit.get'({ id }) {
				const audit = audits.find((audit) => audit.id === id);
				return audit === undefined ? null : withMarkedChoice(audit, createCookieFacts(null));
			},
			async 'recording.start'({ tabId, way, plan }) {
				calls.push(`start ${tabId} ${way} ${plan?.id} ${plan?.step}`);
				return { id: 'r1', tabId };
			},
			async 'recording.stop'({ id }) {
				calls.push(`stop ${id}`);
				return { audit: null };
			},
			async 'recording.mark'({ id, answer }) {
				calls.push(`mark ${id} ${answer}`);
				return null;
			},
			async 'audit.mark'({ id, marked }) {
				calls.push(`mark audit ${id} ${marked?.answer}`);
				audits = audits.map((audit) => (audit.id === id ? marking(audit, marked) : audit));
				return null;
			},
			async 'recording.automate'({ step }) {
				calls.push(`automate ${step.what}${step.what === 'banner' ? ` ${step.outcome}` : ''}`);
				return null;
			},
			async 'recording.quiet'() {
				calls.push('quiet');
				return visits === 'hang' ? new Promise<null>(() => null) : { isQuiet: true };
			},
			async 'audit.keep'({ ids }) {
				calls.push(`keep ${ids}`);
				areInMemory = false;
				return null;
			},
		},
		async showTab(tabId) {
			calls.push(`show ${tabId}`);
		},
		async openPortal(host) {
			calls.push(`open ${host}`);
			offered = makeOffer();
			return 12;
		},
		remember(tabId) {
			calls.push(`remember ${tabId}`);
		},
		visits: fakeVisits(calls, visits),
		onlyNow: { isChosen: () => false, choose: () => void calls.push('only now') },
		async requestOrigins(origins) {
			calls.push(`request ${origins.join(' ')}`);
			return true;
		},
	};
}
