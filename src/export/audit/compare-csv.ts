import type { AuditComparison, ComparedAudit, ComparedCell } from '../../core/audit/compare-audits.ts';
import { type CsvCell, csvLine } from '../csv.ts';

const COOKIE = ['name', 'domain', 'host_only', 'path', 'partition', 'changes'] as const;
/** Of each audit, after its number in the comparison. */
const CELL = [
	'report',
	'made_at',
	'step',
	'answers',
	'presence',
	'was_set',
	'verdict',
	'category',
	'party',
	'lifetime_seconds',
	'set_by',
	'phases',
] as const;

/**
 * A comparison as CSV: a line a cookie; for each audit, in their order, the columns of `CELL` after its number
 * (`1_presence`). `presence` is `present`, `gone` or `absent`; lists are separated by spaces. In English, for machines.
 */
export function compareCsv({ audits, rows }: AuditComparison): string {
	const header = [...COOKIE, ...audits.flatMap((_, index) => CELL.map((name) => `${index + 1}_${name}`))];
	const lines = rows.map(({ name, domain, hostOnly, path, partition, changes, cells }) => [
		...[name, domain, String(hostOnly), path, partition, changes.join(' ')],
		...audits.flatMap((audit, index) => cellsOf(audit, cells[index] ?? null)),
	]);
	return [header, ...lines].map(csvLine).join('');
}

function cellsOf(
	{ id, madeAt, plan, answers }: ComparedAudit,
	cell: ComparedCell | null,
): readonly CsvCell[] {
	const head = [id, madeAt, plan?.step ?? '', answers ?? ''];
	if (cell === null) return [...head, 'absent', ...CELL.slice(head.length + 1).map(() => '')];
	const { presence, wasSet, verdict, category, party, lifetime, origin, phases } = cell;
	return [
		...head,
		presence,
		wasSet === null ? '' : String(wasSet),
		verdict,
		category ?? '',
		party,
		lifetime === null ? 'session' : lifetime === 'unknown' ? lifetime : Math.round(lifetime.seconds),
		origin ?? '',
		phases.join(' '),
	];
}
