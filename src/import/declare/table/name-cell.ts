import { findProvider } from '../../services.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import { providerOfNames, titledNames } from '../titled-names.ts';

/** Names of one cell, and who sets them, if the cell says so. */
export interface NameGroup {
	readonly names: string;
	readonly provider: string | null;
}

const MAX_CELL = 2000;
/** A remark in brackets behind names: "(Example Ltd)". */
const REMARK = /\(([^()\n]{2,60})\)[ \t]*[;,.]?(?=\s|$)/g;
/** Short words between a provider and its names: "e.g.", "z. B.", "wie:". */
const MAX_BETWEEN = 14;
const PUNCTUATION = /^[\s"'`“”„«»]+|(?<![\s"'`“”„«».,;:])[\s"'`“”„«».,;:]+$/g;

/** Splits "Example Analytics e.g. _ea, _eb" into the service and its names; null for any other text. */
function serviceFirst(text: string): NameGroup | null {
	const words = text.split(/(?<=\s)/);
	if (words.length < 2) return null;
	const first = words.findIndex((word) => looksLikeName(word.replace(PUNCTUATION, '')) === 'certain');
	if (first < 1 || first > 8) return null;
	const names = words.slice(first);
	const certain = names.filter((word) => looksLikeName(word.replace(PUNCTUATION, '')) === 'certain').length;
	if (certain * 2 < names.length) return null;
	const before = words.slice(0, first).join('').trim();
	const service = findProvider(before);
	const title =
		/^\p{Lu}\S*(?:\s\p{Lu}\S*){0,4}/u.exec(before)?.[0].replace(/(?<![:,(–-])[:,(–-]+$/, '') ?? '';
	const provider = service ?? (mayBeProvider(title) ? title : null);
	const between = before.length - before.indexOf(provider ?? '') - (provider?.length ?? 0);
	if (provider === null || between > MAX_BETWEEN || before.indexOf(provider) > 0) return null;
	return { names: names.join('').trim(), provider };
}

/** "Visitor number: _ab": words, a colon, and one name by its form. */
const LABELLED = /^\p{L}[\p{L} ]{1,40}:\s+(\S{2,80})$/u;

/** A cell's name without the words that say which one it is. */
export function withoutLabel(cell: string): string {
	const titled = titledNames(cell);
	if (titled !== null) return titled.names;
	const name = LABELLED.exec(cell.trim())?.[1];
	return name !== undefined && looksLikeName(name) === 'certain' ? name : cell;
}

/**
 * The names of a cell by who sets them: "_a, _b (Example) _c (Other Ltd)", "Example e.g. _a, _b". One group
 * without a provider where the cell names none.
 */
export function nameGroups(cell: string): readonly NameGroup[] {
	if (cell.length > MAX_CELL) return [{ names: cell, provider: null }];
	const titled = titledNames(cell);
	if (titled !== null) return [{ names: titled.names, provider: providerOfNames(titled.title) }];
	const only = withoutLabel(cell);
	if (only !== cell) return [{ names: only, provider: null }];
	const first = serviceFirst(cell);
	if (first !== null) return [first];
	const groups: NameGroup[] = [];
	let from = 0;
	for (const match of cell.includes('(') ? cell.matchAll(REMARK) : []) {
		const remark = match[1]?.trim() ?? '';
		const names = cell.slice(from, match.index);
		// Right behind an underscore or a hyphen, brackets stand for what varies.
		const provider = remark.split(/[,;]\s+|\s[–—-]\s/).find(mayBeProvider);
		if (provider === undefined || names.trim() === '' || /[_.-]$/.test(names)) continue;
		groups.push({ names: names.trim(), provider });
		from = match.index + match[0].length;
	}
	const rest = cell.slice(from).trim();
	if (rest !== '' || groups.length === 0) groups.push({ names: rest, provider: null });
	return groups;
}
