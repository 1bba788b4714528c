import type { Audit, DrivenConditions } from '../core/audit/audit.ts';
import type { Severity, SiteVerdict } from '../core/check/site-findings.ts';
import type { FindingCode } from '../core/findings/finding.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { CheckFailure } from './check-failure.ts';

export const CHECK_FORMAT = 'cookie-check/1';

/** Exit codes: nothing to report; findings; wrong use or configuration; a site could not be checked. */
export const EXIT_CODES = { clean: 0, findings: 1, wrongUse: 2, notChecked: 3 } as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** Behaviour of the visitor in a pass: answers no banner, refuses, accepts. */
export const CONSENT_PASSES = ['none', 'refuse', 'accept'] as const;
export type ConsentPass = (typeof CONSENT_PASSES)[number];

export const CHECK_BROWSERS = ['chromium', 'firefox'] as const;
export type CheckBrowser = (typeof CHECK_BROWSERS)[number];

export type CheckDriver = DrivenConditions['driver'];
export type ThirdPartyMode = NonNullable<DrivenConditions['thirdParty']>;

/** Reason for which a check fails: a severity, a finding's code, or nothing at all. */
export type FailOn = Severity | FindingCode | 'none';

/**
 * `checked`: there is a verdict. `unreachable`: no page could be loaded. `blocked`: the site answered with a wall for
 * robots, a sign-in or an error. `no-policy`: the site's own policy was not found. `policy-unreadable`: the policy could
 * not be read, or with `--strict` not as a whole. `banner-unanswered`: a banner was shown and could not be answered as
 * asked.
 */
export const CHECK_OUTCOMES = [
	'checked',
	'unreachable',
	'blocked',
	'no-policy',
	'policy-unreadable',
	'banner-unanswered',
] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** A browser of the run. */
export interface BrowserConditions {
	readonly family: CheckBrowser;
	/** As the browser names itself: `Chrome`, `Firefox`. */
	readonly name: string;
	readonly version: string;
	readonly driver: CheckDriver;
	/** Whether it shows no window, as far as a lent browser says. */
	readonly isHeadless: boolean;
	/** Whether it runs elsewhere and was lent by its address. Its third-party mode is then its own. */
	readonly isRemote: boolean;
	/** Null where a lent browser's own setting is not known. */
	readonly thirdParty: ThirdPartyMode | null;
}

/** Conditions of a run that can affect its result. No secret: of headers and storage, only that they were given. */
export interface CheckConditions {
	/** At least one. */
	readonly browsers: readonly BrowserConditions[];
	/** Every pass begins in a context of its own without cookies. */
	readonly consent: readonly ConsentPass[];
	/** Whether signs of automation are hidden from pages (`--as-visitor`). */
	readonly isAsVisitor: boolean;
	/** Whether cookies of a session, or headers, were given. */
	readonly isSignedIn: boolean;
	/** Whether each finding had to be seen in two visits (`--confirm`). */
	readonly isConfirmed: boolean;
	/** Version of autoconsent, whose rules answer banners; null where no banner was to be answered. */
	readonly autoconsent: string | null;
	/** IANA name of the machine's time zone. */
	readonly timeZone: string;
}

/** How a banner was answered in a pass. */
export const BANNER_ANSWERS = [
	/** No answer was to be given. */
	'not-asked',
	/** No banner was shown. */
	'no-banner',
	/** The consent manager stored that answer. */
	'confirmed',
	/** The button was pressed; nothing stored says so. */
	'clicked',
	/** A banner was shown and could not be answered as asked. */
	'unanswered',
] as const;
export type BannerAnswer = (typeof BANNER_ANSWERS)[number];

/** A page of a pass. */
export interface CheckedPage {
	/** Short address: without query values and fragment. */
	readonly url: string;
	/** HTTP status of its document; null if it did not load. */
	readonly status: number | null;
	/** Whether it fell quiet within the time allowed. */
	readonly isSettled: boolean;
}

/** One visit of a site in a fresh context. */
export interface CheckPassResult {
	readonly consent: ConsentPass;
	/** Index into `CheckConditions.browsers`. */
	readonly browser: number;
	readonly banner: BannerAnswer;
	/** Name of the consent manager that was answered; null if none or unknown. */
	readonly consentManager: string | null;
	readonly pages: readonly CheckedPage[];
	readonly durationMs: number;
	/** The pass as the extension would store it: `auditJson` writes it, and the extension opens it. */
	readonly audit: Audit;
	/** Lower-case hexadecimal SHA-256 of the audit (see `digestedText`), as `auditJson` takes it. */
	readonly sha256: string;
}

/** A text that a site's policy was read from. */
export interface PolicySourcePlace {
	/** Path as it was given, with `/`, relative to the working directory where it lies in it; null if it is no file. */
	readonly file: string | null;
	/** Address that it was read from; null for a file. */
	readonly url: string | null;
	/** BCP 47; null if not detected. */
	readonly language: string | null;
}

/** The policy that a site was compared with. */
export interface ComparedPolicy {
	/** Given as a file or address, or searched for on the site. */
	readonly from: 'file' | 'url' | 'auto';
	/** At least one; places in declarations refer to them. */
	readonly sources: readonly PolicySourcePlace[];
	/** As read, all sources in one. */
	readonly policy: Policy;
	/** Number of places of its text that were not understood. */
	readonly openPlaces: number;
}

/** The check of one site. */
export interface CheckedSite extends SiteVerdict {
	/** As asked for. */
	readonly url: string;
	/** Canonical host that was judged: after redirects. */
	readonly host: string;
	readonly outcome: CheckOutcome;
	/** A sentence in the language of the run that says what went wrong and where; null when checked. */
	readonly reason: string | null;
	/** The same for any language; absent when checked, and where the reason is of the command itself. */
	readonly failure?: CheckFailure;
	/** Null if none was found or read. */
	readonly policy: ComparedPolicy | null;
	/** Paths or addresses of the pages that were to be visited, in order. */
	readonly pagesAsked: readonly string[];
	/** In order of consent, then browser; empty if the site could not be visited. */
	readonly passes: readonly CheckPassResult[];
	/** Of this site alone. */
	readonly exitCode: ExitCode;
}

/** The state of the baseline's entries after a run. */
export interface BaselineState {
	/** Path as it was given. */
	readonly file: string;
	readonly entries: number;
	/** Indexes of entries whose day is over, in order. */
	readonly ended: readonly number[];
	/** Indexes of entries that nothing of this run needed, in order. */
	readonly unused: readonly number[];
}

/** The configuration of a run. */
export interface ConfigState {
	/** Path as it was given. */
	readonly file: string;
	/** The line of each site of the run, from 1; null for one that the configuration does not name. */
	readonly lines: readonly (number | null)[];
}

/** The result of `cookie-policy check`: every format is written from it. No cookie values. */
export interface CheckRun {
	readonly format: typeof CHECK_FORMAT;
	readonly tool: { readonly name: string; readonly version: string };
	/** When the run began, ISO 8601 in UTC. */
	readonly checkedAt: string;
	readonly durationMs: number;
	readonly conditions: CheckConditions;
	readonly failOn: readonly FailOn[];
	/** In the order in which they were asked for; at least one. */
	readonly sites: readonly CheckedSite[];
	/** Null without one. */
	readonly config: ConfigState | null;
	/** Null without one. */
	readonly baseline: BaselineState | null;
	/** 1 if any site has findings of `failOn` that are not accepted; otherwise 3 if one could not be checked; otherwise 0. */
	readonly exitCode: ExitCode;
}
