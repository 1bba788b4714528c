import type { DraftRow } from './draft-rows.ts';

/** So many rows that were read with the same doubt say it once, above them. */
const MIN_SAME = 3;

/** Rows that are shown together, and the reason that all of them have; null where each has its own. */
export interface ReasonGroup {
	readonly reason: string | null;
	readonly rows: readonly DraftRow[];
}

/** By how it was read: a row stays where it is while it is corrected. */
const reasonOf = ({ read }: DraftRow): string => read?.certaintyReason ?? '';

/** The likely rows of a draft: first those whose reason few share, then those of each other reason together. */
export function rowsByReason(rows: readonly DraftRow[]): readonly ReasonGroup[] {
	const byReason = new Map<string, DraftRow[]>();
	for (const row of rows) {
		const same = byReason.get(reasonOf(row));
		if (same) same.push(row);
		else byReason.set(reasonOf(row), [row]);
	}
	const shared = [...byReason].filter(([reason, same]) => reason !== '' && same.length >= MIN_SAME);
	const together = new Set(shared.map(([reason]) => reason));
	const others = rows.filter((row) => !together.has(reasonOf(row)));
	const groups = shared.map(([reason, same]) => ({ reason, rows: same }));
	return others.length === 0 ? groups : [{ reason: null, rows: others }, ...groups];
}
