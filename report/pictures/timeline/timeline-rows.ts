import type { Audit } from '../../../src/core/audit/audit.ts';
import type { CookieHistory } from '../../../src/core/journal/journal.ts';
import { isWithin } from '../../../src/core/web/host.ts';
import { type CookieGroup, groupOf, rankOf } from '../cookie-group.ts';

/** A cookie's stay in the jar, moments in ms. */
export interface StayRow {
	readonly key: string;
	readonly name: string;
	readonly domain: string;
	readonly firstSeen: number;
	/** Whether it was in the jar when watching began: it may be older than `firstSeen`. */
	readonly isOlder: boolean;
	readonly lastSet: number | null;
	/** When it was gone; null while it is in the jar. */
	readonly goneAt: number | null;
	readonly timesSet: number;
	readonly group: CookieGroup;
}

/** The time that a timeline shows, ms. */
export interface TimelineSpan {
	/** The beginning of watching. */
	readonly since: number;
	/** The inspection. */
	readonly until: number;
	readonly timeZone: string;
	/** When another policy came into force. */
	readonly changes: readonly number[];
}

/** Cookies first seen so soon after watching began count as older. Milliseconds. */
const FIRST_MOMENTS = 2000;

export function timelineSpan({ report, journal, timeZone }: Audit): TimelineSpan {
	const since = journal?.watchingSince ?? report.at;
	const changes = (journal?.policies ?? []).map(({ at }) => at).filter((at) => at > since + FIRST_MOMENTS);
	return { since, until: report.at, timeZone, changes };
}

/** Lists the journal's cookies in the order of groups, then by when they were first seen; none without a journal. */
export function stayRows({ report, journal }: Audit): readonly StayRow[] {
	if (journal === null) return [];
	const rows = new Map(report.rows.map((row) => [row.key, row]));
	const stays = journal.cookies.map((history) => {
		const row = rows.get(history.key);
		const group: CookieGroup = row
			? groupOf(row, report)
			: {
					party: isWithin(history.domain, report.site) ? 'first' : 'third',
					category: 'unknown',
					verdict: history.verdicts[0]?.verdict ?? 'unjudged',
				};
		return stayOf(history, group, journal.watchingSince, row === undefined);
	});
	return stays.sort(
		(a, b) => rankOf(a.group) - rankOf(b.group) || a.firstSeen - b.firstSeen || compare(a.key, b.key),
	);
}

function stayOf(history: CookieHistory, group: CookieGroup, watchingSince: number, isAway: boolean): StayRow {
	const { key, name, domain, firstSeen, lastSeen, goneAt, lastSet, timesSet } = history;
	return {
		key,
		name,
		domain,
		firstSeen,
		isOlder: firstSeen - watchingSince <= FIRST_MOMENTS && lastSet?.at !== firstSeen,
		lastSet: lastSet?.at ?? null,
		goneAt: goneAt ?? (isAway ? lastSeen : null),
		timesSet,
		group,
	};
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
