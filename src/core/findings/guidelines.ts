import { DAY } from '../policy/lifetime.ts';
import type { GuidelineId } from './finding.ts';

/** A guideline that limits lifetimes. */
export interface Guideline {
	readonly id: GuidelineId;
	/** Seconds: the longest calendar span of that many months. */
	readonly limitSeconds: number;
	/** Where it is published. */
	readonly url: string;
}

/**
 * The guidelines of the CNIL on lifetimes: trackers that measure the audience live thirteen months at most, and
 * keeping a visitor's choice for six months is good practice.
 *
 * A number of calendar months has no fixed length, so each limit is the longest span that has that many: thirteen
 * months are at most 397 days (a leap year and a month of 31 days), six at most 184 (March to August). Hence a
 * cookie that asked for two years, and was cut by the browser to its cap of 400 days, is over thirteen months.
 */
export const GUIDELINES: Readonly<Record<GuidelineId, Guideline>> = {
	'audience-measurement': {
		id: 'audience-measurement',
		limitSeconds: 397 * DAY,
		url: 'https://www.cnil.fr/fr/cookies-et-autres-traceurs/regles/cookies-solutions-pour-les-outils-de-mesure-daudience',
	},
	'consent-choice': {
		id: 'consent-choice',
		limitSeconds: 184 * DAY,
		url: 'https://www.cnil.fr/fr/cookies-et-autres-traceurs/regles/cookies/lignes-directrices-modificatives-et-recommandation',
	},
};

/** Tolerance in seconds for clocks, time zones and daylight saving time. */
const GRACE = DAY;

/** Whether a lifetime in seconds exceeds a guideline. */
export function isOverGuideline(seconds: number, { limitSeconds }: Guideline): boolean {
	return seconds > limitSeconds + GRACE;
}
