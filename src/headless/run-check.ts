import {
	CHECK_FORMAT,
	type CheckConditions,
	type CheckedSite,
	type CheckRun,
	type ConsentPass,
	type FailOn,
} from '../check/check-result.ts';
import { runExitCode } from '../check/exit-code.ts';
import { AUTOCONSENT_VERSION } from '../core/banner/autoconsent-version.ts';
import type { CheckFinding } from '../core/check/site-findings.ts';
import type { Translator } from '../i18n/translator.ts';
import type { DrivenBrowser, LaunchRequest } from './driven-browser.ts';
import { type BrowserRequest, openBrowser } from './open-browser.ts';
import { DEFAULT_LIMITS } from './pass/record-pass.ts';
import type { SettleLimits } from './pass/settle.ts';
import { checkSite } from './site/check-site.ts';
import type { CheckProgress, SiteRequest } from './site/site-request.ts';

/** A run of `check`: sites, browsers and conditions. */
export interface RunRequest {
	/** At least one. */
	readonly sites: readonly SiteRequest[];
	/** At least one. */
	readonly browsers: readonly BrowserRequest[];
	readonly launch: LaunchRequest;
	readonly consent: readonly ConsentPass[];
	readonly failOn: readonly FailOn[];
	readonly isConfirmed: boolean;
	/** Visits at a time. */
	readonly contexts: number;
	readonly limits?: SettleLimits;
	readonly tool: CheckRun['tool'];
	readonly words: Translator;
	readonly progress: CheckProgress;
	readonly accept: (host: string, findings: readonly CheckFinding[]) => readonly CheckFinding[];
	/** Called with each site as it is done, in any order. */
	readonly onSite: (site: CheckedSite) => void;
}

/** Returns a function that runs at most `count` tasks at a time, in the order of its calls. */
export function createQueueOf(count: number): <T>(task: () => Promise<T>) => Promise<T> {
	let free = count;
	const waiting: (() => void)[] = [];
	return async (task) => {
		if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
		else free--;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === undefined) free++;
			else next();
		}
	};
}

/** Opens all browsers; if one cannot be opened, closes the others. */
async function openAll({ browsers, launch }: RunRequest): Promise<readonly DrivenBrowser[]> {
	const opened = await Promise.allSettled(browsers.map((browser) => openBrowser(browser, launch)));
	const drivers = opened.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
	const failed = opened.find((result) => result.status === 'rejected');
	if (failed === undefined) return drivers;
	await Promise.all(drivers.map((driver) => driver.close()));
	throw failed.reason;
}

/**
 * Checks sites with browsers of its own or lent ones, and closes them.
 * @throws {NoBrowserError} if a browser cannot be had
 */
export async function runCheck(request: RunRequest): Promise<CheckRun> {
	const checkedAt = new Date();
	const started = performance.now();
	const drivers = await openAll(request);
	try {
		const conditions: CheckConditions = {
			browsers: drivers.map((driver) => driver.conditions),
			consent: request.consent,
			isAsVisitor: request.launch.isAsVisitor,
			isSignedIn: request.sites.some(
				({ cookies, headers }) => cookies.length > 0 || Object.keys(headers).length > 0,
			),
			isConfirmed: request.isConfirmed,
			autoconsent: request.consent.some((each) => each !== 'none') ? AUTOCONSENT_VERSION : null,
			timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
		};
		const queueVisit = createQueueOf(request.contexts);
		const queueSite = createQueueOf(Math.max(1, request.contexts));
		const sites = await Promise.all(
			request.sites.map((site) =>
				queueSite(async () => {
					const checked = await checkSite(site, {
						drivers,
						conditions,
						limits: request.limits ?? DEFAULT_LIMITS,
						toolVersion: request.tool.version,
						words: request.words,
						progress: request.progress,
						queueVisit,
						accept: request.accept,
					});
					request.onSite(checked);
					return checked;
				}),
			),
		);
		return {
			format: CHECK_FORMAT,
			tool: request.tool,
			checkedAt: checkedAt.toISOString(),
			durationMs: Math.round(performance.now() - started),
			conditions,
			failOn: request.failOn,
			sites,
			config: null,
			baseline: null,
			exitCode: runExitCode(sites),
		};
	} finally {
		await Promise.all(drivers.map((driver) => driver.close()));
	}
}
