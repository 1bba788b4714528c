import type { Audit } from '../../src/core/audit/audit.ts';
import { type AuditComparison, compareAudits } from '../../src/core/audit/compare-audits.ts';
import { hostInFileName } from '../../src/core/web/private-store.ts';
import { compareCsv } from '../../src/export/audit/compare-csv.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';

/** Compared audits, and their comparison with a column for each. */
export interface Compared {
	readonly audits: readonly Audit[];
	readonly comparison: AuditComparison;
}

export function comparisonOf(audits: readonly Audit[]): Compared {
	return { audits, comparison: compareAudits(audits) };
}

/** The portals that are compared, each once. */
export function hostsOf({ comparison: { audits } }: Compared): readonly string[] {
	return [...new Set(audits.map(({ host }) => host))];
}

/** Whether answers were observed in some of the recordings and not, or only partly, in others. */
export function answersDiffer({ comparison: { audits } }: Compared): boolean {
	return new Set(audits.flatMap(({ answers }) => answers ?? [])).size > 1;
}

/** A comparison as a CSV file, with the mark without which spreadsheets assume a legacy encoding. */
export function compareFile(compared: Compared): FileToSave {
	const { audits, comparison } = compared;
	const hosts = [...new Set(audits.map(({ report }) => hostInFileName(report)))].join('-');
	const day = audits.map(({ madeAt }) => madeAt.slice(0, 10)).at(-1) ?? '';
	return {
		name: `cookie-comparison-${hosts.slice(0, 120)}-${day}.csv`,
		type: 'text/csv;charset=utf-8',
		text: `\ufeff${compareCsv(comparison)}`,
	};
}
