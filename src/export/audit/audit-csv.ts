import type { Audit } from '../../core/audit/audit.ts';
import { csvLine, csvValue } from '../csv.ts';
import { isoTime } from '../report/iso-time.ts';
import { REPORT_COLUMNS, reportTable } from '../report/report-csv.ts';
import {
	RECORDING_COLUMNS,
	type RecordingCells,
	recordingCellsByKey,
	recordingLines,
} from './recording-rows.ts';

/** Columns beside those of the report and of the visit. */
const COLUMNS = ['assessment', 'comment', 'auditor', 'sha256'] as const;

/** Columns whose cells are empty where a cookie's attributes are unknown. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
	'host_only',
	'path',
	'secure',
	'http_only',
	'same_site',
	'expires',
	'seconds_left',
]);

const recordingCells = (cells: RecordingCells) => RECORDING_COLUMNS.map((column) => csvValue(cells[column]));

/**
 * An audit as CSV: the report's lines and columns (see `reportCsv`), and beside them the auditor's assessment and
 * comment on each cookie, the auditor, the audit's sha-256 (hexadecimal, see `digestedText`; the same in each line),
 * and the origin of the cookie in a recorded visit. A line follows for every moment of every cookie in that visit,
 * each offer that was not kept, and each page, consent tool and choice. Remarks on the whole are left out.
 */
export function auditCsv(audit: Audit, sha256: string): string {
	const { report, journal, notes, auditor, recording } = audit;
	const cellsByKey = recording === null ? null : recordingCellsByKey(recording);
	const lines = reportTable(report, journal).map(({ key, cells }) => {
		const note = key !== null && Object.hasOwn(notes, key) ? notes[key] : undefined;
		const visit = (key !== null && cellsByKey?.get(key)) || {};
		const own =
			visit.attributes === undefined
				? cells
				: cells.map((cell, index) => (ATTRIBUTES.has(REPORT_COLUMNS[index] ?? '') ? '' : cell));
		return [...own, note?.assessment ?? '', note?.comment ?? '', auditor, sha256, ...recordingCells(visit)];
	});
	const visitLines = recording === null ? [] : recordingLines(audit, recording);
	const visitCells = visitLines.map((line) => {
		const shared = new Map<string, string | undefined>([
			['host', report.host],
			['inspected_at', isoTime(report.at)],
			['kind', line.kind],
			['name', line.name],
			['domain', line.domain],
			['path', line.path],
		]);
		const cells = REPORT_COLUMNS.map((column) => shared.get(column) ?? '');
		return [...cells, '', '', auditor, sha256, ...recordingCells(line)];
	});
	return [[...REPORT_COLUMNS, ...COLUMNS, ...RECORDING_COLUMNS], ...lines, ...visitCells]
		.map(csvLine)
		.join('');
}
