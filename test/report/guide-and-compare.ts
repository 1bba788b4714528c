import { COMPARE_SCENARIOS } from './compare-scenarios.ts';
import { GUIDE_SCENARIOS } from './guide-scenarios.ts';

/** The pages of full audits and of comparisons, for pictures. */
export const SCENARIOS = { ...GUIDE_SCENARIOS, ...COMPARE_SCENARIOS };
