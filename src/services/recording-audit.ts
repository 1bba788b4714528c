import type { Audit } from '../core/audit.ts';
import { thirdPartyCookiesOf } from '../core/audit-conditions.ts';
import { belongsToTab } from '../core/belongs.ts';
import { type Cookie, cookieKey, isExpired } from '../core/cookie.ts';
import type { PortalJournal } from '../core/journal.ts';
import type { Observation } from '../core/recording.ts';
import type { ProductInfo, Tabs } from '../ports.ts';
import { auditFrame } from './audit-maker.ts';
import type { AuditStore } from './audit-store.ts';
import type { Journals } from './journal.ts';
import type { Portal } from './portals.ts';
import type { Run } from './recording-run.ts';
import type { Reporter } from './reporter.ts';

/** Makes and keeps the audit of a recording that has ended; gives its id. Again gives the same. */
export type MakeRecordingAudit = (run: Run) => Promise<string>;

type JarTold = Extract<Observation, { kind: 'jar' }>;

/** What is in the jar after all that was told of it; for a store that is gone. */
function replay(atStart: readonly Cookie[], told: readonly JarTold[], at: number): readonly Cookie[] {
	const cookies = new Map(atStart.map((cookie) => [cookieKey(cookie), cookie]));
	for (const { cookie, removed } of told) {
		if (removed) cookies.delete(cookieKey(cookie));
		else cookies.set(cookieKey(cookie), cookie);
	}
	return [...cookies.values()].filter((cookie) => !isExpired(cookie, at));
}

/** Every cookie that was seen, each as it was last. */
function allSeen(lists: readonly (readonly Cookie[])[]): readonly Cookie[] {
	const seen = new Map(lists.flat().map((cookie) => [cookieKey(cookie), cookie]));
	return [...seen.keys()].sort().flatMap((key) => seen.get(key) ?? []);
}

export function createRecordingAudit(deps: {
	tabs: Tabs;
	product: ProductInfo;
	reporter: Reporter;
	journals: Journals;
	audits: AuditStore;
	change: <T>(task: () => Promise<T>) => Promise<T>;
}): MakeRecordingAudit {
	const { tabs, product, reporter, journals, audits, change } = deps;

	async function atEnd(portal: Portal, atStart: readonly Cookie[], told: readonly JarTold[], at: number) {
		const isOpen = (await tabs.all()).some(({ store }) => store === portal.store);
		return isOpen ? reporter.cookies(portal) : replay(atStart, told, at);
	}

	/** A journal that fails costs no audit. */
	async function journalOf(portal: Portal): Promise<PortalJournal | null> {
		const journal = await journals.get(portal).catch(() => null);
		return journal && { ...journal, cookies: new Map(journal.cookies.map((one) => [one.key, one])) };
	}

	return async (run) => {
		const { state, memory, portal, log } = run;
		const { at, end } = memory.ended ?? { at: state.startedAt, end: 'stopped' };
		const told = log.observations.filter(
			(one): one is JarTold => one.kind === 'jar' && belongsToTab(one.cookie, portal),
		);
		const now = await atEnd(portal, memory.cookiesAtStart, told, at);
		const cookies = allSeen([memory.cookiesAtStart, told.map(({ cookie }) => cookie), now]);
		const journal = await journalOf(portal);
		const report = await reporter.judge(portal, { cookies, journal, at });
		const frame = await auditFrame(product, { id: memory.audit, at, timeZone: memory.timeZone });
		const audit: Audit = {
			...frame,
			conditions: {
				isPrivate: state.isPrivate,
				store: state.store,
				thirdPartyCookies: thirdPartyCookiesOf(report.rows),
				isSecure: memory.isSecure,
			},
			report,
			journal: journal && { ...journal, cookies: [...journal.cookies.values()] },
			recording: {
				way: state.way,
				plan: state.plan,
				startedAt: state.startedAt,
				endedAt: at,
				end,
				signedIn: memory.signedIn,
				cookiesAtStart: memory.cookiesAtStart.length,
				pages: log.observations.flatMap((one) =>
					one.kind === 'page' ? { at: one.at, url: one.url, how: one.how } : [],
				),
				hosts: [...run.tally.hosts].sort(),
				cookies: [],
				notKept: [],
				tools: log.observations.flatMap((one) => (one.kind === 'tool' ? one.tool : [])),
				choices: log.observations.flatMap((one) => (one.kind === 'choice' ? one.choice : [])),
				isCut: memory.isCut,
			},
		};
		await change(() => audits.keep(audit));
		return audit.id;
	};
}
