import type { ConsentChoice } from '../consent/consent.ts';
import { type Automation, isAct } from './automation.ts';
import type { RecordingEvent } from './recording-event.ts';

type AutomationEvent = Extract<RecordingEvent, { kind: 'automation' }>;

const isAutomation = (event: RecordingEvent): event is AutomationEvent => event.kind === 'automation';

/** Describes the automation of a recording; undefined for one by hand. */
export function automationOf(events: readonly RecordingEvent[]): Automation | undefined {
	const steps = events.filter(isAutomation).map(({ step }) => step);
	const start = steps.find((step) => step.what === 'started');
	if (start === undefined) return undefined;
	const banner = steps.findLast((step) => step.what === 'banner');
	return {
		autoconsent: start.autoconsent,
		banner: banner?.outcome ?? 'not-searched',
		rule: banner?.rule ?? null,
		clicks: steps.filter(({ what }) => what === 'clicked').length,
		isFinished: steps.some(({ what }) => what === 'finished'),
		isDisturbed: events.some((event) => event.kind === 'interaction' && event.what === 'input'),
	};
}

/**
 * Returns the choice that an automatic visit clicked where no consent manager confirms it; null if one does, or nothing
 * was clicked. `choices`: dated.
 */
export function unconfirmedChoice(
	events: readonly RecordingEvent[],
	choices: readonly ConsentChoice[],
): ConsentChoice | null {
	if (choices.some(({ actor }) => actor === 'automation')) return null;
	const steps = events.filter(isAutomation);
	for (const { step, at } of steps) {
		if (step.what !== 'banner' || step.answer === null) continue;
		const acts = steps.filter((other) => isAct(other.step)).map((act) => act.at);
		return {
			tool: 'automation',
			answer: step.answer,
			granted: [],
			denied: [],
			at,
			since: acts.reduce((first, act) => Math.min(first, act), at),
			by: 'automation',
			certainty: 'inferred',
			actor: 'automation',
		};
	}
	return null;
}
