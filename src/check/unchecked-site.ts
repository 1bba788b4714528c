import type { CheckFailure } from './check-failure.ts';
import { type CheckedSite, type CheckOutcome, EXIT_CODES } from './check-result.ts';

/** The result of a site without a visit or a policy. `reason`: the failure in the language of the run. */
export function uncheckedSite(
	site: Pick<CheckedSite, 'url' | 'host' | 'reason'> & { readonly failure?: CheckFailure },
	outcome: Exclude<CheckOutcome, 'checked'>,
): CheckedSite {
	return {
		...site,
		outcome,
		policy: null,
		pagesAsked: [],
		passes: [],
		exitCode: EXIT_CODES.notChecked,
		findings: [],
		declarations: [],
		counts: {
			cookies: 0,
			declared: 0,
			undeclared: 0,
			accepted: 0,
			unjudged: 0,
			declarations: 0,
			unseen: 0,
			findings: { undeclared: 0, contradiction: 0, guideline: 0, advice: 0 },
		},
	};
}
