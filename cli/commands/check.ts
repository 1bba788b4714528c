import { resolve } from 'node:path';
import { readPdfApart, type StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import { type CheckRun, EXIT_CODES, type ExitCode } from '../../src/check/check-result.ts';
import { configLines } from '../../src/check/config/config-lines.ts';
import { DEFAULT_WIDTH, humanText } from '../../src/check/human/human-text.ts';
import { COLOURS, PLAIN } from '../../src/check/human/paint.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { type CheckFormat, githubSummary, writeFormat } from '../../src/check/write-format.ts';
import { applyBaseline, baselineUse } from '../../src/core/check/apply-baseline.ts';
import type { Baseline } from '../../src/core/exceptions/baseline.ts';
import type { BrowserRequest } from '../../src/headless/open-browser.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { type ConfigFile, readConfigFile } from '../check/check-config-file.ts';
import { type CheckFlags, readCheckFlags } from '../check/check-flags.ts';
import { CHECK_USAGE } from '../check/check-usage.ts';
import { createEvidence } from '../check/evidence.ts';
import { createPolicySources } from '../check/policy-sources.ts';
import { createProgress } from '../check/progress.ts';
import { readHeaderFile, readStorageState } from '../check/session-files.ts';
import { siteRequests, startAddress } from '../check/site-requests.ts';
import { type Command, type CommandIo, WrongUse } from '../command.ts';
import { fixFiles } from '../fix-files.ts';
import { BASELINE_FILE, readBaselineFile } from './baseline.ts';

/** The program around `check`: its streams, files and version. */
export interface CheckProgram {
	/** Folder of the scripts that run in pages. */
	readonly scripts: URL;
	readonly version: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly stdout: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;
	readonly stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'>;
	readonly startPdfThread: StartPdfThread;
}

/** Visits at a time, per default. */
const USUAL_PARALLEL = 3;

/** The file that a format is written to where it has several: the suffix stands before the extension. */
function fileOf(path: string, suffix: string): string {
	if (suffix === '') return path;
	const dot = path.lastIndexOf('.');
	return dot <= path.lastIndexOf('/')
		? `${path}-${suffix}`
		: `${path.slice(0, dot)}-${suffix}${path.slice(dot)}`;
}

function browsersOf(
	{ browsers, browserPath, endpoint }: CheckFlags,
	usual: CheckFlags['browsers'],
): readonly BrowserRequest[] {
	const families = browsers ?? usual ?? ['chromium'];
	if (endpoint !== undefined) return [{ family: browsers?.[0] ?? null, endpoint }];
	return families.map((family) => ({ family, path: browserPath ?? null }));
}

/** Writes the formats that go to files, and the one that goes to standard output. */
async function report(
	run: CheckRun,
	flags: CheckFlags,
	outputs: CheckFlags['outputs'],
	io: CommandIo,
	program: CheckProgram,
) {
	const { words } = io;
	const { environment, stdout } = program;
	const plain = () => humanText(run, words, { paint: PLAIN, width: DEFAULT_WIDTH });
	for (const { format, path } of outputs) {
		const files = format === 'human' ? [{ suffix: '', text: plain() }] : writeFormat(format, run, words);
		for (const { suffix, text } of files) await io.write(fileOf(path, suffix), text);
	}
	const isGithub = environment['GITHUB_ACTIONS'] === 'true';
	const summary = environment['GITHUB_STEP_SUMMARY'];
	if (isGithub && summary) {
		const before = (await io.readIfAny(summary)) ?? '';
		await io.write(summary, `${before}${githubSummary(run, words)}`);
	}
	const print = (format: CheckFormat) => {
		for (const { text } of writeFormat(format, run, words)) io.print(text);
	};
	const format = flags.format ?? 'human';
	if (format !== 'human') return print(format);
	const hasColours = stdout.isTTY === true && !environment['NO_COLOR'];
	const width = stdout.isTTY === true ? Math.min(stdout.columns ?? DEFAULT_WIDTH, 120) : DEFAULT_WIDTH;
	io.print(humanText(run, words, { paint: hasColours ? COLOURS : PLAIN, width }));
	// Annotations, besides what a person reads in the log.
	if (isGithub && flags.format === undefined) print('github');
}

/** Finds the sites of a run in its configuration; null without one. */
function configState(
	{ sites }: CheckRun,
	{ config, path, text }: ConfigFile,
	words: Translator,
): CheckRun['config'] {
	if (path === null) return null;
	const urls = config.sites?.map(({ url }) => url) ?? [];
	const lines = configLines(text, urls);
	const places = new Map(urls.map((url, index) => [startAddress(url, words), lines[index] ?? null]));
	return { file: path, lines: sites.map(({ url }) => places.get(url) ?? null) };
}

/** The state of the baseline's entries after a run. */
function withBaseline(
	run: CheckRun,
	file: string,
	baseline: Baseline | null,
	used: ReadonlySet<number>,
	now: number,
): CheckRun {
	if (baseline === null) return run;
	const hosts = run.sites.map(({ host, outcome }) => ({ host, isChecked: outcome === 'checked' }));
	const use = baselineUse(baseline.accepted, hosts, used, now);
	return { ...run, baseline: { file, entries: baseline.accepted.length, ...use } };
}

/** `check URL…`: visits sites, compares their cookies with their policies, and tells what differs. */
export function createCheckCommand(program: CheckProgram): Command {
	async function check(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
		const { words } = io;
		const flags = readCheckFlags(argv, words);
		if (flags === null) {
			io.print(`${CHECK_USAGE}\n`);
			return EXIT_CODES.clean;
		}
		const file = await readConfigFile(flags.config, io);
		const { defaults = {}, formats = {} } = file.config;
		// Loaded on use: it holds what drives browsers.
		const { runCheck } = await import('../../src/headless/run-check.ts');
		const { readPageScripts } = await import('../../src/headless/page-scripts.ts');
		const { NoBrowserError } = await import('../../src/headless/open-browser.ts');
		const scripts = await readPageScripts(program.scripts);
		const canAnswer = scripts.banner !== null;
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
		const consent = [...new Set(sites.flatMap((site) => site.consent))];
		if (!canAnswer && consent.some((each) => each !== 'none'))
			throw new WrongUse(words.t('check_no_banner_script'));
		const baselineFile = flags.baseline ?? file.config.baseline;
		const baseline = await readBaselineFile(baselineFile ?? BASELINE_FILE, io);
		if (baseline === null && baselineFile !== undefined)
			throw new WrongUse(words.t('check_no_file', safeText(baselineFile)));
		const used = new Set<number>();
		const outputs = [
			...Object.entries(formats).map(([format, path]) => ({
				format: format as CheckFormat,
				path: resolve(file.folder, path),
			})),
			...flags.outputs,
		];
		const evidence = flags.evidence === undefined ? null : createEvidence(flags.evidence, words);
		const line = createProgress(program.stderr, sites.length, words);
		try {
			const run = await runCheck({
				sites,
				browsers: browsersOf(flags, defaults.browsers),
				launch: {
					scripts,
					thirdParty: flags.thirdParty ?? defaults.thirdParty ?? 'allow',
					isHeadless: flags.isHeadless,
					isAsVisitor: flags.isAsVisitor ?? defaults.asVisitor ?? false,
					isInsecure: flags.isInsecure,
					args: flags.browserArgs,
					prefs: flags.prefs,
				},
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
					error: () => undefined,
				},
				accept(host, findings) {
					const applied = applyBaseline(findings, baseline?.accepted ?? [], host, io.now());
					for (const index of applied.used) used.add(index);
					return applied.findings;
				},
				onSite: line.done,
			});
			line.end();
			const config = configState(run, file, words);
			const whole = {
				...withBaseline(run, baselineFile ?? BASELINE_FILE, baseline, used, io.now()),
				config,
			};
			await evidence?.write(whole);
			await report(whole, flags, outputs, io, program);
			if (flags.isFix) await fixFiles(whole.sites, io);
			return whole.exitCode;
		} catch (error) {
			line.end();
			if (!(error instanceof NoBrowserError)) throw error;
			io.complain(
				words.t(`check_browser_${snakeCase(error.reason)}`, safeText(error.place), safeText(error.message)),
			);
			return EXIT_CODES.notChecked;
		}
	}
	return check;
}
