import { CHECK_FORMAT, type CheckedSite, type CheckRun, type FailOn } from '../check/check-result.ts';
import { runExitCode } from '../check/exit-code.ts';
import { createQueueOf } from './queue-of.ts';
import { brokenSite } from './site/check-site.ts';
import type { SiteRequest } from './site/site-request.ts';
import { type CheckerSetup, openSiteChecker } from './site-checker.ts';

/** A run of `check`: sites, browsers and conditions. */
export interface RunRequest extends Omit<CheckerSetup, 'toolVersion'> {
	/** At least one. */
	readonly sites: readonly SiteRequest[];
	readonly failOn: readonly FailOn[];
	readonly tool: CheckRun['tool'];
	/** Called with each site as it is done, in any order. */
	readonly onSite: (site: CheckedSite) => void;
	/** Ends the run: sites without a verdict are not checked. */
	readonly interruption?: AbortSignal | undefined;
}

/**
 * Checks sites with browsers of its own or lent ones, and closes them.
 * @throws {NoBrowserError} if a browser cannot be had
 */
export async function runCheck(request: RunRequest): Promise<CheckRun> {
	const checkedAt = new Date();
	const started = performance.now();
	const { interruption, words } = request;
	const checker = await openSiteChecker({ ...request, toolVersion: request.tool.version });
	const interrupted = new Promise<void>((resolve) => {
		if (interruption?.aborted) resolve();
		interruption?.addEventListener('abort', () => resolve(), { once: true });
	});
	try {
		const conditions = checker.conditions(request.sites);
		const queueSite = createQueueOf(Math.max(1, request.contexts));
		const sites = await Promise.all(
			request.sites.map((site) =>
				queueSite(async () => {
					const broken = () => brokenSite(site, { kind: 'unmet-interrupted', place: '' }, words);
					const checked = interruption?.aborted
						? broken()
						: await Promise.race([checker.check(site), interrupted.then(broken)]);
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
		await checker.close();
	}
}
