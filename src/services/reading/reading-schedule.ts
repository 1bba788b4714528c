import { maxOf } from '../../core/lib/unbounded.ts';
import { isWeekAgo, READING_INTERVAL_MS } from '../../core/reading/reading.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { Clock } from '../../ports/time.ts';
import type { PortalReading } from '../../state/reading-kinds.ts';
import { createCached } from '../lib/cached.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Portal } from '../watching/portals.ts';
import type { ReadingStore } from './reading-store.ts';

/** Readings that are begun without one that ends, as when the worker is stopped. */
const MAX_TRIES = 3;

type JudgedBy = Pick<SiteReport, 'policy'>;

/** Says when a portal's policy is read unasked: where the person wants it, at most once a week each. */
export interface ReadingSchedule {
	/** `report`: the portal's last one. Never for a private window, whose portals must leave no trace on the disk. */
	isDue(portal: Pick<Portal, 'host' | 'isPrivate'>, report: JudgedBy): Promise<boolean>;
	/** Whether the person wants policies to be read unasked. */
	isWanted(): Promise<boolean>;
	/** Clears the cache: settings, policies or readings have changed. */
	clearCache(): void;
}

/** Whether a policy of the portal's own page is in force, or none yet. */
function isReadable({ policy }: JudgedBy): boolean {
	if (policy.kind === 'portal') return policy.sourceUrl !== null;
	return policy.kind === 'default' || policy.kind === 'none';
}

/** When the policy was last read, unasked or by the person; null: never. */
function lastReading(reading: PortalReading | null, { policy }: JudgedBy): number | null {
	const byPerson =
		policy.kind === 'portal' && policy.readAt !== null ? Date.parse(policy.readAt) : Number.NaN;
	const moments = [reading?.at ?? Number.NaN, byPerson].filter((at) => !Number.isNaN(at));
	return moments.length === 0 ? null : maxOf(moments);
}

export function createReadingSchedule(deps: {
	settings: Pick<SettingsStore, 'get'>;
	readings: Pick<ReadingStore, 'get'>;
	clock: Clock;
}): ReadingSchedule {
	const { settings, readings, clock } = deps;
	const wanted = createCached(async () => (await settings.get()).automaticReading === true);
	/** The portals that need not be looked at again before a moment, ms. */
	const quiet = new Map<string, number>();

	return {
		isWanted: wanted.get,
		async isDue({ host, isPrivate }, report) {
			const now = clock.now();
			const until = quiet.get(host) ?? 0;
			const isQuiet = now < until && until - now <= READING_INTERVAL_MS;
			if (isPrivate || isQuiet || !isReadable(report) || !(await wanted.get())) return false;
			const reading = await readings.get(host);
			// The worker was stopped in the middle of the last one.
			if (reading !== null && reading.outcome === null && reading.tries < MAX_TRIES) return true;
			const last = lastReading(reading, report);
			if (isWeekAgo(last, now)) return true;
			if (last !== null) quiet.set(host, last + READING_INTERVAL_MS);
			return false;
		},
		clearCache() {
			wanted.clear();
			quiet.clear();
		},
	};
}
