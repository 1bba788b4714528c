import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { SourcePage } from '../../src/core/policy/source-page.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { madePolicy } from '../../src/correct/made/made-policy.ts';
import { proposeChanges } from '../../src/correct/propose/propose-changes.ts';
import { policyWords } from '../../src/export/policy-words/index.ts';
import { type ProposedChange, withAccepted } from './changes/accepted-changes.ts';
import { withStandardRows } from './changes/standard-rows.ts';

// Loaded with the first portal that is made true: the policies' words are in nine languages.

/**
 * Proposes the changes that make a policy agree with a portal's cookies, in the policy's language (`locale` if unknown).
 * `isPlatform`: it is a portal of the platform, which has four cookies of its own.
 */
export function propose(
	policy: Pick<Policy, 'declarations' | 'language'>,
	report: SiteReport,
	isPlatform: boolean,
	locale: string,
): readonly ProposedChange[] {
	const words = policyWords(policy.language, locale);
	const proposed = proposeChanges(policy, report, createCookieFacts(null), words);
	const isStart = isPlatform && policy.declarations.length === 0;
	return withAccepted(isStart ? withStandardRows(proposed, words) : proposed, report);
}

/** Writes the tables of a policy whose source is not stored. */
export function madePage(policy: Policy, locale: string): SourcePage {
	return madePolicy(policy.declarations, policyWords(policy.language, locale));
}
