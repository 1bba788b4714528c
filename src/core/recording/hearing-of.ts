import type { RecordingEvent } from './recording-event.ts';

/** Time between an offer and its jar event, unless the browser is busy. */
const JAR_WINDOW_MS = 3000;

/**
 * Returns whether the jar's answer to an offer of a moment (ms) was surely heard: not where events were lost, for the
 * rest of the visit (a full log) or for a while. The jar may be late: nothing is sure after the last offer that it is
 * known to have answered by then. `answered`: the times of such offers.
 */
export function hearingOf(
	events: readonly RecordingEvent[],
	answered: readonly number[],
): (at: number) => boolean {
	const periods = events.flatMap((event) => {
		if (event.kind !== 'omitted' || event.limit !== 'events') return [];
		const { at, omitted } = event;
		const last = answered.reduce((latest, time) => (time <= at ? Math.max(latest, time) : latest), 0);
		const to = omitted === null ? at + JAR_WINDOW_MS : Number.POSITIVE_INFINITY;
		return { from: Math.min(last, at - JAR_WINDOW_MS), to };
	});
	return (at) => !periods.some(({ from, to }) => at > from && at <= to);
}
