import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ConsentChoice } from '../../../src/core/consent/consent.ts';
import { phaseAt } from '../../../src/core/recording/consent-phases.ts';
import { dateChoices } from '../../../src/core/recording/date-choices.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import { chosen, START } from './recording-stage.ts';

type InteractionEvent = Extract<RecordingEvent, { kind: 'interaction' }>;

/** `at` and `from`: ms after the start. */
function interaction(at: number, fields: Partial<InteractionEvent> = {}): InteractionEvent {
	const { from = at, ...others } = fields;
	const where = { tabId: 1, frameId: 0 };
	return { kind: 'interaction', what: 'input', ...where, ...others, at: START + at, from: START + from };
}
const into = (at: number, fields: Partial<InteractionEvent> = {}) =>
	interaction(at, { what: 'into-frame', ...fields });
const out = (at: number) => interaction(at, { what: 'out-of-frame' });

/** A choice that was noticed in page storage, where it was last seen not to be. */
const stored = (at: number, since: number, fields: Partial<ConsentChoice> = {}) =>
	chosen(at, { by: 'storage', since: since === 0 ? 0 : START + since, ...fields });

/** Spans of the choices among events, ms after the start. */
function spansOf(events: readonly RecordingEvent[]) {
	const choices = events.flatMap((event) => (event.kind === 'choice' ? event.choice : []));
	const dated = dateChoices(choices, events, START);
	return dated.map(({ since = 0, at }) => [since === 0 ? 0 : since - START, at - START]);
}

describe('the span of a choice', () => {
	test.each<[string, readonly RecordingEvent[], readonly number[]]>([
		['is a click, whenever it was noticed', [interaction(20_000), stored(22_500, 20_000)], [19_900, 20_000]],
		[
			'is from pressing to releasing',
			[interaction(20_000), interaction(20_080, { from: 20_000 }), stored(20_081, 20_080)],
			[19_900, 20_080],
		],
		[
			'ends when it was noticed while the pointer was still down',
			[interaction(20_000), stored(20_001, 20_000), interaction(20_900, { from: 20_000 })],
			[19_900, 20_000],
		],
		[
			'begins with a click that a server’s answer was needed for',
			[interaction(20_000), stored(23_000, 22_500)],
			[19_900, 23_000],
		],
		[
			'begins with the first click that may have been it',
			[interaction(17_000), interaction(20_000), stored(20_001, 20_000)],
			[16_900, 20_000],
		],
		[
			'leaves out clicks of long before',
			[interaction(9000), interaction(20_000), stored(20_001, 20_000)],
			[19_900, 20_000],
		],
		['is all the time since nobody saw it, where nobody clicked', [stored(22_500, 20_000)], [19_900, 22_500]],
		[
			'may be older than the visit where it was there when first looked for',
			[interaction(20_000), stored(20_500, 0)],
			[0, 20_500],
		],
		['is half a second where nobody looked nor clicked', [chosen(20_000, { by: 'page' })], [19_400, 20_000]],
		['is a click just before its cookie', [interaction(20_000), chosen(20_400)], [19_900, 20_000]],
		['ends with its cookie, long after a click', [interaction(20_000), chosen(24_000)], [19_900, 24_000]],
		[
			'is the click before a person’s own mark',
			[interaction(20_000), chosen(30_000, { by: 'person', tool: 'by-hand' })],
			[19_900, 20_000],
		],
		[
			'is fifteen seconds before a mark without any',
			[chosen(30_000, { by: 'person', tool: 'by-hand' })],
			[14_900, 30_000],
		],
		['begins where the focus went into a frame', [into(20_000), stored(20_060, 20_010)], [19_600, 20_060]],
		[
			'begins there even if the frame’s focus is reported late',
			[stored(20_060, 15_000), into(20_100)],
			[19_660, 20_060],
		],
		[
			'does not begin so if the frame tells of its clicks',
			[
				interaction(19_990, { frameId: 7 }),
				into(20_000),
				interaction(21_000, { frameId: 7 }),
				stored(21_001, 21_000),
			],
			[19_890, 21_000],
		],
		[
			'nor if the focus had come back long before',
			[into(2000), out(3000), interaction(20_000), stored(20_001, 20_000)],
			[19_900, 20_000],
		],
		['is of another tab’s click', [interaction(20_000, { tabId: 9 }), chosen(20_030)], [19_900, 20_000]],
	])('%s', (_, events, span) => {
		expect(spansOf(events)).toEqual([span]);
	});

	it('does not begin with the click of the choice before it', () => {
		const events = [
			interaction(20_000),
			stored(20_001, 20_000, { answer: 'refused' }),
			interaction(22_000),
			stored(22_001, 22_000),
		];
		expect(spansOf(events)).toEqual([
			[19_900, 20_000],
			[21_900, 22_000],
		]);
	});

	it('is that of the known choice with the same answer, where a page has it from the first look', () => {
		const klaro = stored(20_001, 20_000, { tool: 'klaro' });
		const mode = stored(30_000, 0, { tool: 'google-consent-mode', by: 'page' });
		expect(spansOf([interaction(20_000), klaro, mode])).toEqual([
			[19_900, 20_000],
			[19_900, 30_000],
		]);
		expect(
			spansOf([interaction(20_000), klaro, chosen(30_000, { ...mode.choice, answer: 'refused' })])[1],
		).toEqual([0, 30_000]);
	});

	it('is left as it is for choices of before the recording, and for signals of the browser', () => {
		expect(dateChoices([chosen(0).choice], [], START)).toEqual([chosen(0).choice]);
		const gpc = chosen(900, { tool: 'gpc', by: 'browser' }).choice;
		expect(dateChoices([gpc], [], START)).toEqual([gpc]);
	});
});

describe('however late a choice is noticed', () => {
	const ms = (max: number) => fc.integer({ min: 0, max });

	it('nothing after it is surely before it, nor anything before a refusal surely after it', () => {
		const trace = fc.record({
			/** Where the person chose: seen, in a frame that is hidden, or in one that tells of its clicks. */
			where: fc.constantFrom('page', 'hidden', 'frame'),
			by: fc.constantFrom('storage', 'cookie'),
			pressedFor: ms(3000),
			answeredAfter: fc.oneof(ms(20), ms(9000)),
			noticedAfter: fc.oneof(ms(20), ms(60_000)),
			/** Looks and other interactions, ms after the start. */
			looks: fc.array(ms(120_000), { maxLength: 12 }),
			others: fc.array(ms(120_000), { maxLength: 8 }),
			focusTellsAfter: ms(200),
			coarse: fc.boolean(),
		});
		fc.assert(
			fc.property(trace, fc.array(ms(160_000), { minLength: 20, maxLength: 40 }), (made, moments) => {
				const clock = (at: number) => (made.coarse ? Math.floor(at / 100) * 100 : at);
				const chosenAt = 40_000;
				const storedAt = chosenAt + made.answeredAfter;
				const noticedAt = storedAt + (made.by === 'cookie' ? made.noticedAfter % 40 : made.noticedAfter);
				const before = Math.max(1, ...made.looks.filter((at) => at < storedAt));
				const since = made.by === 'cookie' ? {} : { since: START + clock(before) };
				const frameId = made.where === 'frame' ? 5 : 0;
				const own: RecordingEvent[] =
					made.where === 'hidden'
						? [into(clock(chosenAt + made.focusTellsAfter))]
						: [
								interaction(clock(chosenAt - made.pressedFor), { frameId }),
								interaction(clock(chosenAt), { frameId, from: clock(chosenAt - made.pressedFor) }),
							];
				const events = [
					...own,
					...made.others.map((at) => interaction(clock(at))),
					chosen(clock(noticedAt), { by: made.by, answer: 'refused', ...since }),
				];
				const choices = events.flatMap((event) => (event.kind === 'choice' ? event.choice : []));
				const dated = dateChoices(choices, events, START);
				for (const at of moments) {
					const phase = phaseAt(dated, START + at);
					if (at >= chosenAt) expect(phase).not.toBe('before');
					if (at < chosenAt && !made.coarse) expect(phase).not.toBe('refused');
				}
			}),
			{ numRuns: 2000 },
		);
	});
});
