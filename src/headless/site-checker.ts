import type { CheckConditions, CheckedSite } from '../check/check-result.ts';
import { safeText } from '../check/words/safe-text.ts';
import { AUTOCONSENT_VERSION } from '../core/banner/autoconsent-version.ts';
import type { CheckFinding } from '../core/check/site-findings.ts';
import type { Translator } from '../i18n/translator.ts';
import { isSignedIn } from './begin-session.ts';
import type { DrivenBrowser, LaunchRequest } from './driven-browser.ts';
import { firstLine } from './first-line.ts';
import { openLastingBrowsers } from './lasting-browser.ts';
import type { BrowserRequest } from './open-browser.ts';
import { DEFAULT_LIMITS } from './pass/record-pass.ts';
import type { SettleLimits } from './pass/settle.ts';
import { createQueueOf } from './queue-of.ts';
import { brokenSite, checkSite } from './site/check-site.ts';
import type { ReadPdf } from './site/read-document.ts';
import type { CheckProgress, SiteRequest } from './site/site-request.ts';

/** How sites are checked. */
export interface CheckerSetup {
	/** To start, or lent; at least one. */
	readonly browsers: readonly BrowserRequest[];
	readonly launch: LaunchRequest;
	/** The same browsers, if they are being opened already (`openLastingBrowsers`). */
	readonly drivers?: Promise<readonly DrivenBrowser[]> | undefined;
	/** Visits at a time, over all sites. */
	readonly contexts: number;
	readonly limits?: SettleLimits | undefined;
	readonly toolVersion: string;
	readonly words: Translator;
	/** Without it, policies that are PDFs on the web cannot be read. */
	readonly readPdf?: ReadPdf | undefined;
	readonly progress: CheckProgress;
	/** Marks the findings that a baseline accepts. */
	readonly accept: (host: string, findings: readonly CheckFinding[]) => readonly CheckFinding[];
}

/**
 * Checks any number of sites, also at the same time, with the same browsers: each visit has a context of its own. A
 * browser that has ended is started anew, and the sites that it was visiting are checked once more.
 */
export interface SiteChecker {
	/** Conditions of a check of these sites. */
	conditions(sites: readonly SiteRequest[]): CheckConditions;
	/** Checks one site. Never rejects: a check that broke off twice is no verdict, and says why. */
	check(site: SiteRequest): Promise<CheckedSite>;
	/** Ends the browsers, or gives back those that were lent; checks under way break off. */
	close(): Promise<void>;
}

/** Opens the browsers of a checker. @throws {NoBrowserError} if one cannot be had */
export async function openSiteChecker(setup: CheckerSetup): Promise<SiteChecker> {
	const drivers = await (setup.drivers ?? openLastingBrowsers(setup.browsers, setup.launch));
	const queueVisit = createQueueOf(setup.contexts);
	let isClosed = false;

	const conditions = (sites: readonly SiteRequest[]): CheckConditions => {
		const consent = [...new Set(sites.flatMap((site) => site.consent))];
		return {
			browsers: drivers.map((driver) => driver.conditions),
			consent,
			isAsVisitor: setup.launch.isAsVisitor,
			isSignedIn: sites.some(isSignedIn),
			isConfirmed: sites.some((site) => site.isConfirmed),
			autoconsent: consent.some((each) => each !== 'none') ? AUTOCONSENT_VERSION : null,
			timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
		};
	};

	return {
		conditions,
		async check(site) {
			const context = {
				...setup,
				drivers,
				conditions: conditions([site]),
				limits: setup.limits ?? DEFAULT_LIMITS,
				queueVisit,
			};
			try {
				return await checkSite(site, context).catch((error: unknown) => {
					if (isClosed) throw error;
					setup.progress.error(error);
					return checkSite(site, context);
				});
			} catch (error) {
				setup.progress.error(error);
				const failure = { kind: 'unmet-broken', place: safeText(firstLine(error)) } as const;
				return brokenSite(site, failure, setup.words);
			}
		},
		async close() {
			isClosed = true;
			await Promise.all(drivers.map((driver) => driver.close()));
		},
	};
}
