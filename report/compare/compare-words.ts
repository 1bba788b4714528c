import type { Audit } from '../../src/core/audit/audit.ts';
import type { AuditComparison, ComparedCell, ComparedRow } from '../../src/core/audit/compare-audits.ts';
import { isAtBrowserCap } from '../../src/core/policy/lifetime.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { zoned } from '../../src/report-text/sections/zoned.ts';
import { WAY_WORDS } from '../../src/report-text/words/way-words.ts';

/** What a column is of: a step of a full audit, another visit, or one moment's inspection. */
export function columnTitle({ recording }: Audit, { t }: Translator): string {
	if (recording === null) return t('report_compare_inspection');
	const step = recording.plan?.step;
	return step === undefined ? t('report_compare_visit') : t(`report_guide_step_${step}`);
}

/** When an audit was made, in its own time zone. */
export function columnDate({ madeAt, timeZone }: Audit, translator: Translator): string {
	return zoned(translator, timeZone).dateTime(Date.parse(madeAt));
}

/** How a visit was recorded; null for an inspection. */
export function columnWay({ recording }: Audit, { t }: Translator): string | null {
	return recording === null ? null : t(WAY_WORDS[recording.way]);
}

/** What became of a cookie, in a word or two. */
export function presenceWords({ presence, wasSet }: ComparedCell, { t }: Translator): string {
	if (presence === 'gone')
		return t(wasSet === false ? 'report_compare_gone_meanwhile' : 'report_compare_came_and_gone');
	if (wasSet === null) return t('report_compare_there');
	return t(wasSet ? 'report_compare_set' : 'report_compare_was_there');
}

export function lifetimeWords({ lifetime }: ComparedCell, { t, duration }: Translator): string {
	if (lifetime === null) return t('popup_session');
	if (isAtBrowserCap(lifetime.seconds)) return t('popup_at_cap');
	const span = duration(Math.max(0, lifetime.seconds));
	return lifetime.isExact ? span : t('report_at_least', span);
}

/** How a row differs: in which columns alone it is, where it is not in all, and what else is not the same. */
export function changeWords(row: ComparedRow, audits: readonly Audit[], translator: Translator): string {
	const { t, locale } = translator;
	const isPartial = row.cells.includes(null);
	// With two columns, came and went say all; with more, the columns are named.
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

/** What came of the comparison, in sentences, the first of them the sum. */
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
