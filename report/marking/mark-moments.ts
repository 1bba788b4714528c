import type { Audit, MarkedChoice } from '../../src/core/audit/audit.ts';
import type { RecordedClick, Recording } from '../../src/core/recording/recording.ts';

/** How far a moment that is set on the line may lie beside the real one. */
export const TOLERANCE_MS = 5000;
/** How soon after a click a cookie is set that is named beside it. */
const RIGHT_AFTER_MS = 2000;
/** Pages may read a clock that stands for that long. */
const COARSE_CLOCK_MS = 100;

/** Between which moments a choice was made, ms. */
export type MarkSpan = Pick<MarkedChoice, 'since' | 'at'>;

const within = ({ startedAt, endedAt }: Recording, at: number) => Math.min(Math.max(at, startedAt), endedAt);

/** The span of a choice that a click made. */
export function spanOfClick(recording: Recording, { since, at }: RecordedClick): MarkSpan {
	return { since: within(recording, since - COARSE_CLOCK_MS), at: within(recording, at) };
}

/** The span of a choice about a moment, ms. */
export function spanAbout(recording: Recording, moment: number): MarkSpan {
	return {
		since: within(recording, moment - TOLERANCE_MS),
		at: within(recording, moment + TOLERANCE_MS),
	};
}

/** A setting of a cookie. */
interface Setting {
	readonly name: string;
	readonly at: number;
}

/** The settings of a recorded visit's cookies, in order. */
export function settingsOf({ report, recording }: Audit): readonly Setting[] {
	const names = new Map(report.rows.map(({ key, cookie }) => [key, cookie.name]));
	return (recording?.cookies ?? [])
		.flatMap(({ key, moments }) =>
			moments.filter(({ what }) => what !== 'removed').map(({ at }) => ({ name: names.get(key) ?? key, at })),
		)
		.sort((a, b) => a.at - b.at);
}

const namesOf = (settings: readonly Setting[]) => [...new Set(settings.map(({ name }) => name))];

/** Names of the cookies that were set right after a click. */
export function rightAfter(settings: readonly Setting[], click: RecordedClick): readonly string[] {
	return namesOf(settings.filter(({ at }) => at >= click.at && at <= click.at + RIGHT_AFTER_MS));
}

/** Names of the cookies that were set before, after, or within the span of a choice. */
export function cookiesAround(settings: readonly Setting[], { since, at }: MarkSpan) {
	return {
		before: namesOf(settings.filter((setting) => setting.at < since)),
		unsure: namesOf(settings.filter((setting) => setting.at >= since && setting.at < at)),
		after: namesOf(settings.filter((setting) => setting.at >= at)),
	};
}
