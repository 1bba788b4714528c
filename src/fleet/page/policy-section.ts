import type { Declaration } from '../../core/policy/policy.ts';
import {
	type ComparedField,
	diffDeclarations,
	isUnchanged,
	type PolicyDiff,
} from '../../core/policy/policy-diff.ts';
import { fact } from '../../report-text/sections/facts.ts';
import { categoryWords } from '../../report-text/words/finding-words.ts';
import type { PublishedVersion } from '../fleet-history.ts';
import { code, dayWords, folded, hostile, list, safe } from './markup.ts';
import type { PageSetting } from './page-setting.ts';

/** Versions shown, and differences of each. */
const [MAX_VERSIONS, MAX_DIFFERENCES] = [12, 100];

type Words = PageSetting['words'];

const namesOf = ({ names }: Declaration, words: Words): string =>
	names
		.slice(0, 5)
		.map((name) => code(name, words))
		.join(', ');

function valueWords(declaration: Declaration, field: ComparedField, words: Words): string {
	const value = declaration[field];
	if (value === null) return '–';
	if (field === 'category') return safe(categoryWords(declaration.category, words));
	return hostile(typeof value === 'string' ? value : value.text);
}

/** The differences of a policy, a line a row. */
export function differences({ added, removed, changed }: PolicyDiff, words: Words): string {
	const { t, plural } = words;
	const line = (kind: 'added' | 'removed' | 'changed', row: Declaration, more = '') =>
		`<span class="kind ${kind}">${safe(t(`fleet_policy_${kind}`))}</span> ${namesOf(row, words)}${more}`;
	const lines = [
		...removed.map((row) =>
			line('removed', row, ` <span class="soft">${safe(categoryWords(row.category, words))}</span>`),
		),
		...added.map((row) =>
			line('added', row, ` <span class="soft">${safe(categoryWords(row.category, words))}</span>`),
		),
		...changed.map(({ before, after, fields }) => {
			const parts = fields.map(
				(field) =>
					`${safe(t(`options_column_${field}`))}: <del>${valueWords(before, field, words)}</del> <ins>${valueWords(after, field, words)}</ins>`,
			);
			return line('changed', after, `<br>${parts.join('<br>')}`);
		}),
	];
	const rest = lines.slice(MAX_DIFFERENCES);
	return `${list(lines.slice(0, MAX_DIFFERENCES), 'lines')}${rest.length === 0 ? '' : `<p>${safe(plural('fleet_more', rest.length))}</p>`}`;
}

function version(policy: PublishedVersion, earlier: PublishedVersion | undefined, words: Words): string {
	const { t, plural } = words;
	const rows = policy.policy.declarations;
	const places = policy.sources.map(({ file, url }) => {
		const { value, url: target } = fact('', file ?? url ?? '', url);
		return target === null
			? hostile(value)
			: `<a href="${safe(target)}" rel="noreferrer">${hostile(value)}</a>`;
	});
	const diff = earlier && diffDeclarations(earlier.policy.declarations, rows);
	const body =
		diff === undefined
			? `<p class="soft">${safe(t('fleet_policy_first'))}</p>`
			: isUnchanged(diff)
				? `<p class="soft">${safe(t('fleet_policy_same'))}</p>`
				: differences(diff, words);
	return `<article class="version"><h3>${safe(t('fleet_policy_version', dayWords(policy.since, words)))}</h3><p class="soft">${places.join(', ')} · ${safe(plural('fleet_policy_rows', rows.length))}</p>${body}</article>`;
}

/** Versions of a portal's policy, newest first, each with its differences to the one before. */
export function policySection(all: readonly PublishedVersion[], words: Words): string {
	const { t, plural } = words;
	const heading = `<h2>${safe(t('fleet_policy'))}</h2>`;
	if (all.length === 0) return `<section>${heading}<p>${safe(t('fleet_policy_none'))}</p></section>`;
	const versions = all.map((policy, index) => version(policy, all[index - 1], words)).reverse();
	const [first = '', ...older] = versions.slice(0, MAX_VERSIONS);
	const rest = older.length === 0 ? '' : folded(plural('fleet_more', all.length - 1), older.join(''));
	return `<section>${heading}${first}${rest}</section>`;
}
