import { DAY } from '../policy/lifetime.ts';
import { longestMonths } from '../policy/longest-lifetime.ts';
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
 * The CNIL's guidelines on lifetimes: at most thirteen months for audience measurement; six months is good practice for
 * a stored choice. Each limit is the longest calendar span: 397 days (a leap year and a month of 31 days) and 184
 * (March to August). So a cookie that the browser cut to its cap of 400 days exceeds thirteen months.
 */
export const GUIDELINES: Readonly<Record<GuidelineId, Guideline>> = {
	'audience-measurement': {
		id: 'audience-measurement',
		limitSeconds: longestMonths(13) * DAY,
		url: 'https://www.cnil.fr/fr/cookies-et-autres-traceurs/regles/cookies-solutions-pour-les-outils-de-mesure-daudience',
	},
	'consent-choice': {
		id: 'consent-choice',
		limitSeconds: longestMonths(6) * DAY,
		url: 'https://www.cnil.fr/fr/cookies-et-autres-traceurs/regles/cookies/lignes-directrices-modificatives-et-recommandation',
	},
};

/** Tolerance in seconds for clocks, time zones and daylight saving time. */
const GRACE = DAY;

/** Whether a lifetime in seconds exceeds a guideline. */
export function isOverGuideline(seconds: number, { limitSeconds }: Guideline): boolean {
	return seconds > limitSeconds + GRACE;
}
