import type { Audit } from '../../src/core/audit/audit.ts';
import type { AuditComparison, ComparedCell, ComparedRow } from '../../src/core/audit/compare-audits.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** The title of a column: a step of a full audit, another visit, or an inspection. */
export function columnTitle({ recording }: Audit, { t }: Translator): string {
	if (recording === null) return t('report_compare_inspection');
	const step = recording.plan?.step;
	return step === undefined ? t('report_compare_visit') : t(`report_guide_step_${step}`);
}

/** The presence of a cookie in one or two words. */
export function presenceWords({ presence, wasSet }: ComparedCell, { t }: Translator): string {
	if (presence === 'gone')
		return t(wasSet === false ? 'report_compare_gone_meanwhile' : 'report_compare_came_and_gone');
	if (wasSet === null) return t('report_compare_there');
	return t(wasSet ? 'report_compare_set' : 'report_compare_was_there');
}

/** The differences of a row: the columns that have the cookie, if not all have it, and further changes. */
export function changeWords(row: ComparedRow, audits: readonly Audit[], translator: Translator): string {
	const { t, locale } = translator;
	const isPartial = row.cells.includes(null);
	// With two columns, "came" and "went" suffice; with more, the columns are named.
	const names = audits.map((audit) => columnTitle(audit, translator));
	const areNamed = isPartial && audits.length > 2 && new Set(names).size === names.length;
	const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
	const where = list.format(names.filter((_, index) => row.cells[index] !== null));
	const changes = row.changes.filter((change) => !areNamed || (change !== 'came' && change !== 'went'));
	return [
		...(areNamed ? [t('report_compare_only_in', where)] : []),
		...changes.map((change) => t(`report_compare_change_${change}`)),
	].join(' · ');
}

/** The result of the comparison in sentences, the total first. */
export function resultWords({ rows, counts }: AuditComparison, translator: Translator): readonly string[] {
	const { t, plural } = translator;
	if (rows.length === 0) return [t('report_compare_none')];
	const differing = rows.length - counts.same;
	if (differing === 0) return [plural('report_compare_all_same', counts.same)];
	const differ = plural('report_compare_differ', differing);
	return [
		counts.same === 0 ? differ : `${differ} ${plural('report_compare_alike', counts.same)}`,
		...(['came', 'went', 'changed'] as const)
			.filter((kind) => counts[kind] > 0)
			.map((kind) => plural(`report_compare_${kind}`, counts[kind])),
	];
}
