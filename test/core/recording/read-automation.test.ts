import { describe, expect, it } from 'vitest';
import type { ConsentChoice } from '../../../src/core/consent/consent.ts';
import type { AutomationStep } from '../../../src/core/recording/automation.ts';
import { buildRecording, type RecordingContext } from '../../../src/core/recording/build-recording.ts';
import { automationOf } from '../../../src/core/recording/read-automation.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';

const step = (at: number, given: AutomationStep): RecordingEvent => ({ kind: 'automation', at, step: given });
const started = step(1000, { what: 'started', autoconsent: '1.2.3' });
const click = step(5000, { what: 'clicked' });
const refused = step(5200, { what: 'banner', outcome: 'answered', rule: 'a rule', answer: 'refused' });
const finished = step(9000, { what: 'finished' });

const context: RecordingContext = {
	way: 'private-window',
	plan: { id: 'p', step: 'refused' },
	startedAt: 1000,
	endedAt: 10_000,
	end: 'stopped',
	signedIn: false,
	initial: [],
	host: 'a.example',
	site: 'a.example',
	isVisible: () => true,
	isObserved: () => true,
	ownPrefix: 'x://own/',
};
const build = (...events: RecordingEvent[]) => buildRecording(events, context).recording;

const kept = (at: number, rest: Partial<ConsentChoice> = {}): RecordingEvent => ({
	kind: 'choice',
	at,
	choice: {
		tool: 'klaro',
		answer: 'refused',
		granted: [],
		denied: ['matomo'],
		at,
		by: 'cookie',
		certainty: 'observed',
		...rest,
	},
});
const input = (at: number): RecordingEvent => ({
	kind: 'interaction',
	what: 'input',
	at,
	from: at,
	tabId: 1,
	frameId: 0,
});

describe('an automatic visit', () => {
	it('is described by its steps, and a visit by hand is not', () => {
		expect(automationOf([])).toBeUndefined();
		expect(build().automation).toBeUndefined();
		expect(build(started, click, refused, finished).automation).toEqual({
			autoconsent: '1.2.3',
			banner: 'answered',
			rule: 'a rule',
			clicks: 1,
			isFinished: true,
			isDisturbed: false,
		});
	});

	it('that ends early says so, and that no page was searched', () => {
		expect(build(started).automation).toMatchObject({ banner: 'not-searched', isFinished: false, clicks: 0 });
	});

	it('is disturbed by a person’s input', () => {
		expect(build(started, input(4000), finished).automation?.isDisturbed).toBe(true);
	});
});

describe('a choice after an automatic click', () => {
	it('is dated by the click, and made by no person', () => {
		const { choices } = build(started, click, kept(5150), refused, finished);
		expect(choices).toMatchObject([{ tool: 'klaro', at: 5000, actor: 'automation', certainty: 'observed' }]);
	});

	it('may be a person’s where one has clicked too', () => {
		const { choices } = build(started, input(4900), click, kept(5150), refused, finished);
		expect(choices.find(({ tool }) => tool === 'klaro')).not.toHaveProperty('actor');
	});

	it('that nothing confirms stands as clicked, and is not certain', () => {
		const { choices } = build(started, click, refused, finished);
		expect(choices).toMatchObject([
			{
				tool: 'automation',
				answer: 'refused',
				at: 5200,
				since: 5000,
				by: 'automation',
				certainty: 'inferred',
			},
		]);
	});

	it('is none where nothing was answered', () => {
		const left = step(5200, { what: 'banner', outcome: 'left-alone', rule: 'a rule', answer: null });
		expect(build(started, left, finished).choices).toEqual([]);
	});

	it('keeps the answer of the consent manager where it is another', () => {
		const { choices } = build(started, click, kept(5150, { answer: 'partial' }), refused, finished);
		expect(choices.map(({ tool, answer }) => `${tool} ${answer}`)).toEqual(['klaro partial']);
	});
});
