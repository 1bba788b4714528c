import { isPlatformCookie } from '../policy/platform.ts';
import type { Category, Declaration } from '../policy/policy.ts';
import type { Certainty, Finding } from './finding.ts';
import { GUIDELINES, type Guideline, isOverGuideline } from './guidelines.ts';
import type { MeasuredLifetime } from './verdict.ts';

/** Facts about a cookie by its name, from the tables. */
export interface CookieFactsByName {
	readonly category: Category | null;
	readonly keepsChoice: boolean;
}

/**
 * Declared categories that do not rule out audience measurement: exempt measurement is often declared necessary. Any
 * other declared category overrides the guess by name.
 */
const INCONCLUSIVE_CATEGORIES: ReadonlySet<Category> = new Set(['necessary', 'unknown']);

/** Returns the lifetime guideline that applies to a cookie, and its certainty; null if none. */
function guidelineFor(
	name: string,
	declared: Declaration | null,
	facts: CookieFactsByName,
): { readonly guideline: Guideline; readonly certainty: Certainty } | null {
	if (facts.keepsChoice) {
		const isPlatforms = declared !== null && isPlatformCookie(name);
		return { guideline: GUIDELINES['consent-choice'], certainty: isPlatforms ? 'observed' : 'inferred' };
	}
	const guideline = GUIDELINES['audience-measurement'];
	if (declared?.category === 'statistical') return { guideline, certainty: 'observed' };
	if (facts.category !== 'statistical') return null;
	return declared === null || INCONCLUSIVE_CATEGORIES.has(declared.category)
		? { guideline, certainty: 'inferred' }
		: null;
}

/** Finding for a cookie that exceeds the lifetime guideline of its kind. */
export function guidelineFindings(
	name: string,
	lifetime: MeasuredLifetime | null,
	declared: Declaration | null,
	facts: CookieFactsByName,
): readonly Finding[] {
	const rule = guidelineFor(name, declared, facts);
	if (lifetime === null || rule === null || !isOverGuideline(lifetime.seconds, rule.guideline)) return [];
	const { id, limitSeconds } = rule.guideline;
	const { seconds: actualSeconds, isExact } = lifetime;
	return [
		{
			code: 'lifetime-over-guideline',
			certainty: rule.certainty,
			guideline: id,
			limitSeconds,
			actualSeconds,
			isExact,
		},
	];
}
