import type { Audit } from '../../core/audit/audit.ts';
import { thirdPartyCookiesOf } from '../../core/audit/audit-conditions.ts';
import { type Cookie, cookieKey } from '../../core/cookie/cookie.ts';
import type { PortalJournal } from '../../core/journal/journal.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { buildRecording } from '../../core/recording/build-recording.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';
import { withRecordingFindings } from '../../core/recording/recording-findings.ts';
import { originsCover } from '../../core/web/grants.ts';
import { isWithin } from '../../core/web/host.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { ProductInfo } from '../../ports/product-info.ts';
import type { Tabs } from '../../ports/tabs.ts';
import { auditFrame } from '../audits/audit-maker.ts';
import type { AuditStore } from '../audits/audit-store.ts';
import type { Journals } from '../journal/journals.ts';
import type { Portal } from '../watching/portals.ts';
import type { Reporter } from '../watching/reporter.ts';
import type { RecordingRun } from './recording-run.ts';

/** Makes and stores the audit of a recording that has ended; returns its id, the same at each call. */
export type MakeRecordingAudit = (run: RecordingRun) => Promise<string>;

type JarChange = Extract<RecordingEvent, { kind: 'jar' }>;

/**
 * Returns the differences between the last observed jar and the final one, `present` at `at` (ms), for which no event
 * arrived: events are lost while no worker listens, and expiry fires none.
 */
function changesWithoutEvent(
	atStart: readonly Cookie[],
	observations: readonly RecordingEvent[],
	present: readonly Cookie[],
	at: number,
): readonly JarChange[] {
	const last = new Map(atStart.map((cookie) => [cookieKey(cookie), cookie]));
	for (const observation of observations) {
		if (observation.kind !== 'jar') continue;
		const { cookie, removed } = observation;
		if (removed) last.delete(cookieKey(cookie));
		else last.set(cookieKey(cookie), cookie);
	}
	const presentKeys = new Set(present.map(cookieKey));
	const added = present.filter((cookie) => !last.has(cookieKey(cookie)));
	const gone = [...last].flatMap(([key, cookie]) => (presentKeys.has(key) ? [] : cookie));
	return [
		...added.map((cookie) => ({ kind: 'jar', at, cookie, removed: false, cause: 'unknown' }) as const),
		...gone.map((cookie) => ({ kind: 'jar', at, cookie, removed: true, cause: 'expired' }) as const),
	];
}

export function createRecordingAudit(deps: {
	tabs: Tabs;
	jar: Pick<CookieJar, 'hidesParentDomains'>;
	permissions: Permissions;
	product: ProductInfo;
	/** The address prefix of our own scripts. */
	ownPrefix: string;
	reporter: Reporter;
	journals: Journals;
	audits: AuditStore;
	change: <T>(task: () => Promise<T>) => Promise<T>;
}): MakeRecordingAudit {
	const { tabs, jar, permissions, product, reporter, journals, audits, change } = deps;

	/** Reads the final jar; nothing where its store is gone with its last window. */
	async function finalChanges(
		{ memory, portal, log }: RecordingRun,
		at: number,
	): Promise<readonly JarChange[]> {
		const isOpen = (await tabs.all()).some(({ store }) => store === portal.store);
		if (!isOpen) return [];
		return changesWithoutEvent(memory.cookiesAtStart, log.observations, await reporter.cookies(portal), at);
	}

	/** Null also where the journal fails: that must not cost the audit. */
	async function journalOf(portal: Portal): Promise<PortalJournal | null> {
		const journal = await journals.get(portal).catch(() => null);
		return (
			journal && { ...journal, cookies: new Map(journal.cookies.map((history) => [history.key, history])) }
		);
	}

	return async (run) => {
		const { state, memory, portal, log } = run;
		const { at, end } = memory.ended ?? { at: state.startedAt, end: 'stopped' };
		// Once the log is full, scripts that are delivered are not noted any more.
		const isWhole =
			!memory.isCut &&
			!log.observations.some((event) => event.kind === 'omitted' && event.limit === 'events');
		const [ending, origins] = await Promise.all([finalChanges(run, at), permissions.origins()]);
		const { recording, cookies } = buildRecording([...log.observations, ...ending], {
			way: state.way,
			plan: state.plan,
			startedAt: state.startedAt,
			endedAt: at,
			end,
			signedIn: memory.signedIn,
			initial: memory.cookiesAtStart,
			host: portal.host,
			site: portal.site,
			isVisible: (domain) =>
				originsCover(origins, domain) || (!jar.hidesParentDomains && isWithin(portal.host, domain)),
			isObserved: (host) => isWhole && originsCover(origins, host),
			ownPrefix: deps.ownPrefix,
			answers: run.answers(),
			isCut: memory.isCut,
		});
		const journal = await journalOf(portal);
		const judged = await reporter.build(portal, { cookies, journal, at });
		const report = withRecordingFindings(judged, recording, createCookieFacts(null));
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
			recording,
		};
		await change(() => audits.save(audit));
		return audit.id;
	};
}
