import { hiddenPeriods } from './date-choices.ts';
import type { RecordedClick } from './recording.ts';
import type { RecordingEvent } from './recording-event.ts';

type Interaction = Extract<RecordingEvent, { kind: 'interaction' }>;

/** More clicks are not listed. */
const MAX_CLICKS = 200;

/** Lists a person's presses of pointer or keys, the first `MAX_CLICKS` in order of time; events of one press are one. */
export function readClicks(events: readonly RecordingEvent[], endedAt: number): readonly RecordedClick[] {
	const interactions = events
		.filter((event): event is Interaction => event.kind === 'interaction')
		.sort((a, b) => a.at - b.at);
	const presses: RecordedClick[] = [];
	for (const { what, from, at } of interactions) {
		if (what !== 'input') continue;
		const last = presses.at(-1);
		if (last !== undefined && from <= last.at) presses[presses.length - 1] = { ...last, at };
		else presses.push({ since: from, at, isHidden: false });
	}
	const hidden = hiddenPeriods(interactions).map(({ from, to }) => ({
		since: from,
		at: Math.min(to, endedAt),
		isHidden: true,
	}));
	return [...presses, ...hidden].sort((a, b) => a.since - b.since).slice(0, MAX_CLICKS);
}
