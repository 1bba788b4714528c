import type { ExitCode } from '../../src/check/check-result.ts';
import { compareRuns } from '../../src/check/compare/compare-runs.ts';
import { auditComparisonText, runComparisonText } from '../../src/check/compare/compare-words.ts';
import { type ReportFile, readReport } from '../../src/check/compare/read-report.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { compareAudits } from '../../src/core/audit/compare-audits.ts';
import { printableJson } from '../../src/core/text/printable-json.ts';
import { compareCsv } from '../../src/export/audit/compare-csv.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';

const FORMATS = ['human', 'json', 'csv'];

/** Reads a report to compare. @throws {WrongUse} if it is none */
async function reportAt(path: string, io: CommandIo): Promise<Exclude<ReportFile, { kind: 'unknown' }>> {
	const report = readReport(await io.read(path));
	if (report.kind !== 'unknown') return report;
	throw new WrongUse(io.words.t(`check_report_${snakeCase(report.because)}`, safeText(path)));
}

const jsonText = (value: unknown) => `${printableJson(JSON.stringify(value, null, '\t'))}\n`;

/**
 * `compare OLD.json NEW.json`: what changed between two runs of `check`, or two exported reports. Of runs, 1 tells that
 * something appeared that makes the later one fail; of reports, that they differ.
 */
export async function compare(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
	const { t } = io.words;
	const { values, positionals } = readArguments(
		'compare',
		argv,
		{ format: { type: 'string', default: 'human' } },
		io.words,
	);
	const [oldPath, newPath, ...more] = positionals;
	if (oldPath === undefined || newPath === undefined || more.length > 0)
		throw new WrongUse(t('check_compare_two'));
	if (!FORMATS.includes(values.format)) throw new WrongUse(t('check_one_of', '--format', FORMATS.join(', ')));
	const [before, after] = [await reportAt(oldPath, io), await reportAt(newPath, io)];
	if (before.kind === 'run' && after.kind === 'run') {
		if (values.format === 'csv') throw new WrongUse(t('check_compare_no_csv'));
		const comparison = compareRuns(before.run, after.run);
		const text = () => runComparisonText(comparison, [before.run, after.run], io.words);
		io.print(values.format === 'json' ? jsonText(comparison) : text());
		return comparison.exitCode;
	}
	if (before.kind !== 'audit' || after.kind !== 'audit') throw new WrongUse(t('check_compare_kinds'));
	const comparison = compareAudits([before.audit, after.audit]);
	const writers = { json: jsonText, csv: compareCsv };
	const writer = values.format === 'json' || values.format === 'csv' ? writers[values.format] : null;
	io.print(writer === null ? auditComparisonText(comparison, io.words) : writer(comparison));
	return comparison.rows.some(({ changes }) => changes.length > 0) ? 1 : 0;
}
