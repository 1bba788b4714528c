import { isPlausible, planOf } from '../json/row-plan.ts';
import { nameShare, nameText } from '../json/row-text.ts';
import type { JsonObject } from '../json/values.ts';
import { cookieWordIn, speaksOfCookies } from '../understand/cookie-words.ts';
import { isCategoryName } from '../understand/read-category.ts';
import type { TemplateMark } from './template-marks.ts';

/** The texts that a template hands to a part of it: one row. */
interface Unit {
	readonly start: number;
	readonly end: number;
	/** Units of one kind make a table. */
	readonly kind: string;
	readonly facts: JsonObject;
	/** A cell alone: the next of its row follows. */
	readonly role: 'row' | 'cell' | 'row-start' | 'end';
}

const VALUE = String.raw`(?:"[^"<>\n]{0,800}"|'[^'<>\n]{0,800}'|\{[^{}<>\n]{0,400}\})`;
/** `<CookieRow name="a_b" …>`, `<cookie-row …>`, `<x-row …>`: an element that is none of HTML. */
const ELEMENT = new RegExp(
	String.raw`<([A-Z][\w.]{0,40}|[a-z][a-z\d]{0,20}(?:[-:.][\w-]{1,30}){1,3})((?:\s{1,40}[:@]?[\w-]{1,30}(?:=${VALUE})?){1,12})\s{0,40}(/?)>`,
	'g',
);
/** `[cookie name="a_b" …]`, as blogs write a part of a page. */
const SHORTCODE =
	/\[([a-z][\w-]{0,40})((?:\s{1,10}[\w-]{1,30}=(?:"[^"\]\n]{0,800}"|'[^'\]\n]{0,800}')){1,12})\s{0,10}\/?\]/g;
const PAIR =
	/[:@]?["']?([A-Za-z_][\w-]{0,30})["']?\s{0,5}(?:=>|=|:)\s{0,5}\{?\s?("(?:[^"\\]|\\.){0,800}"|'(?:[^'\\]|\\.){0,800}'|`[^`]{0,800}`)/g;
const TEXTS = /"(?:[^"\\\n]|\\.){0,800}"|'(?:[^'\\\n]|\\.){0,800}'/g;
/** The function or the part that code calls, up to its first text. */
const CALLEE =
	/^[^"'=]{1,120}(?:["'][\w./:-]{1,80}["'](?=\s{0,5},\s{0,5}(?:[[{]|:?[\w-]{1,30}\s?(?:=>|[:=]))|\s{1,5}with\b|\s{1,5}[\w-]{1,30}\s?=))?/;
/** `row.with_cell(text: "a_b")`: a table built by calls. */
const BUILT = /\b\w{1,30}\.(?:with_)?(row|cell|head|header|body)\b/;
/** Texts in the call for one cell: what it shows, and how. */
const MAX_CELL_TEXTS = 2;
/** Types of the fields of a form. */
const INPUT = /^(?:text|email|hidden|checkbox|radio|password|tel|search|url|number|submit|button)$/;
/** An element's text behind its attributes. */
const MAX_CONTENT = 1500;
const TITLED =
	/<[A-Z]\w{0,40}\s(?:[^<>\n]{0,200}\s)?(?:title|label|heading|name|header|caption)=(?:"([^"\n]{2,60})"|\{\s?["']([^"'\n]{2,60})["']\s?\})[^<>\n]{0,200}>/g;

const unquoted = (text: string): string =>
	text
		.slice(1, -1)
		.replace(/\\(["'\\])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
const plainText = (markup: string): string =>
	markup
		.replace(/<[^<>]{0,300}>/g, ' ')
		.replace(/\{\s?["'`]([^"'`{}]{0,300})["'`]\s?\}/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();

function pairsIn(text: string): JsonObject {
	const facts: Record<string, unknown> = {};
	for (const [, key = '', value = ''] of text.matchAll(PAIR)) facts[key] = unquoted(value);
	return facts;
}

/** Finds the elements that are none of HTML, with the texts handed to them. */
function elementsIn(source: string): Unit[] {
	const units: Unit[] = [];
	let until = 0;
	for (const match of source.matchAll(ELEMENT)) {
		const [whole, tag = '', attributes = '', slash] = match;
		if (match.index < until) continue;
		const facts = pairsIn(attributes) as Record<string, unknown>;
		let end = match.index + whole.length;
		const close = slash === '/' ? -1 : source.slice(end, end + MAX_CONTENT).indexOf(`</${tag}>`);
		const inner = close < 0 ? '' : source.slice(end, end + close);
		// An element around others is a part of the page.
		if (inner.includes(`<${tag}`) || /<[A-Z]\w*[\s>]|<h[1-6]|<table/.test(inner)) continue;
		if (close >= 0) end += close + tag.length + 3;
		const content = plainText(inner);
		if (content !== '') facts['description' in facts ? 'content' : 'description'] = content;
		units.push({ start: match.index, end, kind: `<${tag}`, facts, role: 'row' });
		until = end;
	}
	return units;
}

function shortcodesIn(source: string): Unit[] {
	return [...source.matchAll(SHORTCODE)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		kind: `[${match[1] ?? ''}`,
		facts: pairsIn(match[2] ?? ''),
		role: 'row' as const,
	}));
}

/** Reads the texts that a mark of code hands to a function or to another part of the template. */
function unitOf(source: string, { start, end, from, to }: TemplateMark): Unit | null {
	const code = source.slice(from, to);
	if (code.length > 3000) return null;
	const count = code.match(TEXTS)?.length ?? 0;
	const built = count > MAX_CELL_TEXTS ? undefined : BUILT.exec(code)?.[1];
	if (built === 'row' && count === 0) return { start, end, kind: 'built', facts: {}, role: 'row-start' };
	const [callee = ''] = CALLEE.exec(code) ?? [];
	if (built === 'head' || built === 'header' || built === 'body' || /^\s*end\b/.test(code))
		return { start, end, kind: 'built', facts: {}, role: 'end' };
	const pairs = pairsIn(code);
	const texts = [...code.slice(callee.length).matchAll(TEXTS)].map(([text]) => unquoted(text));
	if (built === 'cell') {
		const text = pairs['text'] ?? pairs['html'] ?? texts[0];
		return { start, end, kind: 'built', facts: { text: text ?? '' }, role: 'cell' };
	}
	if (/[[]/.test(code) && texts.length > 12) return null;
	const isNamed = Object.keys(pairs).length > 0;
	const facts = isNamed ? pairs : Object.fromEntries(texts.map((text, index) => [`${index}`, text]));
	return { start, end, kind: `{${callee.trim()}`, facts, role: 'row' };
}

/** Escapes a text of a template, which may hold entities already. */
const escaped = (text: string): string => text.replace(/&(?!\w+;)/g, '&amp;').replace(/</g, '&lt;');
const tableRow = (cells: readonly string[], tag = 'td'): string =>
	`<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

/** Whether texts handed to a part of the template are those of a cookie. */
function areCookies(rows: readonly JsonObject[], saysCookie: boolean): boolean {
	const plan = planOf(rows);
	const isSure = saysCookie || rows.some((row) => nameShare(nameText(row[plan?.name ?? '']) ?? '') >= 1);
	const around = {
		category: null,
		provider: null,
		party: null,
		storage: null,
		aboutCookies: true,
		notSet: false,
	};
	return plan !== null && isSure && plan.meanings.size > 0 && isPlausible(rows, plan, around);
}

/** The table that units of one kind make; null where they are no rows of cookies. */
function tableOf(units: readonly Unit[], isWithin: boolean, isSeveral: boolean): string | null {
	if (units[0]?.kind === 'built') {
		const rows: string[][] = [];
		for (const { role, facts } of units) {
			if (role === 'row-start' || (role === 'cell' && rows.length === 0)) rows.push([]);
			if (role === 'cell') rows.at(-1)?.push(String(facts['text'] ?? ''));
		}
		const filled = rows.filter((row) => row.length > 0);
		if (filled.length < 2) return null;
		return `<table>${filled.map((row) => tableRow(row)).join('')}</table>`;
	}
	const rows = units.map(({ facts }) => facts);
	if (rows.some((row) => INPUT.test(String(row['type'] ?? '')))) return null;
	const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const saysCookie = speaksOfCookies(units[0]?.kind ?? '') || keys.some(speaksOfCookies);
	if (keys.length < 2 || (!isSeveral && !saysCookie) || !areCookies(rows, saysCookie)) return null;
	const isNamed = keys.some((key) => !/^\d+$/.test(key));
	const cells = rows.map((row) => tableRow(keys.map((key) => String(row[key] ?? '')))).join('');
	if (!isNamed && isWithin) return cells;
	const words = (key: string) => key.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
	const table = `<table>${isNamed ? tableRow(keys.map(words), 'th') : ''}${cells}</table>`;
	return isWithin ? `</table>${table}<table>` : table;
}

/** Whether nothing that a page shows stands between two units. */
const isEmptyBetween = (text: string): boolean =>
	text.length < 400 && text.replace(/<\/?(?:li|p|br|dd|div|tr|ul)\b[^<>]{0,100}>/gi, '').trim() === '';

const linesOf = (text: string): string => text.replace(/[^\n]/g, '');

/** A source in which the titles of components that bear a category are headings. */
const withTitles = (source: string): string =>
	source.replace(TITLED, (whole: string, first?: string, second?: string) => {
		const title = first ?? second ?? '';
		return isCategoryName(title) || speaksOfCookies(title)
			? `<h4>${escaped(title)}</h4>${linesOf(whole)}`
			: whole;
	});

/**
 * Writes a table for each row of components, shortcodes or calls that hand over the facts of cookies: `marks` are those of
 * the template's code. Returns the source itself where there is none; each line stays in its place.
 */
export function withComponentTables(source: string, marks: readonly TemplateMark[]): string {
	if (cookieWordIn(source.slice(0, 400_000)) < 0) return source;
	const units = [
		...elementsIn(source),
		...shortcodesIn(source),
		...marks.flatMap((mark) => unitOf(source, mark) ?? []),
	].sort((a, b) => a.start - b.start);
	if (units.length === 0) return source;
	const kinds = new Map<string, number>();
	for (const { kind } of units) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	const pieces: string[] = [];
	let at = 0;
	let depth = 0;
	let seen = 0;
	let count = 0;
	for (let index = 0; index < units.length; ) {
		const first = units[index];
		if (first === undefined) break;
		let end = index + 1;
		for (let last = first, next = units[end]; next && next.kind === first.kind; next = units[end]) {
			if (next.start < last.end || !isEmptyBetween(source.slice(last.end, next.start))) break;
			last = next;
			end += 1;
		}
		const run = units.slice(index, end);
		index = end;
		if (first.start < at) continue;
		for (const [, close] of source.slice(seen, first.start).matchAll(/<(\/?)table\b/gi))
			depth += close ? -1 : 1;
		seen = first.start;
		const table = tableOf(run, depth > 0, (kinds.get(first.kind) ?? 0) > 1);
		if (table === null) continue;
		const until = run.at(-1)?.end ?? first.end;
		pieces.push(source.slice(at, first.start), table, linesOf(source.slice(first.start, until)));
		at = until;
		count += 1;
	}
	if (count === 0) return source;
	pieces.push(source.slice(at));
	return withTitles(pieces.join(''));
}
