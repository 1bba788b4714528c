import type { SiteReport } from './verdict.ts';

/** Something that would make a portal's policy true, or truer. */
export interface NextStep {
	readonly kind: 'import-policy' | 'declare' | 'correct-lifetime' | 'settle-category' | 'correct-party';
	/** Keys of the cookies it is about. */
	readonly keys: readonly string[];
}

/** What to do now, the most important first; at most three. */
export function nextSteps(_report: Omit<SiteReport, 'steps'>): readonly NextStep[] {
	return [];
}
