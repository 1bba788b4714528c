import type { CheckConditions, ConsentPass, FailOn } from '../../check/check-result.ts';
import type { CheckFinding } from '../../core/check/site-findings.ts';
import type { SourcePage } from '../../core/policy/source-page.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { DrivenBrowser, VisitSession } from '../driven-browser.ts';
import type { SettleLimits } from '../pass/settle.ts';
import type { PagesRequest } from './page-choice.ts';
import type { ReadPdf } from './read-document.ts';
import type { ReadSources } from './read-policy.ts';

/**
 * The policy to compare with: texts, an address, or the site's own. Texts are read when a visit has time for it, once:
 * the importer takes as long to load as a browser to start.
 */
export type PolicyRequest =
	| { readonly from: 'file'; readonly sources: () => Promise<ReadSources> }
	| { readonly from: 'url'; readonly url: string }
	| { readonly from: 'auto' };

/** A site to check, and how. */
export interface SiteRequest extends VisitSession {
	readonly url: string;
	readonly policy: PolicyRequest;
	readonly pages: PagesRequest;
	readonly consent: readonly ConsentPass[];
	readonly isConfirmed: boolean;
	/** Whether places of the policy that were not understood make the site unchecked. */
	readonly isStrict: boolean;
	readonly failOn: readonly FailOn[];
}

/** Receives what happens during a check. */
export interface CheckProgress {
	page(site: string, consent: ConsentPass, url: string): void;
	/** The start page of a site has loaded: it has to be quiet for a while, in which there is nothing to do. */
	loaded?(): void;
	pass(site: string, consent: ConsentPass): void;
	picture?: ((host: string, consent: ConsentPass, url: string, png: Uint8Array) => Promise<void>) | undefined;
	/** Receives the pages that a site's policy was read from. */
	policy?: ((host: string, pages: readonly SourcePage[]) => void) | undefined;
	error(error: unknown): void;
}

/** The part of a run that all its sites share. */
export interface CheckContext {
	/** In the order of the conditions' browsers. */
	readonly drivers: readonly DrivenBrowser[];
	readonly conditions: CheckConditions;
	readonly limits: SettleLimits;
	readonly toolVersion: string;
	readonly words: Translator;
	/** Without it, policies that are PDFs on the web cannot be read. */
	readonly readPdf?: ReadPdf | undefined;
	readonly progress: CheckProgress;
	/** Waits for a free place before a visit. */
	readonly queueVisit: <T>(visit: () => Promise<T>) => Promise<T>;
	/** Marks the findings that a baseline accepts. */
	readonly accept: (host: string, findings: readonly CheckFinding[]) => readonly CheckFinding[];
}
