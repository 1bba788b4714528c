import type { Declaration } from '../../core/policy/policy.ts';
import type { PolicyLayout } from '../../core/policy/policy-layout.ts';
import { tableName } from '../../correct/made/table-name.ts';
import type { PolicyWords } from '../policy-words/words.ts';

/** One row of a policy's table. */
export interface PolicyTableRow {
	readonly declaration: Declaration;
	/** Whether its category and purpose are left to a person. */
	readonly isOpen: boolean;
	/** Notes for the person who completes it, in the policy's language. */
	readonly marks: readonly string[];
}

/** Columns that the portals' layouts lack, written only if a row needs them. */
export type MoreColumn = keyof PolicyWords['more'];

export interface TableColumns {
	readonly layout: PolicyLayout;
	readonly more: readonly MoreColumn[];
}

/** The columns that rows need. `hasCategory`: with a column of categories, for tables without headings of them. */
export function columnsFor(
	layout: PolicyLayout,
	rows: readonly PolicyTableRow[],
	hasCategory: boolean,
): TableColumns {
	const declarations = rows.map(({ declaration }) => declaration);
	const declared = rows.filter(({ isOpen }) => !isOpen).map(({ declaration }) => declaration);
	const more: MoreColumn[] = [];
	if (layout === 'newer' && declarations.some(({ location }) => location !== null)) more.push('location');
	if (hasCategory) more.push('category');
	if (declared.some(({ party }) => party !== null)) more.push('party');
	if (declarations.some(({ domain }) => domain !== null)) more.push('domain');
	if (declarations.some(({ storage }) => storage !== 'cookie')) more.push('storage');
	return { layout, more };
}

export function headings({ layout, more }: TableColumns, words: PolicyWords): readonly string[] {
	return [...words[layout], ...more.map((column) => words.more[column])];
}

/** Adds the lifetime to the purpose, for a table without a column of lifetimes. */
function withLifetime(purpose: string, { lifetime }: Declaration, words: PolicyWords): string {
	if (lifetime === null || purpose.includes(lifetime.text)) return purpose;
	const duration = `${words.newer[2]}${words.language === 'fr' ? ' ' : ''}: ${lifetime.text}`;
	return purpose === '' ? duration : `${purpose.replace(/\.$/, '')}. ${duration}`;
}

function openPurpose({ party }: Declaration, more: readonly MoreColumn[], words: PolicyWords): string {
	return party === null || more.includes('party')
		? words.toComplete
		: `${words.toComplete} (${words.party[party]})`;
}

/** Cells of the older layout: function and location, and purpose. */
function functionAndPurpose({ purpose, location }: Declaration): readonly [string, string] {
	if (purpose === null) return [location ?? '', ''];
	const colon = purpose.indexOf(': ');
	if (location === null)
		return colon < 0 ? ['', purpose] : [purpose.slice(0, colon), purpose.slice(colon + 2)];
	if (colon < 0) return [`${purpose} (${location})`, ''];
	return [`${purpose.slice(0, colon)} (${location})`, purpose.slice(colon + 2)];
}

/** Writes cells in one format. */
export interface CellWriter {
	text(text: string): string;
	names(names: readonly string[], isOpen: boolean): string;
}

/** A row's cells, in the order of `headings`. */
export function cellsOf(
	{ declaration, isOpen, marks }: PolicyTableRow,
	{ layout, more }: TableColumns,
	words: PolicyWords,
	writer: CellWriter,
): readonly string[] {
	const { provider, lifetime, party, domain, storage, location, category } = declaration;
	const names = writer.names(declaration.names.map(tableName), isOpen);
	const [what, why] = isOpen
		? [words.toComplete, openPurpose(declaration, more, words)]
		: functionAndPurpose(declaration);
	const marked = (text: string) => writer.text([text, ...marks].filter((part) => part !== '').join(' '));
	const by = writer.text(provider ?? '');
	const own =
		layout === 'older'
			? [by, writer.text(what), names, marked(withLifetime(why, declaration, words))]
			: [by, names, writer.text(lifetime?.text ?? ''), marked(isOpen ? why : (declaration.purpose ?? ''))];
	const extra: Record<MoreColumn, string> = {
		location: location ?? '',
		category: isOpen ? words.open : words.heading[category],
		party: party === null ? '' : words.party[party],
		domain: domain ?? '',
		storage: words.storage[storage],
	};
	return [...own, ...more.map((column) => writer.text(extra[column]))];
}
