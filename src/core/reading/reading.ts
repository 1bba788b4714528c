import type { PolicyDiff } from '../policy/policy-diff.ts';

/**
 * Outcomes of reading a portal's policy unasked: `stored` for the first time; as it was (`same`); `changed`, and stored or
 * proposed; `nothing` understood, or no page found (`no-page`); `failed`: no answer.
 */
export const READING_OUTCOMES = ['stored', 'same', 'changed', 'nothing', 'no-page', 'failed'] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

/** How a policy page has changed: name patterns of the rows, of each kind at most `MAX_CHANGED_NAMES`. */
export interface ReadingChange {
	/** When it was noticed, ms. */
	readonly at: number;
	/** Whether the new version is in force; else it waits for the person. */
	readonly isStored: boolean;
	readonly added: readonly string[];
	readonly removed: readonly string[];
	readonly changed: readonly string[];
}

const MAX_CHANGED_NAMES = 50;

/** Describes a difference between two readings. */
export function readingChange(
	{ added, removed, changed }: PolicyDiff,
	at: number,
	isStored: boolean,
): ReadingChange {
	const patterns = (rows: readonly { readonly names: readonly string[] }[]) =>
		rows.flatMap(({ names }) => names).slice(0, MAX_CHANGED_NAMES);
	return {
		at,
		isStored,
		added: patterns(added),
		removed: patterns(removed),
		changed: patterns(changed.map(({ after }) => after)),
	};
}

/** At most so often a portal's policy is read unasked. */
export const READING_INTERVAL_MS = 7 * 86_400_000;
/** A moment so far ahead was noted before the clock was set back. */
const CLOCK_SLACK_MS = 86_400_000;

/** Whether a week has passed since a moment (ms); null: there was none. */
export function isWeekAgo(at: number | null, now: number): boolean {
	return at === null || now - at >= READING_INTERVAL_MS || at - now > CLOCK_SLACK_MS;
}
