import { randomUUID } from 'node:crypto';
import { readWitness } from '../../browser-data/read-witness.ts';
import { siteOf } from '../../browser-data/suffix-list.ts';
import type { Audit, DrivenConditions } from '../../core/audit/audit.ts';
import { belongsToTab } from '../../core/cookie/belongs-to-tab.ts';
import type { Cookie } from '../../core/cookie/cookie.ts';
import type { CookieEngine } from '../../core/cookie/set-cookie.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { buildNameIndex } from '../../core/names/name-index.ts';
import { resolvePolicy } from '../../core/policy/resolve-policy.ts';
import type { AutomationStep } from '../../core/recording/automation.ts';
import type { AuditPlan } from '../../core/recording/recording.ts';
import { buildReport } from '../../core/report/build-report.ts';
import type { HttpAnswer } from '../../ports/answers.ts';
import type { CookieChange } from '../../ports/cookies.ts';
import type { Tab } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import type { PolicyInUse } from '../../services/policies/policies-in-use.ts';
import { createRecordingAudit } from '../../services/recording/recording-audit.ts';
import { createRecordingListener } from '../../services/recording/recording-listener.ts';
import { openRecordingRun } from '../../services/recording/recording-run.ts';
import { createRecordingTally } from '../../services/recording/recording-tally.ts';
import type { Portal } from '../../services/watching/portals.ts';
import { type FrameAddress, VISIT_STORE, VISIT_TAB } from '../driven-browser.ts';
import { createMemoryStore } from './memory-store.ts';

/** A visit as the product's own recorder sees it: what the extension's worker does with events, done here. */
export interface PassRecording {
	answered(answer: HttpAnswer): void;
	witnessed(message: unknown, sender: FrameAddress, at: number): void;
	navigated(url: string, at: number): void;
	jarChanged(change: CookieChange, at: number): void;
	/** A step of the visit; `at` in ms. */
	automated(step: AutomationStep, at: number): void;
	/** Ends the recording at a moment, ms. */
	end(at: number): Promise<void>;
	/** Judges an ended recording. `policy`: that of the host. */
	audit(policy: PolicyInUse): Promise<Audit>;
}

/** The policy of a host that is judged by no policy: until it was read. */
export function policyInUse(host: string, policy: Parameters<typeof resolvePolicy>[1], isPlatform: boolean) {
	const resolved = resolvePolicy(host, policy, isPlatform);
	return { policy: resolved, index: buildNameIndex(resolved.declarations) };
}

const clock: Clock = {
	now: Date.now,
	monotonic: () => performance.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	},
};

/** Starts to record a visit in a fresh context. `host`: canonical, of the portal. */
export async function startPassRecording(deps: {
	host: string;
	url: string;
	engine: CookieEngine;
	plan: AuditPlan | null;
	browserName: Audit['browser'];
	toolVersion: string;
	timeZone: string;
	driven: DrivenConditions;
	/** The jar as it is now. */
	cookies: () => readonly Cookie[];
	onError: (error: unknown) => void;
}): Promise<PassRecording> {
	const { host, url, engine, plan, timeZone, onError } = deps;
	const startedAt = clock.now();
	const site = siteOf(host) ?? host;
	const isSecure = url.startsWith('https:');
	const tab: Tab = { id: VISIT_TAB, store: VISIT_STORE, incognito: true, url, active: true };
	const tabs = { get: async () => tab, all: async () => [tab] };
	const id = randomUUID();
	const isPrivate = true;
	const portal: Portal = {
		key: id,
		tabIds: [VISIT_TAB],
		store: VISIT_STORE,
		host,
		site,
		isSecure,
		isPrivate,
		hostsInUse: [],
	};
	let judgedBy: PolicyInUse = policyInUse(host, new Map(), false);
	const session = createMemoryStore();
	const run = await openRecordingRun({
		session,
		clock,
		answers: { isHeld: () => true },
		state: {
			id,
			tabId: VISIT_TAB,
			store: VISIT_STORE,
			host,
			isPrivate,
			// The nearest of its ways for the recorder's rules; the audit names the real one.
			way: deps.driven.isSignedIn ? 'as-it-stands' : 'private-window',
			plan,
			stage: 'starting',
			startedAt,
			cookies: 0,
			undeclared: 0,
			phase: 'before',
			recognised: false,
			answers: 'pending',
			pages: [],
		},
		memory: {
			id,
			audit: randomUUID(),
			timeZone,
			site,
			isSecure,
			signedIn: deps.driven.isSignedIn ? null : false,
			cookiesAtStart: [],
			areAnswersSeen: true,
			areAnswersMissed: false,
			isCut: false,
			ended: null,
			isKept: false,
		},
		portal,
		createTally: (atStart) => createRecordingTally({ atStart, site, policy: judgedBy }),
		onError,
	});
	const ownCookies = async (of: Portal) => deps.cookies().filter((cookie) => belongsToTab(cookie, of));
	const initial = await ownCookies(portal);
	await run.begin(startedAt, { cookies: initial, signedIn: run.memory.signedIn, observations: [] });
	const listener = createRecordingListener({
		run,
		tabs,
		reporter: { cookies: ownCookies },
		consents: { read: async () => [] },
		clock,
		onError,
	});

	let saved: Audit | null = null;
	const facts = createCookieFacts(null);
	const makeAudit = createRecordingAudit({
		session,
		tabs,
		jar: { hidesParentDomains: false },
		permissions: { origins: async () => ['<all_urls>'] },
		product: { browser: async () => deps.browserName, extensionVersion: async () => deps.toolVersion },
		// Our frames are on no stack by now, and a page may name its scripts as it likes.
		ownPrefix: '',
		reporter: {
			cookies: ownCookies,
			build: async (of, { cookies, journal, at }) =>
				buildReport({
					store: of.store,
					host,
					site,
					isSecure,
					cookies,
					policy: judgedBy.policy,
					index: judgedBy.index,
					visibility: { granted: true, hiddenDomains: [] },
					seesDomain: () => true,
					journal,
					facts,
					storedNames: null,
					inUse: null,
					at,
					revision: at,
				}),
		},
		journals: { get: async () => null },
		audits: {
			async save(audit) {
				saved = audit;
			},
		},
		exceptions: { of: async () => [] },
		change: (task) => task(),
	});

	return {
		answered: listener.answered,
		navigated: listener.navigated,
		jarChanged: listener.jarChanged,
		automated: listener.automated,
		witnessed(message, { frameId, url: address, origin }, at) {
			const sender = { tab, frameId, url: address, origin, at, engine };
			for (const report of readWitness(message, sender) ?? []) listener.witnessed(report);
		},
		async end(at) {
			await run.flush();
			await run.update({ stage: 'ending' }, { ended: { at, end: 'stopped' } });
		},
		async audit(policy) {
			judgedBy = policy;
			await makeAudit(run);
			if (saved === null) throw new Error('The recording was not judged.');
			const { recording, conditions, ...rest }: Audit = saved;
			return {
				...rest,
				conditions: { ...conditions, driven: deps.driven },
				recording: recording && { ...recording, way: 'fresh-context' },
			};
		},
	};
}
