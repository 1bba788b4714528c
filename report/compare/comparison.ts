import type { Audit } from '../../src/core/audit/audit.ts';
import { type AuditComparison, compareAudits } from '../../src/core/audit/compare-audits.ts';
import { compareCsv } from '../../src/export/audit/compare-csv.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';

/** Audits beside each other, and what they are columns of. */
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

/** A comparison as a file to keep; spreadsheets take a file without the mark for their own old encoding. */
export function compareFile(compared: Compared): FileToSave {
	const { audits, comparison } = compared;
	const hosts = hostsOf(compared)
		.join('-')
		.replaceAll(/[^a-z0-9.-]+/g, '_');
	const day = audits.map(({ madeAt }) => madeAt.slice(0, 10)).at(-1) ?? '';
	return {
		name: `cookie-comparison-${hosts.slice(0, 120)}-${day}.csv`,
		type: 'text/csv;charset=utf-8',
		text: `\ufeff${compareCsv(comparison)}`,
	};
}
