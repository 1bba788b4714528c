import { type CsvCell, csvLine } from '../../export/csv.ts';
import { differingRows } from './change-words.ts';
import { findingGroup } from './cookie-group.ts';
import type { FleetChanges } from './fleet-changes.ts';
import type { PortalChanges } from './portal-changes.ts';

const COLUMNS = [
	'url',
	'host',
	'tags',
	'kind',
	'name',
	'finding',
	'verdict',
	'cause',
	'from',
	'to',
	'reason',
];

type Line = readonly [kind: string, name: string, finding?: string, verdict?: string, cause?: string];

function linesOf({ access, cookies, findings, policy }: PortalChanges): readonly Line[] {
	const rows = policy === null ? null : differingRows(policy);
	return [
		...(access === 'same' || access === 'not-asked' ? [] : [[access, ''] as const]),
		...findings.appeared.map(
			({ finding, cause }): Line => ['finding-new', findingGroup(finding), finding.code, '', cause],
		),
		...findings.gone.map(
			({ finding, cause }): Line => ['finding-gone', findingGroup(finding), finding.code, '', cause],
		),
		...findings.accepted.map((finding): Line => ['finding-accepted', findingGroup(finding), finding.code]),
		...cookies.came.map(({ name, verdict }): Line => ['cookie-new', name, '', verdict]),
		...cookies.went.map(({ name, verdict }): Line => ['cookie-gone', name, '', verdict]),
		...cookies.judgedAnew.map(
			({ cookie, cause }): Line => ['verdict', cookie.name, '', cookie.verdict, cause],
		),
		...cookies.unclear.map(({ name, verdict }): Line => ['cookie-unclear', name, '', verdict]),
		...(['added', 'removed', 'changed'] as const).flatMap((kind) =>
			(rows?.[kind] ?? []).map((names): Line => [`policy-${kind}`, names.join(' ')]),
		),
	];
}

/** Writes what changed as CSV, in English and for machines: a line a change. */
export function changesCsv({ changes }: FleetChanges): string {
	const lines = changes.flatMap((each) =>
		linesOf(each).map(([kind, name, finding = '', verdict = '', cause = '']): readonly CsvCell[] => [
			...[each.url, each.host, each.tags.join(' '), kind, name, finding, verdict, cause],
			...[each.comparedFrom ?? '', each.comparedTo ?? '', each.reason ?? ''],
		]),
	);
	return [COLUMNS, ...lines].map(csvLine).join('');
}
