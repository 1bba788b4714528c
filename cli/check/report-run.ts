import type { CheckRun } from '../../src/check/check-result.ts';
import { configLines } from '../../src/check/config/config-lines.ts';
import { DEFAULT_WIDTH, humanText } from '../../src/check/human/human-text.ts';
import { COLOURS, PLAIN } from '../../src/check/human/paint.ts';
import { type CheckFormat, githubSummary, writeFormat } from '../../src/check/write-format.ts';
import { baselineUse } from '../../src/core/check/apply-baseline.ts';
import type { Baseline } from '../../src/core/exceptions/baseline.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { CommandIo } from '../command.ts';
import type { ConfigFile } from './check-config-file.ts';
import type { CheckFlags } from './check-flags.ts';
import { startAddress } from './site-requests.ts';

/** The program around a report: where it prints, and its environment. */
export interface ReportingProgram {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly stdout: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;
}

/** The file that a format is written to where it has several: the suffix stands before the extension. */
function fileOf(path: string, suffix: string): string {
	if (suffix === '') return path;
	const dot = path.lastIndexOf('.');
	return dot <= path.lastIndexOf('/')
		? `${path}-${suffix}`
		: `${path.slice(0, dot)}-${suffix}${path.slice(dot)}`;
}

/** Writes the formats that go to files, and the one that goes to standard output. */
export async function reportRun(
	run: CheckRun,
	flags: CheckFlags,
	outputs: CheckFlags['outputs'],
	io: CommandIo,
	program: ReportingProgram,
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
		const files = writeFormat(format, run, words);
		if (files.length > 1) io.complain(words.t('check_wec_files', String(files.length)));
		else for (const { text } of files) io.print(text);
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
export function configState(
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
export function withBaseline(
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
