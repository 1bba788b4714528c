import { readPdfApart } from '../../scripts/policy/read-pdf-apart.ts';
import type { CheckConditions, CheckedSite } from '../../src/check/check-result.ts';
import { uncheckedSite } from '../../src/check/unchecked-site.ts';
import { applyBaseline } from '../../src/core/check/apply-baseline.ts';
import type { FleetSite } from '../../src/fleet/store/sites/fleet-sites.ts';
import { readPageScripts } from '../../src/headless/page-scripts.ts';
import { openSiteChecker } from '../../src/headless/site-checker.ts';
import { readConfigFile } from '../check/check-config-file.ts';
import type { CheckFlags } from '../check/check-flags.ts';
import { createPolicySources } from '../check/policy-sources.ts';
import { readHeaderFile, readStorageState } from '../check/session-files.ts';
import { siteRequests } from '../check/site-requests.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { BASELINE_FILE, readBaselineFile } from '../commands/baseline.ts';
import { type CheckProgram, startBrowsers, USUAL_PARALLEL } from '../commands/check.ts';

/** Checks sites of a fleet, all with the same browsers. */
export interface FleetChecker {
	/** Sites at a time. */
	readonly places: number;
	/** Never rejects: a site that cannot be checked says why. */
	check(site: FleetSite): Promise<{ site: CheckedSite; conditions: CheckConditions }>;
	close(): Promise<void>;
}

/** Opens the browsers of a worker, with the flags, configuration and baseline of `check`. @throws {NoBrowserError} {WrongUse} */
export async function openFleetChecker(
	flags: CheckFlags,
	io: CommandIo,
	program: CheckProgram,
): Promise<FleetChecker> {
	const { words } = io;
	const file = await readConfigFile(flags.config, io);
	const baseline = await readBaselineFile(flags.baseline ?? file.config.baseline ?? BASELINE_FILE, io);
	const session = {
		...(await readStorageState(flags.storageState, io)),
		headers: await readHeaderFile(flags.headerFile, io),
	};
	const scripts = await readPageScripts(program.scripts);
	const usualConsent =
		scripts.banner === null ? (['none'] as const) : (['none', 'refuse', 'accept'] as const);
	const places = flags.parallel ?? file.config.defaults?.parallel ?? USUAL_PARALLEL;
	const checker = await openSiteChecker({
		...(await startBrowsers(flags, file, scripts, new AbortController().signal)),
		...{ contexts: places, toolVersion: program.version, words },
		readPdf: readPdfApart(program.startPdfThread),
		progress: { page: () => undefined, pass: () => undefined, error: () => undefined },
		accept: (host, findings) => applyBaseline(findings, baseline?.accepted ?? [], host, io.now()).findings,
	});
	const requestFor = ({ url, policy, pages }: FleetSite) =>
		siteRequests({
			flags: { ...flags, urls: [url] },
			file: {
				...file,
				config: {
					...file.config,
					sites: [
						{
							url,
							policy: [...policy],
							pages: typeof pages === 'number' ? pages : pages === null ? 'auto' : [...pages],
						},
					],
				},
			},
			words,
			// Anew for each site: a worker lives longer than a file's contents.
			policyOf: createPolicySources(words, program.startPdfThread),
			usualConsent,
			session,
		});
	return {
		places,
		async check(site) {
			try {
				const [request] = await requestFor(site);
				if (request === undefined) throw new WrongUse(words.t('check_which_site'));
				if (request.policy.from === 'file') await request.policy.sources();
				return { site: await checker.check(request), conditions: checker.conditions([request]) };
			} catch (error) {
				if (!(error instanceof WrongUse)) throw error;
				// The file of its policy: as it is no word about the site, nothing was visited.
				const { url, host } = site;
				const [request] = await requestFor({ ...site, policy: ['auto'] });
				if (request === undefined) throw error;
				const broken = uncheckedSite({ url, host, reason: error.message }, 'policy-unreadable');
				return { site: broken, conditions: checker.conditions([request]) };
			}
		},
		close: () => checker.close(),
	};
}
