import { append } from '../../../core/lib/unbounded.ts';
import { PLATFORM_DECLARATIONS } from '../../../core/policy/platform.ts';
import { findProvider } from '../../services.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readColumnRole, readRunTogetherHeader } from '../../understand/read-column-role.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { readFields } from '../read-fields.ts';
import type { LineBlock, Lines } from './read-flattened.ts';

/** Names that are usual enough to be found in the midst of a run of words. */
const USUAL =
	/(?:_ga(?:_[A-Z0-9*]{4,12}|_\*)?|_gid|_gat|_gcl_au|_fbp|_pk_(?:id|ses|ref)(?:\.\*|\*)?|_hj[A-Za-z]+(?:_\*)?|PHPSESSID|JSESSIONID|atuserid|CookieConsent|OptanonConsent)/;
const PLATFORM = PLATFORM_DECLARATIONS.flatMap(({ names }) => names);

const MAX_ROW = 2000;
/** Seams of one run of characters that are tried. */
const MAX_SEAMS = 24;

/** Whether one word runs into the next: a small letter, digit or bracket before a capital or a name's underscore. */
function isSeam(text: string, at: number): boolean {
	if (at <= 0 || at >= text.length) return true;
	const before = text[at - 1] ?? '';
	const after = text[at] ?? '';
	if (/\s/.test(before) || /\s/.test(after)) return true;
	if (/[)\].!?»”"]/.test(before)) return true;
	if (/[\p{Ll}\p{N}*]/u.test(before) && /[\p{Lu}]/u.test(after)) return true;
	return /[\p{L}\p{N}]/u.test(before) && after === '_' && /[\p{Ll}\p{Lu}]/u.test(before);
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/** Words of the surrounding text, in lower case: torn words are recognised by them. */
export function wordsSeen(lines: readonly LineBlock[]): ReadonlySet<string> {
	const seen = new Set<string>();
	for (const { text } of lines)
		for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) if (word.length >= 3) seen.add(word);
	return seen;
}

function usualName(text: string, from: number): Span | null {
	let best: Span | null = null;
	for (const name of PLATFORM) {
		const start = text.indexOf(name, from);
		if (start >= 0 && (best === null || start < best.start)) best = { start, end: start + name.length };
	}
	if (best !== null) return best;
	const usual = USUAL.exec(text.slice(from));
	return usual ? { start: from + usual.index, end: from + usual.index + usual[0].length } : null;
}

/** The places in a run of characters without blanks where a name may begin or end. */
function seams(text: string, { start, end }: Span): number[] {
	const places: number[] = [];
	for (let i = start; i <= end; i++) if (i === start || i === end || isSeam(text, i)) places.push(i);
	return places;
}

/** Signs that words of a language do not have: the surest marks of a name. */
const MARKED = /[_*\d]|[a-z]\.[a-z]/;
const NAME_FORM = /^[A-Za-z0-9_.*:-]{3,120}$/;

/** The parts between seams that are names by their form, in order. */
function* namesIn(text: string, first: number): Generator<Span> {
	for (const token of text.matchAll(/[\p{L}\p{N}_.*:-]{3,200}/gu)) {
		const run = { start: token.index, end: token.index + token[0].length };
		const places = seams(text, run).slice(0, MAX_SEAMS);
		for (const start of places) {
			if (start < first) continue;
			for (const end of places) {
				const part = end > start ? text.slice(start, end).replace(/(?<![.:])[.:]+$/, '') : '';
				if (NAME_FORM.test(part) && looksLikeName(part) === 'certain')
					yield { start, end: start + part.length };
			}
		}
	}
}

/**
 * The cookie's name in a row, `first` the earliest place where it may begin: a usual name, a part with the
 * signs of one, or any that is one by its form. A word that ran into it is cut off.
 */
function nameIn(text: string, first: number, seen: ReadonlySet<string>): Span | null {
	const usual = usualName(text, first);
	if (usual) return usual;
	let plain: Span | null = null;
	for (const span of namesIn(text, first)) {
		if (MARKED.test(text.slice(span.start, span.end))) return withoutWord(text, span, seen);
		plain ??= span;
	}
	return plain && withoutWord(text, plain, seen);
}

/**
 * Cuts off the end of a sentence that ran into a name: "your cookiestext_size" where "cookies" is a word seen
 * elsewhere. What stands at a seam of its own is left whole.
 */
function withoutWord(text: string, span: Span, seen: ReadonlySet<string>): Span {
	const name = text.slice(span.start, span.end);
	const first = /^\p{L}\p{Ll}*/u.exec(name)?.[0].toLowerCase() ?? '';
	if (span.start === 0 || !/[\s'’-]/.test(text[span.start - 1] ?? '')) return span;
	for (let length = first.length - 1; length >= 3; length--)
		if (seen.has(first.slice(0, length))) return { start: span.start + length, end: span.end };
	return span;
}

const NEIGHBOURS = 12;

/** Finds the end of the provider's name at the beginning of a row: the seam that most rows around share. */
function providerEnd(rows: readonly string[], at: number, last: number): number {
	const row = rows[at] ?? '';
	const provider = findProvider(row.slice(0, 60));
	if (provider !== null && row.startsWith(provider)) return provider.length;
	const others = rows.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS).filter((other) => other !== row);
	let best = last;
	let most = -1;
	for (let end = 2; end < last; end++) {
		if (!isInnerSeam(row, end)) continue;
		const prefix = row.slice(0, end);
		const count = others.filter((other) => other.startsWith(prefix)).length;
		// Among seams that as many rows share, the last one; where none is shared, the first.
		if (count > most || (count === most && count > 0)) {
			best = end;
			most = count;
		}
	}
	return best;
}

/** A seam between two letters, none of them a blank. */
function isInnerSeam(text: string, at: number): boolean {
	return isSeam(text, at) && !/\s/.test(text[at] ?? ' ') && !/\s/.test(text[at - 1] ?? ' ');
}

/** Parts `text` among `roles`: a lifetime is found by its words, the rest by where words run together. */
function partAmong(text: string, roles: readonly ColumnRole[]): string[] {
	if (roles.length <= 1) return [text.trim()];
	const lifetimeAt = roles.indexOf('lifetime');
	const lifetime = lifetimeAt < 0 ? null : findLifetime(text);
	const at = lifetime === null ? -1 : text.indexOf(lifetime.text);
	if (lifetime !== null && at >= 0) {
		const end = at + lifetime.text.length;
		const before = partAmong(text.slice(0, at), roles.slice(0, lifetimeAt));
		const after = partAmong(text.slice(end), roles.slice(lifetimeAt + 1));
		return [
			...(lifetimeAt > 0 ? before : []),
			lifetime.text,
			...(lifetimeAt < roles.length - 1 ? after : []),
		];
	}
	for (let i = 1; i < text.length; i++)
		if (isInnerSeam(text, i)) return [text.slice(0, i).trim(), ...partAmong(text.slice(i), roles.slice(1))];
	return [text.trim()];
}

function split(rows: readonly string[], at: number, roles: readonly ColumnRole[], seen: ReadonlySet<string>) {
	const row = rows[at] ?? '';
	const nameAt = roles.indexOf('name');
	const name = nameIn(row, nameAt === 0 ? 0 : 2, seen);
	if (name === null) return null;
	const head = row.slice(0, name.start);
	const before: string[] = [];
	if (nameAt > 0 && roles[0] === 'provider') {
		const end = nameAt === 1 ? name.start : providerEnd(rows, at, name.start);
		before.push(head.slice(0, end).trim());
		if (nameAt > 1) append(before, partAmong(head.slice(end), roles.slice(1, nameAt)));
	} else if (nameAt > 0) append(before, partAmong(head, roles.slice(0, nameAt)));
	while (before.length < nameAt) before.push('');
	return [
		...before,
		row.slice(name.start, name.end),
		...partAmong(row.slice(name.end), roles.slice(nameAt + 1)),
	];
}

/** The columns of a header whose cells ran together; null for any other line. */
function readHeader(line: string): ColumnRole[] | null {
	if (line.length > 200) return null;
	if (!/[\p{Ll})\]]\p{Lu}/u.test(line)) return null;
	const parts = line.split(/(?<=[\p{Ll})\]])(?=\p{Lu})/u);
	const roles = parts.map((part) => readColumnRole(part)?.role ?? null);
	const read = roles.filter((role) => role !== null);
	if (parts.length >= 3 && read.length === parts.length && read.includes('name')) return read;
	return readRunTogetherHeader(line);
}

/**
 * Reads a table whose cells ran together when it was copied out of a PDF: a header of known headings without
 * a blank between them, then a row a line. Returns the number of lines read, 0 when the lines are none.
 */
export function readRunTogether(
	lines: Lines,
	seen: () => ReadonlySet<string>,
	context: Context,
	collector: Collector,
): number {
	const header = lines.at(0)?.text ?? '';
	const roles = readHeader(header);
	if (roles === null || !roles.includes('name')) return 0;
	const words = seen();
	const body: LineBlock[] = [];
	for (let line = lines.at(1); line; line = lines.at(body.length + 1)) {
		if (line.text.length > MAX_ROW || readHeader(line.text) !== null) break;
		if (nameIn(line.text, 2, words) === null) break;
		body.push(line);
	}
	if (body.length === 0) return 0;
	const rows = body.map(({ text }) => text);
	const around = context.here(null);
	for (const [index, line] of body.entries()) {
		const cells = split(rows, index, roles, words);
		if (cells === null) {
			collector.issue('run-together-row-not-split', line.text, line.place);
			continue;
		}
		const fields = cells.map((text, index) => ({ meaning: { role: roles[index] ?? 'other' }, text }));
		declareNames(cells[roles.indexOf('name')] ?? '', readFields(fields, around), line.place, collector);
	}
	return body.length + 1;
}
