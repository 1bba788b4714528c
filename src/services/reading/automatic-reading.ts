import { inForceFingerprint, withInForce } from '../../core/policy/in-force-fingerprint.ts';
import type { Declaration, Policy } from '../../core/policy/policy.ts';
import { diffDeclarations, isUnchanged, type PolicyDiff } from '../../core/policy/policy-diff.ts';
import { type ReadingOutcome, readingChange } from '../../core/reading/reading.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { originsCover } from '../../core/web/grants.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { ReadingNotice } from '../../messaging/intents/reading.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Clock } from '../../ports/time.ts';
import type { PortalReading } from '../../state/reading-kinds.ts';
import { createQueue } from '../lib/queue.ts';
import type { PolicyStore } from '../policies/policy-store.ts';
import type { Portal } from '../watching/portals.ts';
import { tabHost } from '../watching/tab-host.ts';
import type { ReadPolicy } from './policy-pages.ts';
import type { SearchPolicy } from './policy-search.ts';
import type { ReadingSchedule } from './reading-schedule.ts';
import type { ReadingStore } from './reading-store.ts';

/** Ms between two readings of a portal that one worker begins, whatever else fails. */
const MIN_INTERVAL_MS = 600_000;
const NEVER: PortalReading = {
	at: 0,
	outcome: null,
	tries: 0,
	url: null,
	declared: null,
	own: null,
	pending: null,
	change: null,
};

/** Reads portals' policies unasked, where the person wants it. */
export interface AutomaticReading {
	/** Reads the policy of an open portal, which is due (see `ReadingSchedule`). Never rejects; a call within minutes of the last does nothing. */
	read(portal: Portal, report: Pick<SiteReport, 'policy'>): Promise<void>;
	/** Returns what a person should know of it; null where nothing was read unasked. */
	notice(host: string): Promise<ReadingNotice | null>;
	/** Returns the policy before and after a change that was not dismissed; null where there is none, or its former version is gone. */
	difference(host: string): Promise<{ before: Policy; after: Policy } | null>;
	/** Puts the changed policy into force that waits for the person; returns the undo token. Refuses with `reading-gone`. */
	accept(host: string): Promise<string>;
	/** Dismisses what was said of a change; a policy that waits is dropped. */
	dismiss(host: string): Promise<void>;
}

/** The differences between a policy that the person has worked on and its page, but those that they made. */
function diffFromPage(stored: Policy, fresh: readonly Declaration[]): PolicyDiff {
	const edited = new Set(
		stored.declarations.filter((row) => row.edited === true).flatMap(({ names }) => names),
	);
	const isOthers = ({ names }: Declaration) => !names.some((name) => edited.has(name));
	return diffDeclarations(stored.declarations.filter(isOthers), fresh.filter(isOthers));
}

/** Whether the policy in force was stored unasked, and not edited since. */
function isOurs({ own, pending }: PortalReading, stored: Policy | null): boolean {
	const inForce = stored && withInForce(stored).inForce;
	return inForce !== null && (inForce === own || inForce === pending);
}

export function createAutomaticReading(deps: {
	schedule: ReadingSchedule;
	readings: ReadingStore;
	policies: PolicyStore;
	permissions: Permissions;
	search: SearchPolicy;
	/** BCP 47 language of the interface. */
	locale: () => Promise<string>;
	clock: Clock;
	/** See `createChange` in the worker. */
	change: <T>(task: () => Promise<T>) => Promise<T>;
	/** See `CookieWatcher`: whenever the worker dies meanwhile, an alarm wakes the next one. */
	whileChanging: <T>(task: () => Promise<T>) => Promise<T>;
	onError: (error: unknown) => void;
}): AutomaticReading {
	const { schedule, readings, policies, permissions, clock } = deps;
	const enqueue = createQueue();
	/** When this worker last began to read a portal's policy; by the monotonic clock. */
	const begun = new Map<string, number>();

	const mayRead = async (url: string) => {
		const host = tabHost(url);
		if (host === null || !(await schedule.isWanted())) return false;
		return originsCover(await permissions.origins(), host);
	};

	/** Stores a policy that was read, unless the person has changed what is in force meanwhile. */
	function store(host: string, policy: Policy, { pages }: ReadPolicy, expected: string | null) {
		return deps.change(async () => {
			const current = await policies.get(host);
			if ((current?.inForce ?? null) !== expected) return false;
			await policies.save(policy, { pages });
			return true;
		});
	}

	/** Compares what was read with what is in force, and stores or proposes it. */
	async function apply(
		host: string,
		before: PortalReading,
		stored: Policy | null,
		read: ReadPolicy,
	): Promise<PortalReading> {
		const now = clock.now();
		const { declarations } = read.policy;
		const declared = inForceFingerprint(declarations);
		const reading = { ...before, url: read.url, declared };
		const policy = { ...read.policy, sites: [host], readAt: new Date(now).toISOString() };
		const inForce = stored && withInForce(stored).inForce;
		if (declared === inForce) {
			return { ...reading, outcome: 'same', own: isOurs(before, stored) ? declared : before.own };
		}
		if (stored === null) {
			// Noted first: after a worker that dies in between, the policy is known as ours.
			await readings.put(host, { ...before, pending: declared });
			const isStored = await store(host, policy, read, null);
			return isStored ? { ...reading, own: declared, outcome: 'stored' } : { ...reading, outcome: 'same' };
		}
		if (isOurs(before, stored)) {
			const change = readingChange(diffDeclarations(stored.declarations, declarations), now, true);
			await readings.put(host, { ...before, pending: declared, change });
			const isStored = await store(host, policy, read, inForce);
			return isStored
				? { ...reading, own: declared, outcome: 'changed', change }
				: { ...reading, outcome: 'same', change: before.change };
		}
		const diff = diffFromPage(stored, declarations);
		// A change that the person has already accepted or dismissed is no news.
		if (declared === before.declared || isUnchanged(diff)) return { ...reading, outcome: 'same' };
		await readings.propose(host, { policy, pages: read.pages });
		return { ...reading, outcome: 'changed', change: readingChange(diff, now, false) };
	}

	async function readPortal(portal: Portal, report: Pick<SiteReport, 'policy'>): Promise<void> {
		const { host } = portal;
		if (!(await schedule.isDue(portal, report))) return;
		const stored = await policies.get(host);
		// The person's own text or file: nothing says that a page is its newer version.
		if (stored !== null && stored.source.kind !== 'site') return;
		const last = (await readings.get(host)) ?? NEVER;
		const tries = last.outcome === null ? last.tries + 1 : 1;
		const started: PortalReading = { ...last, at: clock.now(), outcome: null, tries };
		await readings.put(host, started);
		const failed = (outcome: ReadingOutcome): PortalReading => ({ ...started, outcome });
		const language = stored?.language ?? (await deps.locale());
		const ended = await deps
			.search(portal, { stored, mayRead, language })
			.then((read) => ('why' in read ? failed(read.why) : apply(host, started, stored, read)))
			.catch((error: unknown) => {
				deps.onError(error);
				return failed('failed');
			});
		await readings.put(host, { ...ended, tries: 0, pending: null });
		schedule.clearCache();
	}

	return {
		async read(portal, report) {
			const now = clock.monotonic();
			const last = begun.get(portal.host);
			if (last !== undefined && now - last < MIN_INTERVAL_MS) return;
			begun.set(portal.host, now);
			await deps.whileChanging(() => enqueue(() => readPortal(portal, report))).catch(deps.onError);
		},
		async notice(host) {
			const reading = await readings.get(host);
			if (reading === null || reading.outcome === null) return null;
			const { at, outcome, url, change } = reading;
			return { at, outcome, url, isOwn: isOurs(reading, await policies.get(host)), change };
		},
		async difference(host) {
			const change = (await readings.get(host))?.change ?? null;
			if (change === null) return null;
			const current = await policies.get(host);
			const [before, after] = change.isStored
				? [await readings.former(host), current]
				: [current, (await readings.proposal(host))?.policy ?? null];
			return before && after && { before, after };
		},
		async accept(host) {
			const proposed = await readings.proposal(host);
			const reading = await readings.get(host);
			if (proposed === null || reading === null) throw refusal('reading-gone');
			const { policy, pages } = proposed;
			const undo = await policies.save(policy, { pages });
			await readings.dropProposal(host);
			await readings.put(host, { ...reading, change: null });
			return undo;
		},
		async dismiss(host) {
			const reading = await readings.get(host);
			await readings.dropProposal(host);
			if (reading !== null) await readings.put(host, { ...reading, change: null });
		},
	};
}
