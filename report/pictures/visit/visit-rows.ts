import type { Audit } from '../../../src/core/audit/audit.ts';
import type { CookieMoment, Origin, Recording } from '../../../src/core/recording/recording.ts';
import { type CookieGroup, groupOf, rankOf } from '../cookie-group.ts';

/** Something that was done to a cookie. Seconds from the start of the recording. */
export interface VisitMark {
	readonly seconds: number;
	readonly what: CookieMoment['what'];
	readonly by: Origin['by'];
}

/** A cookie in a recorded visit. */
export interface VisitRow {
	readonly key: string;
	readonly domain: string;
	readonly group: CookieGroup;
	/** Whether it was in the jar when the recording began. */
	readonly wasPresent: boolean;
	/** Seconds from the start; null if it was in the jar at the end. */
	readonly goneAt: number | null;
	readonly marks: readonly VisitMark[];
}

/** Seconds from the start of a recording to a moment, never negative. */
export function secondsFrom({ startedAt }: Recording, at: number): number {
	return Math.max(0, (at - startedAt) / 1000);
}

/** Lists every cookie of a recorded visit, in the order of groups, then by when it came. */
export function visitRows({ report }: Audit, recording: Recording): readonly VisitRow[] {
	const recorded = new Map(recording.cookies.map((cookie) => [cookie.key, cookie]));
	const rows = report.rows.map((row): VisitRow => {
		const cookie = recorded.get(row.key);
		return {
			key: row.key,
			domain: row.cookie.domain,
			group: groupOf(row, report),
			wasPresent: cookie?.wasThere ?? true,
			goneAt: cookie?.goneAt == null ? null : secondsFrom(recording, cookie.goneAt),
			marks: (cookie?.moments ?? []).map(({ at, what, origin }) => ({
				seconds: secondsFrom(recording, at),
				what,
				by: origin.by,
			})),
		};
	});
	const first = ({ wasPresent, marks }: VisitRow) => (wasPresent ? -1 : (marks[0]?.seconds ?? 0));
	return rows.sort((a, b) => rankOf(a.group) - rankOf(b.group) || first(a) - first(b));
}
