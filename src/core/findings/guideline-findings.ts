import { isPlatformCookie } from '../policy/platform.ts';
import type { Category, Declaration } from '../policy/policy.ts';
import type { Certainty, Finding } from './finding.ts';
import { GUIDELINES, type Guideline, isOverGuideline } from './guidelines.ts';
import type { MeasuredLifetime } from './verdict.ts';

/** What a cookie is by its name, where the tables know it. */
export interface CookieFactsByName {
	readonly category: Category | null;
	readonly keepsChoice: boolean;
}

/**
 * Audience measurement that needs no consent is often declared necessary; a category that was not stated says
 * nothing. A policy that names another category is believed, whatever the name suggests.
 */
const INCONCLUSIVE_CATEGORIES: ReadonlySet<Category> = new Set(['necessary', 'unknown']);

/** The guideline on lifetimes that applies to a cookie, and how sure that is; null: none. */
function guidelineFor(
	name: string,
	declared: Declaration | null,
	known: CookieFactsByName,
): { readonly guideline: Guideline; readonly certainty: Certainty } | null {
	if (known.keepsChoice) {
		const isPlatforms = declared !== null && isPlatformCookie(name);
		return { guideline: GUIDELINES['consent-choice'], certainty: isPlatforms ? 'observed' : 'inferred' };
	}
	const guideline = GUIDELINES['audience-measurement'];
	if (declared?.category === 'statistical') return { guideline, certainty: 'observed' };
	if (known.category !== 'statistical') return null;
	return declared === null || INCONCLUSIVE_CATEGORIES.has(declared.category)
		? { guideline, certainty: 'inferred' }
		: null;
}

/** Whether a cookie lives longer than the guideline for its kind lets it. */
export function guidelineFindings(
	name: string,
	lifetime: MeasuredLifetime | null,
	declared: Declaration | null,
	known: CookieFactsByName,
): readonly Finding[] {
	const rule = guidelineFor(name, declared, known);
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
