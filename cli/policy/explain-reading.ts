import { safeText } from '../../src/check/words/safe-text.ts';
import { openPlaces } from '../../src/core/policy/open-places.ts';
import type { Declaration, ImportIssue, Policy, SuggestedRow } from '../../src/core/policy/policy.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Reading } from '../../src/import/declare/collector.ts';

/** A row as it was read, before rows are joined. */
export interface ReadRow {
	readonly row: Declaration;
	readonly reading: Reading;
}

/** A reason in words, after its code. */
const reasonWords = (kind: 'certainty' | 'issue', reason: string, { t, dynamic }: Translator) =>
	t('check_file_named', reason, dynamic(`${kind}_${reason.replaceAll('-', '_')}`));

/** The line or page, and what stands there. */
function placed({ line, page }: Pick<Declaration, 'line' | 'page'>, text: string, { t }: Translator): string {
	const [at, on] = [line === null ? null : String(line), page === undefined ? null : String(page)];
	if (at !== null && on !== null) return t('check_file_named', t('options_page_line', on, at), text);
	if (at !== null) return t('check_file_named', t('options_line', at), text);
	return on === null ? text : t('check_file_named', t('options_page', on), text);
}

const factOf = ([part, points]: readonly [string, number]) => `${part} ${Number(points.toFixed(2))}`;

/** The layout of a reading, and its points by part: names of the importer's own. */
function layoutOf({ layout, evidence = {} }: Reading): string {
	const parts = Object.entries(evidence).map(factOf);
	return parts.length === 0 ? layout : `${layout} (${parts.join(', ')})`;
}

function factsOf(
	{ category, provider, lifetime }: Pick<SuggestedRow, 'category' | 'provider' | 'lifetime'>,
	{ t }: Translator,
): string {
	const facts = [category && t(`options_category_${category}`), provider, lifetime?.text];
	return facts.filter(Boolean).join(', ');
}

function rowLines(row: Declaration, reading: Reading | undefined, words: Translator): string[] {
	const { names, category, provider, lifetime, certaintyReason } = row;
	const facts = factsOf(
		{ category, ...(provider === null ? {} : { provider }), ...(lifetime ? { lifetime } : {}) },
		words,
	);
	const isLikely = row.certainty === 'likely' ? ` (${words.t('options_likely')})` : '';
	return [
		placed(row, `${visibleText(names.join(', '))} (${visibleText(facts)})`, words),
		...(reading === undefined ? [] : [`  ${words.t('check_explain_layout', layoutOf(reading))}`]),
		...(certaintyReason === undefined
			? []
			: [`  ${reasonWords('certainty', certaintyReason, words)}${isLikely}`]),
	];
}

function issueLines({ suggested, ...issue }: ImportIssue, words: Translator): string[] {
	const { reason, text } = issue;
	const fields =
		suggested &&
		visibleText([suggested.names.join(', '), factsOf(suggested, words)].filter(Boolean).join(', '));
	return [
		placed(issue, safeText(text), words),
		`  ${reasonWords('issue', reason, words)}`,
		...(fields === undefined ? [] : [`  ${words.t('options_true_suggested', fields)}`]),
	];
}

/** Explains how a policy was read: each row with its layout, evidence and certainty, and each open place with its reason. */
export function explainReading(policy: Policy, readings: readonly ReadRow[], words: Translator): string {
	const byRow = new Map(
		readings.flatMap(({ row, reading }) =>
			row.names.map((name) => [`${row.line} ${name}`, reading] as const),
		),
	);
	const rows = policy.declarations.flatMap((row) =>
		rowLines(row, byRow.get(`${row.line} ${row.names[0]}`), words),
	);
	const open = openPlaces(policy);
	const title =
		open.length === 0
			? words.t('check_explain_understood')
			: words.plural('options_true_open_places', open.length);
	return `${[...rows, ...(rows.length === 0 ? [] : ['']), title, ...open.flatMap((issue) => issueLines(issue, words))].join('\n')}\n`;
}
