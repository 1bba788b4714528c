import type { Declaration } from '../../core/policy/policy.ts';
import { type PolicyLayout, policyLayout } from '../../core/policy/policy-layout.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import { tableName } from './table-name.ts';
import { textNames } from './text-names.ts';

/** A cell that has nothing to say. Not empty: an empty cell may be read as the one above it. */
export const NOTHING = '–';

/** Columns that the portals' layouts lack, written only if a row needs them. */
type MoreColumn = keyof PolicyWords['more'];

export interface MadeColumns {
	readonly layout: PolicyLayout;
	readonly more: readonly MoreColumn[];
}

/** The columns that rows need. `like`: the declarations whose layout they follow. */
export function columnsFor(
	like: readonly Declaration[],
	rows: readonly Declaration[],
	hasCategory: boolean,
): MadeColumns {
	const layout = policyLayout(like.length > 0 ? like : rows);
	const more: MoreColumn[] = [];
	if (layout === 'newer' && rows.some(({ location }) => location !== null)) more.push('location');
	if (hasCategory) more.push('category');
	if (like.some(({ party }) => party !== null)) more.push('party');
	if (rows.some(({ domain }) => domain !== null)) more.push('domain');
	if (rows.some(({ storage }) => storage !== 'cookie')) more.push('storage');
	return { layout, more };
}

export function headings({ layout, more }: MadeColumns, words: PolicyWords): readonly string[] {
	return [...words[layout], ...more.map((column) => words.more[column])];
}

/** Adds the lifetime to a purpose, for tables without a column of lifetimes. */
export function withLifetime(purpose: string, { lifetime }: Declaration, words: PolicyWords): string {
	if (lifetime === null || purpose.includes(lifetime.text)) return purpose;
	const duration = `${words.newer[2]}${words.language === 'fr' ? '\u00a0' : ''}: ${lifetime.text}`;
	return purpose === '' ? duration : `${purpose.replace(/\.$/, '')}. ${duration}`;
}

/** Cells of the older layout: function and location, and purpose. */
export function functionAndPurpose({ purpose, location }: Declaration): readonly [string, string] {
	if (purpose === null) return [location ?? '', ''];
	const colon = purpose.indexOf(': ');
	const [what, why] = colon < 0 ? ['', purpose] : [purpose.slice(0, colon), purpose.slice(colon + 2)];
	if (location === null) return [what, why];
	return colon < 0 ? [`${purpose} (${location})`, ''] : [`${what} (${location})`, why];
}

/** Writes cells in one format. */
export interface CellWriter {
	text(text: string): string;
	names(names: readonly string[]): string;
}

const singleLine = (text: string) => text.replace(/\s+/g, ' ').trim();

export const HTML_CELLS: CellWriter = {
	text: escapeHtml,
	names: (names) => names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', '),
};

export const TEXT_CELLS: CellWriter = {
	// Text that would begin a tag is written with another character.
	text: (text) => singleLine(text).replace(/<(?=[a-z/!])/gi, '‹'),
	names: textNames,
};

/** For tables that are no policy by themselves: names as they are. */
export const PLAIN_CELLS: CellWriter = { text: singleLine, names: (names) => names.join(', ') };

/** A row's cells, in the order of `headings`. */
export function cellsOf(
	declaration: Declaration,
	{ layout, more }: MadeColumns,
	words: PolicyWords,
	writer: CellWriter,
): readonly string[] {
	const { provider, lifetime, party, domain, storage, location, category, purpose } = declaration;
	const names = writer.names(declaration.names.map(tableName));
	const text = (cell: string) => writer.text(cell || NOTHING);
	const [what, why] = functionAndPurpose(declaration);
	const own =
		layout === 'older'
			? [text(provider ?? ''), text(what), names, text(withLifetime(why, declaration, words))]
			: [text(provider ?? ''), names, text(lifetime?.text ?? ''), text(purpose ?? '')];
	const extra: Record<MoreColumn, string> = {
		location: location ?? '',
		category: words.heading[category],
		party: party === null ? '' : words.party[party],
		domain: domain ?? '',
		storage: words.storage[storage],
	};
	return [...own, ...more.map((column) => text(extra[column]))];
}
