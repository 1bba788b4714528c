import { describe, expect, it } from 'vitest';
import { hearingOf } from '../../../src/core/recording/hearing-of.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import { answer, jarEvent, keptCookie, makeOffer, record } from './recording-stage.ts';

const omitted = (at: number, count: number | null): RecordingEvent => ({
	kind: 'omitted',
	at,
	limit: 'events',
	omitted: count,
});
const heard = (events: readonly RecordingEvent[], answered: readonly number[], ...moments: number[]) =>
	moments.map(hearingOf(events, answered));

describe('the jar’s answer to an offer', () => {
	it('is heard unless events were lost', () => {
		expect(heard([], [], 0, 1e9)).toEqual([true, true]);
		expect(heard([{ ...omitted(5, 9), limit: 'pages' } as RecordingEvent], [], 5)).toEqual([true]);
	});

	it('is not heard once the log is full, nor since the last that was', () => {
		expect(heard([omitted(60_000, 1)], [59_000], 57_000, 57_001, 90_000)).toEqual([true, false, false]);
		// A browser that is busy tells of no change for long before.
		expect(heard([omitted(60_000, 1)], [20_000, 70_000], 20_000, 20_001)).toEqual([true, false]);
		expect(heard([omitted(60_000, 1)], [], 1)).toEqual([false]);
	});

	it('is not heard for a while where no worker listened', () => {
		expect(heard([omitted(60_000, null)], [59_000], 56_999, 58_000, 63_000, 63_001)).toEqual([
			...[true, false, false, true],
		]);
	});
});

it('what no rule refuses is not said to be not kept where it may have been', () => {
	const offers = [answer(100, [makeOffer()]), answer(40_000, [makeOffer({ name: 'late' })])];
	const kept = jarEvent(105, keptCookie());
	const full = omitted(record([]).recording.startedAt + 50_000, 1);
	const refused = answer(45_000, [makeOffer({ name: '__Host-x', path: '/a' })]);
	const names = (events: readonly RecordingEvent[]) =>
		record(events).recording.notKept.map(({ offer }) => offer.name);
	expect(names([...offers, kept, refused])).toEqual(['late', '__Host-x']);
	expect(names([...offers, kept, refused, full])).toEqual(['__Host-x']);
	expect(record([...offers, kept, full]).recording.limits).toEqual([{ limit: 'events', omitted: 1 }]);
});
