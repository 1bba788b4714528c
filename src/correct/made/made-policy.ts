import { groupBy } from '../../core/lib/group-by.ts';
import type { Category, Declaration } from '../../core/policy/policy.ts';
import { declarationKey } from '../../core/policy/policy-diff.ts';
import type { SourcePage } from '../../core/policy/source-page.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { Change } from '../correction.ts';
import { cellsOf, columnsFor, headings } from './cells.ts';
import { htmlTable } from './html-table.ts';

/** Makes changes in a list of declarations: where no source is stored, and for the rows of a table. */
export function changeDeclarations(
	declarations: readonly Declaration[],
	changes: readonly Change[],
): readonly Declaration[] {
	const keyOf = (declaration: Declaration) =>
		JSON.stringify([declarationKey(declaration), declaration.category, declaration.line]);
	const byBefore = groupBy(
		changes.filter(({ before }) => before !== null),
		({ before }) => (before === null ? '' : keyOf(before)),
	);
	const changed = declarations.flatMap((declaration) => {
		let current: Declaration | null = declaration;
		for (const { kind, before, after } of byBefore.get(keyOf(declaration)) ?? []) {
			if (after === null || current === null) current = null;
			else if (kind === 'remove') current = { ...current, names: after.names };
			else if (before !== null) current = { ...current, [kind]: after[kind as 'lifetime'] };
		}
		return current === null ? [] : [current];
	});
	const added = changes.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
	return [...changed, ...added];
}

/** The tables of a policy, one for each category, in its layout and language: without a word of what stood around them. */
export function madePolicy(declarations: readonly Declaration[], words: PolicyWords): SourcePage {
	const columns = columnsFor(declarations, declarations, false);
	const sections = groupBy(declarations, ({ category }): Category => category);
	const tables = [...sections].map(
		([category, rows]) =>
			`<h3>${escapeHtml(words.heading[category])}</h3>\n${htmlTable(
				headings(columns, words),
				rows.map((declaration) => cellsOf(declaration, columns, words)),
			)}`,
	);
	return { language: words.language, url: null, kind: 'html', content: `${tables.join('\n')}\n` };
}

/** Rows alone, with their titles: for pasting into a table that a person keeps elsewhere. `like`: the declarations whose layout they follow. */
export function madeRows(
	rows: readonly Declaration[],
	like: readonly Declaration[],
	words: PolicyWords,
): readonly (readonly string[])[] {
	const columns = columnsFor(like, rows, true);
	return [headings(columns, words), ...rows.map((declaration) => cellsOf(declaration, columns, words))];
}
