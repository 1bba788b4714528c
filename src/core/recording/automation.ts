import type { ConsentAnswer, ConsentChoice } from '../consent/consent.ts';
import type { RecordingEvent } from './recording-event.ts';

/**
 * What became of the consent banner in an automatic visit: answered; found and left alone, as the visit without a choice
 * asks; found, but it could not be answered; none was found; no page could be searched for one.
 */
export const BANNER_OUTCOMES = [
	'answered',
	'left-alone',
	'not-answered',
	'not-found',
	'not-searched',
] as const;
export type BannerOutcome = (typeof BANNER_OUTCOMES)[number];

/** How a visit was made without a person. */
export interface Automation {
	/** Version of the library autoconsent, which knows the banners. */
	readonly autoconsent: string;
	readonly banner: BannerOutcome;
	/** Name of the rule that recognised the banner, ours or the library's; null if none did. */
	readonly rule: string | null;
	/** Number of clicks, all of them in the banner. */
	readonly clicks: number;
	/** False if the visit was stopped, or closed, on the way. */
	readonly isFinished: boolean;
	/** Whether a person clicked or pressed a key in the visited pages meanwhile. */
	readonly isDisturbed: boolean;
}

/** A step of an automatic visit, as it is logged. */
export type AutomationStep =
	| { readonly what: 'started'; readonly autoconsent: string }
	| { readonly what: 'clicked' }
	/** The interface of a consent manager was called. */
	| { readonly what: 'called' }
	| {
			readonly what: 'banner';
			readonly outcome: BannerOutcome;
			readonly rule: string | null;
			/** The answer that was clicked; null unless answered. */
			readonly answer: Extract<ConsentAnswer, 'accepted' | 'refused'> | null;
	  }
	| { readonly what: 'finished' };

/** Whether a step may have made a choice. */
export const isAct = ({ what }: AutomationStep): boolean => what === 'clicked' || what === 'called';

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
