import { resolve } from 'node:path';
import type { StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import { EXIT_CODES, type ExitCode } from '../../src/check/check-result.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { CheckFormat } from '../../src/check/write-format.ts';
import { applyBaseline } from '../../src/core/check/apply-baseline.ts';
import type { DrivenBrowser, LaunchRequest, PageScripts } from '../../src/headless/driven-browser.ts';
import type { BrowserRequest } from '../../src/headless/open-browser.ts';
import { browserFailure } from '../browser-failure.ts';
import { type ConfigFile, readConfigFile } from '../check/check-config-file.ts';
import { type CheckFlags, readCheckFlags } from '../check/check-flags.ts';
import { createPolicySources } from '../check/policy-sources.ts';
import { createProgress } from '../check/progress.ts';
import type { ReportingProgram } from '../check/report-run.ts';
import { readHeaderFile, readStorageState } from '../check/session-files.ts';
import { siteRequests } from '../check/site-requests.ts';
import { type Command, type CommandIo, WrongUse } from '../command.ts';
import { BASELINE_FILE, readBaselineFile } from './baseline.ts';

/** The program around `check`: its streams, files and version. */
export interface CheckProgram extends ReportingProgram {
	/** Folder of the scripts that run in pages. */
	readonly scripts: URL;
	readonly version: string;
	readonly stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'>;
	readonly startPdfThread: StartPdfThread;
	/** Aborts when somebody asks the command to end. */
	readonly interruption: () => AbortSignal;
}

/** Visits at a time, per default. */
export const USUAL_PARALLEL = 3;

function browsersOf(
	{ browsers, browserPath, endpoint }: CheckFlags,
	usual: CheckFlags['browsers'],
): readonly BrowserRequest[] {
	const families = browsers ?? usual ?? ['chromium'];
	if (endpoint !== undefined) return [{ family: browsers?.[0] ?? null, endpoint }];
	return families.map((family) => ({ family, path: browserPath ?? null }));
}

/** Browsers that are starting, while all else that a check needs is loaded and read. */
export interface StartingBrowsers {
	readonly browsers: readonly BrowserRequest[];
	readonly launch: LaunchRequest;
	readonly drivers: Promise<readonly DrivenBrowser[]>;
	/** Listened for before there is anything to end. */
	readonly interruption: AbortSignal;
}

export async function startBrowsers(
	flags: CheckFlags,
	{ config: { defaults = {} } }: ConfigFile,
	scripts: PageScripts,
	interruption: AbortSignal,
): Promise<StartingBrowsers> {
	// Loaded on use: it holds what drives browsers.
	const { openLastingBrowsers } = await import('../../src/headless/lasting-browser.ts');
	const browsers = browsersOf(flags, defaults.browsers);
	const launch: LaunchRequest = {
		scripts,
		thirdParty: flags.thirdParty ?? defaults.thirdParty ?? 'allow',
		isHeadless: flags.isHeadless,
		isAsVisitor: flags.isAsVisitor ?? defaults.asVisitor ?? false,
		isInsecure: flags.isInsecure,
		args: flags.browserArgs,
		prefs: flags.prefs,
	};
	const drivers = openLastingBrowsers(browsers, launch);
	// Whoever needs them learns of it.
	drivers.catch(() => undefined);
	return { browsers, launch, drivers, interruption };
}

/** Checks the sites with browsers that are starting, and reports. */
async function checkSites(
	program: CheckProgram,
	io: CommandIo,
	flags: CheckFlags,
	file: ConfigFile,
	{ browsers, launch, drivers, interruption }: StartingBrowsers,
): Promise<ExitCode> {
	const { words } = io;
	const { defaults = {}, formats = {} } = file.config;
	const { readPdfApart } = await import('../../scripts/policy/read-pdf-apart.ts');
	const canAnswer = launch.scripts.banner !== null;
	const sites = await siteRequests({
		flags,
		file,
		words,
		policyOf: createPolicySources(words, program.startPdfThread),
		usualConsent: canAnswer ? ['none', 'refuse', 'accept'] : ['none'],
		session: {
			...(await readStorageState(flags.storageState, io)),
			headers: await readHeaderFile(flags.headerFile, io),
		},
	});
	if (flags.isFix && !sites.some(({ policy }) => policy.from === 'file'))
		throw new WrongUse(words.t('check_fix_no_file'));
	if (!canAnswer && sites.some(({ consent }) => consent.some((each) => each !== 'none')))
		throw new WrongUse(words.t('check_no_banner_script'));
	const baselineFile = flags.baseline ?? file.config.baseline;
	const baseline = await readBaselineFile(baselineFile ?? BASELINE_FILE, io);
	if (baseline === null && flags.baseline !== undefined)
		throw new WrongUse(words.t('check_no_file', safeText(flags.baseline)));
	// The configuration may name one that is not written yet: nothing is accepted.
	if (baseline === null && baselineFile !== undefined)
		io.complain(words.t('check_no_file', safeText(baselineFile)));
	const used = new Set<number>();
	/** Ends the run as soon as a policy's file turns out to be none. */
	const wrongUse = new AbortController();
	const outputs = [
		...Object.entries(formats).map(([format, path]) => ({
			format: format as CheckFormat,
			path: resolve(file.folder, path),
		})),
		...flags.outputs,
	];
	const evidence =
		flags.evidence === undefined
			? null
			: (await import('../check/evidence.ts')).createEvidence(flags.evidence, words);
	const { runCheck } = await import('../../src/headless/run-check.ts');
	const line = createProgress(program.stderr, sites.length, words);
	const run = await runCheck({
		sites,
		browsers,
		launch,
		drivers,
		failOn: [...new Set(sites.flatMap((site) => site.failOn))],
		contexts: flags.parallel ?? defaults.parallel ?? USUAL_PARALLEL,
		tool: { name: 'cookie-policy-inspector', version: program.version },
		words,
		readPdf: readPdfApart(program.startPdfThread),
		progress: {
			page: line.page,
			pass: () => undefined,
			picture: evidence?.picture,
			policy: evidence?.policy,
			loaded: () => void import('../check/report-run.ts'),
			error(error) {
				if (error instanceof WrongUse) wrongUse.abort();
			},
		},
		accept(host, findings) {
			const applied = applyBaseline(findings, baseline?.accepted ?? [], host, io.now());
			for (const index of applied.used) used.add(index);
			return applied.findings;
		},
		onSite: line.done,
		interruption: AbortSignal.any([interruption, wrongUse.signal]),
	}).finally(line.end);
	// Nothing was read of a file that no visit came to; one that is no policy is wrong use in any case.
	for (const { policy } of sites) if (policy.from === 'file') await policy.sources();
	const { configState, reportRun, withBaseline } = await import('../check/report-run.ts');
	const whole = {
		...withBaseline(run, baselineFile ?? BASELINE_FILE, baseline, used, io.now()),
		config: configState(run, file, words),
	};
	await evidence?.write(whole);
	await reportRun(whole, flags, outputs, io, program);
	if (flags.isFix) await (await import('../fix-files.ts')).fixFiles(whole.sites, io);
	return whole.exitCode;
}

/** `check URL…`: visits sites, compares their cookies with their policies, and tells what differs. */
export function createCheckCommand(program: CheckProgram): Command {
	async function check(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
		const { words } = io;
		const flags = readCheckFlags(argv, words);
		const file = await readConfigFile(flags.config, io);
		const { NoBrowserError } = await import('../../src/headless/open-browser.ts');
		const { readPageScripts } = await import('../../src/headless/page-scripts.ts');
		const scripts = await readPageScripts(program.scripts);
		const starting = await startBrowsers(flags, file, scripts, program.interruption());
		try {
			return await checkSites(program, io, flags, file, starting);
		} catch (error) {
			if (!(error instanceof NoBrowserError)) throw error;
			io.complain(browserFailure(error, words));
			return EXIT_CODES.notChecked;
		} finally {
			const drivers = await starting.drivers.catch(() => []);
			await Promise.all(drivers.map((driver) => driver.close()));
		}
	}
	return check;
}
