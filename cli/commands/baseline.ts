import {
	baselineText,
	entriesOfRun,
	pruneBaseline,
	withEntries,
} from '../../src/check/baseline/change-baseline.ts';
import { checkBaseline } from '../../src/check/baseline/check-baseline.ts';
import type { CheckRun, ExitCode } from '../../src/check/check-result.ts';
import { readReport } from '../../src/check/compare/read-report.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { applyBaseline, baselineUse } from '../../src/core/check/apply-baseline.ts';
import { BASELINE_FORMAT, type Baseline } from '../../src/core/exceptions/baseline.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';

export const BASELINE_FILE = 'cookie-policy.baseline.json';

/** Reads a baseline file. @throws {WrongUse} with all that is wrong in it */
export async function readBaselineFile(path: string, io: CommandIo): Promise<Baseline | null> {
	const text = await io.readIfAny(path);
	if (text === null) return null;
	const { baseline, faults } = checkBaseline(parsed(text), io.now(), io.words);
	if (faults !== null) throw new WrongUse(faults.map((fault) => `${safeText(path)}: ${fault}`).join('\n'));
	return baseline;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return null;
	}
}

async function runAt(path: string | undefined, io: CommandIo): Promise<CheckRun> {
	const { t } = io.words;
	if (path === undefined) throw new WrongUse(t('check_baseline_which_run'));
	const report = readReport(await io.read(path));
	if (report.kind !== 'run') throw new WrongUse(t('check_baseline_no_run', safeText(path)));
	return report.run;
}

const OPTIONS = {
	baseline: { type: 'string', default: BASELINE_FILE },
	reason: { type: 'string' },
	until: { type: 'string' },
	by: { type: 'string' },
} as const;

async function write(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
	const { t, plural } = io.words;
	const { values, positionals } = readArguments('baseline', argv, OPTIONS, io.words);
	const { baseline: file, reason, until, by = null } = values;
	if (reason === undefined || until === undefined) throw new WrongUse(t('check_baseline_needs_reason'));
	const entries = entriesOfRun(await runAt(positionals[0], io), { reason, until, by });
	const old = (await readBaselineFile(file, io)) ?? { format: BASELINE_FORMAT, accepted: [] };
	const next = withEntries(old, entries);
	// What a person writes is held to the same rules as what is read: a reason, and a day at most a year ahead.
	const { faults } = checkBaseline({ ...next, accepted: entries }, io.now(), io.words);
	if (faults !== null) throw new WrongUse(faults[0]);
	if (entries.length > 0) await io.write(file, baselineText(next));
	io.print(
		`${entries.length === 0 ? t('check_baseline_nothing') : plural('check_baseline_written', entries.length, safeText(file))}\n`,
	);
	return 0;
}

async function prune(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
	const { t, plural } = io.words;
	const { values, positionals } = readArguments('baseline', argv, { baseline: OPTIONS.baseline }, io.words);
	const file = values.baseline;
	const { sites } = await runAt(positionals[0], io);
	const baseline = await readBaselineFile(file, io);
	if (baseline === null) throw new WrongUse(t('check_no_file', safeText(file)));
	const used = new Set(
		sites.flatMap(({ findings, host }) => [
			...applyBaseline(findings, baseline.accepted, host, io.now()).used,
		]),
	);
	const hosts = sites.map(({ host, outcome }) => ({ host, isChecked: outcome === 'checked' }));
	const next = pruneBaseline(baseline, baselineUse(baseline.accepted, hosts, used, io.now()));
	const removed = baseline.accepted.length - next.accepted.length;
	if (removed > 0) await io.write(file, baselineText(next));
	io.print(
		`${removed === 0 ? t('check_baseline_nothing') : plural('check_baseline_pruned', removed, safeText(file))}\n`,
	);
	return 0;
}

/**
 * `baseline write RUN.json --reason … --until …` accepts what makes a run fail; `baseline prune RUN.json` removes entries
 * whose day is over or that the run did not need.
 */
export async function baseline([verb, ...argv]: readonly string[], io: CommandIo): Promise<ExitCode> {
	if (verb === 'write') return write(argv, io);
	if (verb === 'prune') return prune(argv, io);
	throw new WrongUse(io.words.t('check_one_of', 'baseline', 'write, prune'));
}
