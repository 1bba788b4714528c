import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import { openPlaces } from '../../src/core/policy/open-places.ts';
import type { Declaration, ImportIssue, Policy, SuggestedRow } from '../../src/core/policy/policy.ts';
import { printableJson } from '../../src/core/text/printable-json.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { Reading } from '../../src/import/declare/collector.ts';

/** A row as it was read, before rows are joined. */
export interface ReadRow {
	readonly row: Declaration;
	readonly reading: Reading;
}

const WORDS: Readonly<Record<string, { readonly message: string } | undefined>> = messages;

/** The interface's words for a reason; the reason itself where it has none. */
function wordsOf(kind: 'certainty' | 'issue', reason: string): string {
	return WORDS[`${kind}_${reason.replaceAll('-', '_')}`]?.message ?? reason;
}

function placeOf({ line, page }: Pick<Declaration, 'line' | 'page'>): string {
	const places = [page === undefined ? [] : `page ${page}`, line === null ? [] : `line ${line}`].flat();
	return places.length === 0 ? 'no line' : places.join(', ');
}

const factOf = ([part, points]: readonly [string, number]) => `${part} ${Number(points.toFixed(2))}`;

/** The layout of a reading, and its points by part. */
function readingWords({ layout, evidence = {} }: Reading): string {
	const parts = Object.entries(evidence).map(factOf);
	return parts.length === 0 ? layout : `${layout} (${parts.join(', ')})`;
}

function factsOf(row: Pick<SuggestedRow, 'category' | 'provider' | 'lifetime'>): string {
	const { category, provider, lifetime } = row;
	return [category, provider, lifetime && `${lifetime.kind} "${lifetime.text}"`].filter(Boolean).join(', ');
}

function rowWords(declaration: Declaration, reading: Reading | undefined): string {
	const { names, category, provider, lifetime, certainty = 'certain', certaintyReason = '' } = declaration;
	const facts = factsOf({
		category,
		...(provider === null ? {} : { provider }),
		...(lifetime ? { lifetime } : {}),
	});
	return [
		`${placeOf(declaration)}: ${visibleText(names.join(', '))} (${visibleText(facts)})`,
		...(reading === undefined ? [] : [`  layout: ${readingWords(reading)}`]),
		`  ${certainty}: ${certaintyReason}. ${wordsOf('certainty', certaintyReason)}`,
	].join('\n');
}

function issueWords({ suggested, ...issue }: ImportIssue): string {
	const { reason, text } = issue;
	const row =
		suggested && visibleText([suggested.names.join(', '), factsOf(suggested)].filter(Boolean).join(': '));
	return [
		`${placeOf(issue)}: ${printableJson(JSON.stringify(text))}`,
		`  ${reason}. ${wordsOf('issue', reason)}`,
		...(row === undefined ? [] : [`  seems to declare ${row}`]),
	].join('\n');
}

/** Explains how a policy was read: each row with its layout, evidence and certainty, and each open place with its reason. */
export function explainReading(policy: Policy, readings: readonly ReadRow[]): string {
	const byRow = new Map(
		readings.flatMap(({ row, reading }) =>
			row.names.map((name) => [`${row.line} ${name}`, reading] as const),
		),
	);
	const rows = policy.declarations.map((row) => rowWords(row, byRow.get(`${row.line} ${row.names[0]}`)));
	const open = openPlaces(policy);
	const title = open.length === 0 ? 'No open places.' : `Open places: ${open.length}`;
	return `${[...rows, title, ...open.map(issueWords)].join('\n')}\n`;
}
