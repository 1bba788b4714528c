import { groupBy } from '../../core/lib/group-by.ts';
import type { Category, Declaration } from '../../core/policy/policy.ts';
import type { SourcePage } from '../../core/policy/source-page.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import { lifetimeWords } from '../propose/real-lifetime.ts';
import { cellsOf, columnsFor, HTML_CELLS, headings } from './cells.ts';
import { htmlTable } from './html-table.ts';

/** Adds the unit to a lifetime that is a bare number, because the column's heading had the unit. */
function spelledOut(declaration: Declaration, words: PolicyWords): Declaration {
	const { lifetime } = declaration;
	const seconds = lifetime?.seconds ?? null;
	if (lifetime === null || seconds === null || /\p{L}/u.test(lifetime.text)) return declaration;
	const real = lifetime.kind === 'session' ? null : { seconds, isExact: true };
	return { ...declaration, lifetime: lifetimeWords(real, words) };
}

/** The tables of a policy, one for each category, in its layout and language: without a word of what stood around them. */
export function madePolicy(declarations: readonly Declaration[], words: PolicyWords): SourcePage {
	const columns = columnsFor(declarations, declarations, false);
	const titles = headings(columns, words).map(escapeHtml);
	const sections = groupBy(declarations, ({ category }): Category => category);
	const tables = [...sections].map(([category, rows]) => {
		const cells = rows.map((row) => cellsOf(spelledOut(row, words), columns, words, HTML_CELLS));
		return `<h3>${escapeHtml(words.heading[category])}</h3>\n${htmlTable(titles, cells)}`;
	});
	return { language: words.language, url: null, kind: 'html', content: `${tables.join('\n')}\n` };
}
