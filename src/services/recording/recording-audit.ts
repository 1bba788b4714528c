import type { Audit } from '../../core/audit/audit.ts';
import { thirdPartyCookiesOf } from '../../core/audit/audit-conditions.ts';
import { type Cookie, cookieKey } from '../../core/cookie/cookie.ts';
import type { PortalJournal } from '../../core/journal/journal.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { buildRecording } from '../../core/recording/build-recording.ts';
import type { RecordingEvent } from '../../core/recording/recording.ts';
import { withRecordingFindings } from '../../core/recording/recording-findings.ts';
import { originsCover } from '../../core/web/grants.ts';
import { isWithin } from '../../core/web/host.ts';
import type { CookieJar, Permissions, ProductInfo, Tabs } from '../../ports.ts';
import { auditFrame } from '../audits/audit-maker.ts';
import type { AuditStore } from '../audits/audit-store.ts';
import type { Journals } from '../journal/journals.ts';
import type { Portal } from '../watching/portals.ts';
import type { Reporter } from '../watching/reporter.ts';
import type { RecordingRun } from './recording-run.ts';

/** Makes and keeps the audit of a recording that has ended; gives its id. Again gives the same. */
export type MakeRecordingAudit = (run: RecordingRun) => Promise<string>;

type JarTold = Extract<RecordingEvent, { kind: 'jar' }>;

/**
 * What the jar says at the end and nobody was told: events are lost where no worker hears them, and expiry tells
 * nobody. `present`: what is there at the end (ms).
 */
function untold(
	atStart: readonly Cookie[],
	observations: readonly RecordingEvent[],
	present: readonly Cookie[],
	at: number,
): readonly JarTold[] {
	const there = new Map(atStart.map((cookie) => [cookieKey(cookie), cookie]));
	for (const one of observations) {
		if (one.kind !== 'jar') continue;
		if (one.removed) there.delete(cookieKey(one.cookie));
		else there.set(cookieKey(one.cookie), one.cookie);
	}
	const now = new Set(present.map(cookieKey));
	const came = present.filter((cookie) => !there.has(cookieKey(cookie)));
	const went = [...there].flatMap(([key, cookie]) => (now.has(key) ? [] : cookie));
	return [
		...came.map((cookie) => ({ kind: 'jar', at, cookie, removed: false, cause: 'unknown' }) as const),
		...went.map((cookie) => ({ kind: 'jar', at, cookie, removed: true, cause: 'expired' }) as const),
	];
}

export function createRecordingAudit(deps: {
	tabs: Tabs;
	jar: Pick<CookieJar, 'hidesParentDomains'>;
	permissions: Permissions;
	product: ProductInfo;
	/** What the addresses of our own scripts begin with. */
	ownPrefix: string;
	reporter: Reporter;
	journals: Journals;
	audits: AuditStore;
	change: <T>(task: () => Promise<T>) => Promise<T>;
}): MakeRecordingAudit {
	const { tabs, jar, permissions, product, reporter, journals, audits, change } = deps;

	/** What the end of it shows; nothing where the store has gone with its last window. */
	async function atEnd({ memory, portal, log }: RecordingRun, at: number): Promise<readonly JarTold[]> {
		const isOpen = (await tabs.all()).some(({ store }) => store === portal.store);
		if (!isOpen) return [];
		return untold(memory.cookiesAtStart, log.observations, await reporter.cookies(portal), at);
	}

	/** A journal that fails costs no audit. */
	async function journalOf(portal: Portal): Promise<PortalJournal | null> {
		const journal = await journals.get(portal).catch(() => null);
		return journal && { ...journal, cookies: new Map(journal.cookies.map((one) => [one.key, one])) };
	}

	return async (run) => {
		const { state, memory, portal, log } = run;
		const { at, end } = memory.ended ?? { at: state.startedAt, end: 'stopped' };
		const [ending, origins] = await Promise.all([atEnd(run, at), permissions.origins()]);
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
			ownPrefix: deps.ownPrefix,
			isCut: memory.isCut,
		});
		const journal = await journalOf(portal);
		const judged = await reporter.judge(portal, { cookies, journal, at });
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
