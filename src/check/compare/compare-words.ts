import { type AuditComparison, COMPARED_CHANGES } from '../../core/audit/compare-audits.ts';
import type { CheckFinding } from '../../core/check/site-findings.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import { COMPARED_FIELDS, isUnchanged, type PolicyDiff } from '../../core/policy/policy-diff.ts';
import type { Translator } from '../../i18n/translator.ts';
import { categoryWords } from '../../report-text/words/finding-words.ts';
import type { CheckedSite, CheckRun } from '../check-result.ts';
import { findingView } from '../words/finding-view.ts';
import { safeText } from '../words/safe-text.ts';
import type { RunComparison, SiteComparison } from './compare-runs.ts';

type Sign = '+' | '-' | '~';

const lineOf = (sign: Sign, text: string) => `  ${sign} ${text}`;

function siteHead(
	{ host, before, after, isComparable, ...changes }: SiteComparison,
	{ t, plural }: Translator,
): string {
	const name = safeText(host);
	if (before === null) return t('check_compare_new_site', name);
	if (after === null) return t('check_compare_gone_site', name);
	if (!isComparable) return t('check_compare_not_checked', name);
	const parts = [
		...(changes.appeared.length > 0 ? [plural('check_compare_appeared', changes.appeared.length)] : []),
		...(changes.gone.length > 0 ? [plural('check_compare_gone', changes.gone.length)] : []),
		...(changes.accepted.length > 0 ? [plural('check_compare_accepted', changes.accepted.length)] : []),
		...(changes.same > 0 ? [plural('check_compare_same', changes.same)] : []),
	];
	return t('check_compare_site', name, parts.length === 0 ? t('check_compare_nothing') : parts.join(' '));
}

/** Writes the changes between two runs, a line a finding: `+` appeared, `-` is gone, `~` is accepted now. */
export function runComparisonText(
	{ sites }: RunComparison,
	[before, after]: readonly [CheckRun, CheckRun],
	translator: Translator,
): string {
	const lines = sites.flatMap((site) => {
		const linesOf = (sign: Sign, findings: readonly CheckFinding[], of: CheckedSite | null, run: CheckRun) =>
			of === null
				? []
				: findings.map((finding) => lineOf(sign, findingView(finding, of, run.conditions, translator).text));
		return [
			siteHead(site, translator),
			...linesOf('+', site.appeared, site.after, after),
			...linesOf('-', site.gone, site.before, before),
			...linesOf('~', site.accepted, site.after, after),
		];
	});
	return `${lines.join('\n')}\n`;
}

/** Writes the differences between audits, a line a cookie that differs. */
export function auditComparisonText(
	{ rows, counts }: AuditComparison,
	{ t, plural, list }: Translator,
): string {
	const differing = rows.filter(({ changes }) => changes.length > 0);
	const sign = (changes: (typeof rows)[number]['changes']): Sign =>
		changes.includes('came') ? '+' : changes.includes('went') ? '-' : '~';
	const lines = differing.map(({ name, domain, path, changes }) => {
		const where = safeText(`${domain}${path === '/' ? '' : path}`);
		const words = COMPARED_CHANGES.filter((change) => changes.includes(change)).map((change) =>
			t(`report_compare_change_${change}`),
		);
		const label = name === '' ? t('popup_nameless') : safeText(name);
		return lineOf(sign(changes), `${label} (${where}) – ${list(words)}`);
	});
	const head =
		differing.length === 0
			? plural('report_compare_all_same', rows.length)
			: [
					plural('report_compare_differ', differing.length),
					...(counts.same > 0 ? [plural('report_compare_alike', counts.same)] : []),
				].join(' ');
	return `${[rows.length === 0 ? t('report_compare_none') : head, ...lines].join('\n')}\n`;
}

const namesOf = ({ names }: Pick<Declaration, 'names'>) => safeText(names.join(', '));

function fieldWords(
	declaration: Declaration,
	field: (typeof COMPARED_FIELDS)[number],
	translator: Translator,
): string {
	const value = declaration[field];
	if (value === null) return '–';
	if (typeof value !== 'string') return safeText(value.text);
	if (field === 'category') return categoryWords(declaration.category, translator);
	return safeText(value);
}

function rowWords(declaration: Declaration, translator: Translator): string {
	const { category, lifetime, domain } = declaration;
	const facts = [
		categoryWords(category, translator),
		...(lifetime === null ? [] : [safeText(lifetime.text)]),
		...(domain === null ? [] : [safeText(domain)]),
	];
	return `${namesOf(declaration)} (${facts.join(', ')})`;
}

/** The difference between two policies, a line a row, and a line a changed field. */
export function policyDiffText(diff: PolicyDiff, translator: Translator): string {
	const { t } = translator;
	if (isUnchanged(diff)) return `${t('check_diff_same')}\n`;
	const changed = diff.changed.flatMap(({ before, after, fields }) => [
		lineOf('~', namesOf(after)),
		...COMPARED_FIELDS.filter((field) => fields.includes(field)).map((field) => {
			const [from, to] = [fieldWords(before, field, translator), fieldWords(after, field, translator)];
			return `      ${t(`options_column_${field}`)} – ${t('check_diff_field', from, to)}`;
		}),
	]);
	const lines = [
		...diff.removed.map((row) => lineOf('-', rowWords(row, translator))),
		...diff.added.map((row) => lineOf('+', rowWords(row, translator))),
		...changed,
	];
	return `${lines.join('\n')}\n`;
}
