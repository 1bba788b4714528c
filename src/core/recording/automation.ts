import type { ConsentAnswer } from '../consent/consent.ts';

/**
 * Fates of the consent banner in an automatic visit: answered; found and left alone, as the visit without a choice
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
