import type { Audit } from '../../core/audit/audit.ts';
import { thirdPartyCookiesOf } from '../../core/audit/audit-conditions.ts';
import type { PortalJournal } from '../../core/journal/journal.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { buildRecording } from '../../core/recording/build-recording.ts';
import { withRecordingFindings } from '../../core/recording/recording-findings.ts';
import { acceptInReport } from '../../core/report/accept-in-report.ts';
import { originsCover } from '../../core/web/grants.ts';
import { isWithin } from '../../core/web/host.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { ProductInfo } from '../../ports/product-info.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Tabs } from '../../ports/tabs.ts';
import { auditFrame } from '../audits/audit-maker.ts';
import type { AuditStore } from '../audits/audit-store.ts';
import type { ExceptionsInUse } from '../exceptions/exceptions-in-use.ts';
import type { Journals } from '../journal/journals.ts';
import type { Portal } from '../watching/portals.ts';
import type { Reporter } from '../watching/reporter.ts';
import { jarDifferences } from './jar/jar-differences.ts';
import type { JarObservation } from './jar/jar-observer.ts';
import { logKeys } from './recording-log.ts';
import type { RecordingRun } from './recording-run.ts';

/** Makes and stores the audit of a recording that has ended; returns its id, the same at each call. */
export type MakeRecordingAudit = (run: RecordingRun) => Promise<string>;

export function createRecordingAudit(deps: {
	session: KeyValueStore;
	tabs: Tabs;
	jar: Pick<CookieJar, 'hidesParentDomains'>;
	permissions: Pick<Permissions, 'origins'>;
	product: ProductInfo;
	/** The address prefix of our own scripts. */
	ownPrefix: string;
	reporter: Pick<Reporter, 'cookies' | 'build'>;
	journals: Pick<Journals, 'get'>;
	audits: Pick<AuditStore, 'save'>;
	exceptions: Pick<ExceptionsInUse, 'of'>;
	change: <T>(task: () => Promise<T>) => Promise<T>;
}): MakeRecordingAudit {
	const { session, tabs, jar, permissions, product, reporter, journals, audits, exceptions, change } = deps;

	/** Reads the final jar; nothing where its store is gone with its last window. */
	async function finalChanges(
		{ memory, portal, log }: RecordingRun,
		at: number,
	): Promise<readonly JarObservation[]> {
		const isOpen = (await tabs.all()).some(({ store }) => store === portal.store);
		if (!isOpen) return [];
		return jarDifferences(memory.cookiesAtStart, log.observations, await reporter.cookies(portal), at);
	}

	/** Null also where the journal fails: that must not cost the audit. */
	async function journalOf(portal: Portal): Promise<PortalJournal | null> {
		const journal = await journals.get(portal).catch(() => null);
		return (
			journal && { ...journal, cookies: new Map(journal.cookies.map((history) => [history.key, history])) }
		);
	}

	/** Removes the log. An audit that is made again after a stop of the worker is not whole, and says so. */
	async function makeRoom({ state, update }: RecordingRun): Promise<void> {
		await session.remove(await logKeys(session, state.id));
		await update({}, { isCut: true });
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
		// Findings of the recording can be accepted too.
		const report = acceptInReport(
			withRecordingFindings(judged, recording, createCookieFacts(null)),
			await exceptions.of(portal.host),
		);
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
		const save = () => change(() => audits.save(audit));
		// Memory may be full; what is in the log is in the audit now.
		await save().catch(async () => {
			await makeRoom(run);
			await save();
		});
		return audit.id;
	};
}
