import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import type { SourcePage } from '../../src/core/policy/source-page.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { madePolicy } from '../../src/correct/made/made-policy.ts';
import { proposeChanges } from '../../src/correct/propose/propose-changes.ts';
import { policyWords } from '../../src/export/policy-words/index.ts';
import { type ProposedChange, withAccepted } from './changes/accepted-changes.ts';
import { withStandardRows } from './changes/standard-rows.ts';

// Loaded with the first portal that is made true: the policies' words are in nine languages.

/** The basis of proposals, besides the declarations. */
export interface ProposalBasis {
	readonly report: SiteReport;
	/** BCP 47 language of the policy; null if unknown. */
	readonly language: string | null;
	/** That of the interface, where the policy's is unknown. */
	readonly locale: string;
	/** Whether it is a portal of the platform, which has four cookies of its own. */
	readonly isPlatform: boolean;
}

/** Proposes the changes that make declarations agree with a portal's cookies, in the policy's language. */
export function propose(
	declarations: readonly Declaration[],
	{ report, language, locale, isPlatform }: ProposalBasis,
): readonly ProposedChange[] {
	const words = policyWords(language, locale);
	const proposed = proposeChanges({ declarations }, report, createCookieFacts(null), words);
	const isStart = isPlatform && declarations.length === 0;
	return withAccepted(isStart ? withStandardRows(proposed, words) : proposed, report);
}

/** Writes the tables of a policy whose source is not stored. */
export function madePage(policy: Policy, locale: string): SourcePage {
	return madePolicy(policy.declarations, policyWords(policy.language, locale));
}

export { changesOfPages } from './changes/changes-of-pages.ts';
