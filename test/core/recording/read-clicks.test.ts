import { expect, it } from 'vitest';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import { chosen, record, START } from './recording-stage.ts';

type InteractionEvent = Extract<RecordingEvent, { kind: 'interaction' }>;

function interaction(at: number, from = at, what: InteractionEvent['what'] = 'input'): InteractionEvent {
	return { kind: 'interaction', what, tabId: 1, frameId: 0, at: START + at, from: START + from };
}
const clicksIn = (...events: readonly RecordingEvent[]) =>
	record(events).recording.clicks?.map(({ since, at, isHidden }) => [since - START, at - START, isHidden]);

it('lists each press once, however many events it has', () => {
	expect(
		clicksIn(
			interaction(1000),
			interaction(1080, 1000),
			interaction(1081, 1000),
			interaction(5000),
			interaction(5001),
		),
	).toEqual([
		[1000, 1081, false],
		[5000, 5000, false],
		[5001, 5001, false],
	]);
});

it('lists the time in a frame that hides its presses, to the end of the visit if need be', () => {
	expect(clicksIn(interaction(2000, 2000, 'into-frame'), interaction(9000, 9000, 'out-of-frame'))).toEqual([
		[2000, 9000, true],
	]);
	expect(clicksIn(interaction(2000, 2000, 'into-frame'))).toEqual([[2000, 600_000, true]]);
});

it('lists at most 200, and none where a choice was recognised or nothing was pressed', () => {
	const many = Array.from({ length: 300 }, (_, index) => interaction(index * 1000));
	expect(clicksIn(...many)).toHaveLength(200);
	expect(clicksIn(interaction(1000), chosen(1000))).toBeUndefined();
	expect(clicksIn()).toBeUndefined();
});
